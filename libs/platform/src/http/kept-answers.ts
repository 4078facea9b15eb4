import type { Request, RequestHandler, Response } from 'express';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Documents, hashOf } from '../graphql/documents/documents.js';

/** An answer with status 200, as it goes out. */
export interface KeptAnswer {
  headers: [string, string][];
  body: Buffer;
}

export interface KeptOptions {
  /** How old an answer may be; with 0 none is kept. */
  seconds: number;
  /** Root fields that answer every visitor alike. */
  fields: readonly string[];
}

const mostBytes = 32 * 1024 * 1024;
const jsonStart = '{"data":';

/**
 * Answers to visitors, kept in this process for a moment: many who ask for the same at once cost as much as one. Who has any
 * cookie gets nothing from here, and nothing of theirs comes in. What someone writes through this process makes it forget
 * everything, so that they find what they wrote; what another process wrote is seen when the moment is over.
 */
export class KeptAnswers {
  private readonly answers: LRUCache<string, KeptAnswer>;
  private readonly kinds = new WeakMap<DocumentNode, 'kept' | 'read' | 'write'>();

  constructor(
    private readonly options: KeptOptions,
    private readonly documents: Documents,
  ) {
    this.answers = new LRUCache({
      ttl: options.seconds * 1000,
      maxSize: mostBytes,
      maxEntrySize: mostBytes / 16,
      sizeCalculation: ({ body }, key) => body.length + key.length + 500,
    });
  }

  get(key: string): KeptAnswer | undefined {
    return this.answers.get(key);
  }

  set(key: string, answer: KeptAnswer): void {
    this.answers.set(key, answer);
  }

  /** Behind the readers of bodies of /graphql. */
  readonly operations: RequestHandler = (request, response, next) => {
    const { query, variables, operationName } = request.body as { query: string } & Record<string, unknown>;
    const hash = hashOf(query);
    const kind = this.kindOf(hash);
    if (kind === 'write') this.forgetAfter(response);
    if (kind !== 'kept' || request.headers.cookie !== undefined) return next();
    const key = `POST ${hash} ${request.get('Accept') ?? ''} ${JSON.stringify([operationName, variables])}`;
    const known = this.get(key);
    if (known) return void sendKept(known, response);
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      if (response.statusCode === 200 && typeof body === 'string' && body.startsWith(jsonStart)) {
        const type = String(response.getHeader('Content-Type') ?? 'application/json');
        this.set(key, { headers: [['Content-Type', type]], body: Buffer.from(body) });
      }
      return send(body);
    };
    next();
  };

  /** In front of pages: a form may write. */
  readonly forms: RequestHandler = (request, response, next) => {
    if (request.method === 'POST') this.forgetAfter(response);
    next();
  };

  /** Where a page is kept that this request may have; null: it may have none, and leave none. */
  pageKey(request: Request, response: Response): string | null {
    const isShared = String(response.getHeader('Cache-Control')).startsWith('public');
    return request.method === 'GET' && request.headers.cookie === undefined && isShared
      ? `GET ${request.originalUrl}`
      : null;
  }

  private forgetAfter(response: Response): void {
    response.once('finish', () => this.answers.clear());
  }

  /** What was not checked yet may be anything. */
  private kindOf(hash: string): 'kept' | 'read' | 'write' {
    const checked = this.documents.get(hash);
    if (!checked) return 'write';
    const known = this.kinds.get(checked.document) ?? this.judge(checked.document);
    this.kinds.set(checked.document, known);
    return known === 'kept' && !checked.trusted ? 'read' : known;
  }

  private judge({ definitions }: DocumentNode): 'kept' | 'read' | 'write' {
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (operations.some(({ operation }) => operation !== OperationTypeNode.QUERY)) return 'write';
    const fields = operations.flatMap(({ selectionSet }) => selectionSet.selections);
    const { fields: alike } = this.options;
    return fields.every((one) => one.kind === Kind.FIELD && alike.includes(one.name.value)) ? 'kept' : 'read';
  }
}

export function sendKept({ headers, body }: KeptAnswer, response: Response): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.send(body);
}
