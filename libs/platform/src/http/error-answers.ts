import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../database/errors.js';
import { answerShortly } from './short-answer.js';
import type { ShortCode } from './short-words.js';

const codes: Record<number, ShortCode> = { 404: 'NOT_FOUND', 413: 'BODY_TOO_LARGE', 415: 'NOT_A_FORM' };

/** What failed before or beside Nest, such as a body that cannot be read, a session that cannot be asked for, a page. */
export const errorAnswers =
  (logger: Logger): ErrorRequestHandler =>
  (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 400 && status < 500) return answerShortly(request, response, status, codes[status] ?? 'BAD_REQUEST');
    const away = isDatabaseAway(error);
    logger.error({ err: error, requestId: request.id }, away ? 'database away' : 'a request failed');
    if (away) {
      response.setHeader('Retry-After', '5');
      return answerShortly(request, response, 503, 'SERVICE_UNAVAILABLE');
    }
    answerShortly(request, response, 500, 'INTERNAL');
  };
