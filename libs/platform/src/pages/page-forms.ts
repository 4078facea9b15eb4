import express, { type RequestHandler } from 'express';
import { answerShortly } from '../http/short-answer.js';
import { uploadOf } from './page-uploads.js';

/** Largest body of a page's form, and most fields in it: the longest form has 30 meetings with ten fields each. */
const limits = { bytes: '256kb', fields: 1000 };

/** Pages are read, and their forms are sent. */
const methods = new Set(['GET', 'HEAD', 'POST']);

const formsOnly: RequestHandler = (request, response, next) => {
  if (!methods.has(request.method)) {
    response.setHeader('Allow', 'GET, HEAD, POST');
    return answerShortly(request, response, 405, 'METHOD_NOT_ALLOWED');
  }
  // Any other body would fail in the page's own code.
  if (request.method === 'POST' && uploadOf(request) === null && !request.is('urlencoded'))
    return answerShortly(request, response, 415, 'NOT_A_FORM');
  next();
};

const ampersand = '&'.charCodeAt(0);

const notTooManyFields: RequestHandler = (request, response, next) => {
  const { body } = request as { body?: unknown };
  let fields = 1;
  if (Buffer.isBuffer(body)) for (const byte of body) if (byte === ampersand) fields += 1;
  if (fields > limits.fields) return answerShortly(request, response, 413, 'BODY_TOO_LARGE');
  next();
};

/** In front of the pages: a form of bounded size, as bytes in `body`, or 4xx with a page that says why. */
export const pageForms: RequestHandler[] = [
  formsOnly,
  express.raw({ type: 'urlencoded', limit: limits.bytes }),
  notTooManyFields,
];
