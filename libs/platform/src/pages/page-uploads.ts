import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { answerShortly } from '../http/short-answer.js';

/** Pages whose form sends a file. */
export interface Uploads {
  path: RegExp;
  /** Largest file. */
  bytes: number;
}

/** The file of a form. */
export interface Upload {
  /** As the browser says it. */
  name: string;
  /** Empty where it was larger than may be, or nobody is signed in: then it was not kept while it came. */
  content: Buffer;
  tooLarge: boolean;
}

interface Form {
  fields: URLSearchParams;
  file: Upload | null;
}

/** So many at once in a process, and of one person: each holds its file in memory until it is kept. */
const atOnce = { all: 8, ofOne: 2 };
/** A body so much larger than a file may be is not read to its end. */
const mostTimes = 4;
const limits = { files: 1, fields: 20, parts: 25, fieldSize: 32 * 1024, headerPairs: 20 };

const found = new WeakMap<Request, Upload>();

/** The file that came with the form of a page, if any. */
export const uploadOf = (request: Request): Upload | null => found.get(request) ?? null;

/**
 * In front of the pages: a form with a file becomes a form as all others are, with the file beside it. A form that breaks
 * off leaves nothing.
 */
export function pageUploads({ path, bytes }: Uploads): RequestHandler {
  const underWay = new Map<string, number>();
  let all = 0;
  const count = (who: string, by: 1 | -1): void => {
    all += by;
    const now = (underWay.get(who) ?? 0) + by;
    if (now > 0) underWay.set(who, now);
    else underWay.delete(who);
  };
  return (request, response, next) => {
    if (request.method !== 'POST' || !path.test(request.path) || !request.is('multipart/form-data')) return next();
    const who = (request.user as { accountId?: string } | undefined)?.accountId ?? '';
    if (all >= atOnce.all || (underWay.get(who) ?? 0) >= atOnce.ofOne) {
      response.setHeader('Retry-After', '5').setHeader('Connection', 'close');
      return answerShortly(request, response, 503, 'BUSY');
    }
    // Whoever has gone by now would be counted for ever.
    if (request.socket.destroyed || response.closed) return;
    count(who, 1);
    response.once('close', () => count(who, -1));
    receive(request, who === '' ? 0 : bytes, bytes * mostTimes).then(
      ({ fields, file }) => {
        request.body = Buffer.from(fields.toString());
        found.set(request, file ?? { name: '', content: Buffer.alloc(0), tooLarge: false });
        next();
      },
      (error: { status?: number }) => {
        if (response.destroyed || response.headersSent) return;
        response.setHeader('Connection', 'close');
        const tooLarge = error.status === 413;
        answerShortly(request, response, tooLarge ? 413 : 400, tooLarge ? 'BODY_TOO_LARGE' : 'BAD_REQUEST');
      },
    );
  };
}

/** In a form's name of a file browsers write these signs so. */
const written = (name: string): string => name.replace(/%22/g, '"').replace(/%0[AD]/gi, ' ');

const tooMuch = (): Error => Object.assign(new Error('the body of a form is too large'), { status: 413 });

function receive(request: Request, keep: number, most: number): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields = new URLSearchParams();
    let file: Upload | null = null;
    let bytes = 0;
    const parser = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { ...limits, fileSize: keep === 0 ? 1 : keep },
    });
    const fail = (error: Error): void => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    parser.on('field', (name, value) => fields.append(name, value));
    parser.on('file', (_field, stream, { filename }) => {
      const pieces: Buffer[] = [];
      const sent: Upload = { name: written(filename ?? ''), content: Buffer.alloc(0), tooLarge: false };
      if (sent.name !== '') file = sent;
      stream.on('data', (piece: Buffer) => {
        if (keep > 0 && !sent.tooLarge) pieces.push(piece);
      });
      stream.on('limit', () => {
        sent.tooLarge = keep > 0;
        pieces.length = 0;
      });
      stream.on('end', () => {
        sent.content = Buffer.concat(pieces);
      });
      stream.on('error', fail);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, () => fail(tooMuch()));
    parser.on('error', (error) => fail(error instanceof Error ? error : new Error('a form could not be read')));
    parser.on('close', () => resolve({ fields, file }));
    request.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > most) fail(tooMuch());
    });
    request.once('close', () => {
      if (!request.complete) fail(new Error('the form broke off'));
    });
    request.pipe(parser);
  });
}
