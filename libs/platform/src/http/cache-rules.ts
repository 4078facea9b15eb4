import type { RequestHandler } from 'express';
import { isTokenPage } from './token-page.js';

/** With a session cookie nothing is stored by anyone; without one a shared cache may keep a page for some seconds. */
export const cacheRules =
  (cookie: string): RequestHandler =>
  (request, response, next) => {
    const signedIn = (request.get('Cookie') ?? '').includes(`${cookie}=`);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    // How a process is now helps nobody a moment later, and what signing in answered is for one alone.
    const ofMoment = isTokenPage(request) || /^\/(health|auth)\//.test(request.path);
    const shared = reading && !signedIn && !ofMoment;
    response.setHeader('Cache-Control', shared ? 'public, s-maxage=5' : 'private, no-store');
    response.vary('Cookie');
    next();
  };
