import type { Request, RequestHandler } from 'express';
import { answerShortly } from './short-answer.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function originOf(request: Request): string | null {
  const text = request.get('Origin') ?? request.get('Referer');
  return text !== undefined && URL.canParse(text) ? new URL(text).origin : null;
}

/**
 * What a mail program asks by itself, when its reader wants no more such mails (RFC 8058). Nothing but a POST to one of
 * these paths, and with nothing that a browser sends: a page of a foreign site always comes with its Origin.
 */
const isOneClick = (request: Request, paths: readonly string[]): boolean =>
  request.method === 'POST' &&
  paths.includes(request.path) &&
  ['Origin', 'Referer', 'Cookie'].every((name) => request.get(name) === undefined);

/**
 * The one wall against forms of foreign sites: whatever may change something must come from a page of ours, told by
 * Origin, else Referer. Programs without a browser send `Origin` themselves. The one exception: `oneClickPaths`, where a
 * token in the address does one thing, once and for all, and nobody is signed in.
 */
export const originCheck =
  (publicUrl: URL, oneClickPaths: readonly string[] = []): RequestHandler =>
  (request, response, next) => {
    if (reading.has(request.method) || originOf(request) === publicUrl.origin) return next();
    if (isOneClick(request, oneClickPaths)) return next();
    answerShortly(request, response, 403, 'FOREIGN_ORIGIN');
  };
