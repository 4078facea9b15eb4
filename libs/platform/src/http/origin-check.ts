import type { Request, RequestHandler } from 'express';
import { answerShortly } from './short-answer.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function originOf(request: Request): string | null {
  const text = request.get('Origin') ?? request.get('Referer');
  return text !== undefined && URL.canParse(text) ? new URL(text).origin : null;
}

/**
 * The one wall against forms of foreign sites: whatever may change something must come from a page of ours, told by
 * Origin, else Referer. Programs without a browser send `Origin` themselves.
 */
export const originCheck =
  (publicUrl: URL): RequestHandler =>
  (request, response, next) => {
    if (reading.has(request.method) || originOf(request) === publicUrl.origin) return next();
    answerShortly(request, response, 403, 'FOREIGN_ORIGIN');
  };
