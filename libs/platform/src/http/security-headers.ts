import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { isTokenPage } from './token-page.js';

/** Powers of the browser that no page needs, neither for itself nor for a frame in it. Helmet has no header for them. */
const powers = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const noPowers = powers.map((power) => `${power}=()`).join(', ');

/** The one file that the page of this answer runs, and nothing else. */
export function allowScript(response: Response, file: URL): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.setHeader('Content-Security-Policy', policy.replace("script-src 'none'", `script-src ${file.href}`));
}

/** Headers of every answer. No script, unless a page asks for its own; forms go to ourselves. */
export function securityHeaders(publicUrl: URL): RequestHandler {
  const secure = publicUrl.protocol === 'https:';
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // `no-referrer` would make browsers send `Origin: null` with forms.
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  });
  return (request, response, next) => {
    headers(request, response, (error?: unknown) => {
      response.setHeader('Permissions-Policy', noPowers);
      if (isTokenPage(request)) response.setHeader('Referrer-Policy', 'same-origin');
      next(error);
    });
  };
}
