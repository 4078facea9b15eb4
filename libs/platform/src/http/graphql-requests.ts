import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';

const answer = (response: Response, status: number, code: string, message: string): void => {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

/** Largest body of an operation. */
const bodyLimit = '256kb';

const postOnly: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    return answer(response, 405, 'METHOD_NOT_ALLOWED', 'Operations are sent by POST.');
  }
  if (!request.is('application/json')) {
    return answer(response, 415, 'NOT_JSON', 'Operations are sent as application/json.');
  }
  next();
};

const unreadable: ErrorRequestHandler = (error: { type?: string; status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error.type === 'entity.too.large')
    return answer(response, 413, 'BODY_TOO_LARGE', `A body is at most ${bodyLimit}.`);
  if (error.status !== undefined && error.status >= 400 && error.status < 500) {
    return answer(response, 400, 'BAD_JSON', 'The body is not readable JSON.');
  }
  next(error);
};

const anObject: RequestHandler = (request, response, next) => {
  const { query } = (request.body ?? {}) as { query?: unknown };
  if (typeof query !== 'string') return answer(response, 400, 'NO_QUERY', 'The body holds no query.');
  next();
};

/** In front of /graphql: POST with readable JSON that holds a query, or 4xx with a code. */
export const graphqlRequests = [postOnly, express.json({ limit: bodyLimit }), unreadable, anObject];
