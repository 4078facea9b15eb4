import type { RequestHandler } from 'express';
import { answerShortly } from './short-answer.js';

/** Seconds after which whoever was turned away may come again. */
const comeAgainAfter = '5';

/**
 * At most so many requests are under way in a process. Those beyond are turned away at once, before they cost anything:
 * a queue without an end would answer nobody. Supervisors still learn that the process lives.
 */
export function admission(most: number): RequestHandler {
  let underWay = 0;
  return (request, response, next) => {
    if (request.path.startsWith('/health/')) return next();
    if (underWay >= most) {
      response.setHeader('Retry-After', comeAgainAfter);
      return answerShortly(request, response, 503, 'BUSY');
    }
    underWay += 1;
    // Comes once, whether the answer was given or whoever asked went away.
    response.once('close', () => {
      underWay -= 1;
    });
    next();
  };
}
