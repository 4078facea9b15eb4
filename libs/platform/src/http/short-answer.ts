import type { Request, Response } from 'express';
import { isLocale, type Locale } from '#kernel';
import { type ShortCode, shortWords } from './short-words.js';

const messages: Record<ShortCode, string> = {
  FOREIGN_ORIGIN: 'Not from a page of this site.',
  BODY_TOO_LARGE: 'The body is too large.',
  NOT_A_FORM: 'Not a form.',
  METHOD_NOT_ALLOWED: 'Not a method of this address.',
  BAD_REQUEST: 'The request could not be read.',
  NOT_FOUND: 'There is no such address.',
  BUSY: 'Too many requests at once. Try again in a moment.',
  SERVICE_UNAVAILABLE: 'The service is not available right now.',
  INTERNAL: 'Unexpected error.',
};

/** Where the pages' own styles are; empty without pages. Set once, when the pages are mounted. */
export const styleSheets = 'style sheets';

/** The language of a page stands first in its path. A form that is sent elsewhere has the language of its page. */
function localeOf(request: Request): Locale {
  const referer = request.get('Referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer).pathname : '';
  for (const path of [request.path, from]) {
    const [, first = ''] = path.split('/');
    if (isLocale(first)) return first;
  }
  return 'fi';
}

/**
 * Turns a request away: programs get a code as JSON, people a small page in their language. Neither the database nor a
 * page's code is needed for it.
 */
export function answerShortly(request: Request, response: Response, status: number, code: ShortCode): void {
  response.status(status).setHeader('Cache-Control', 'private, no-store');
  const [, first] = request.path.split('/');
  if (first === 'graphql' || first === 'health') {
    response.json({ errors: [{ message: messages[code], extensions: { code } }] });
    return;
  }
  const locale = localeOf(request);
  const { service, home, titles, texts } = shortWords[locale];
  const sheets = (request.app.get(styleSheets) as string[] | undefined) ?? [];
  const text = texts[code].replace('{{id}}', String(request.id));
  response.type('html').send(`<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${titles[code]} – ${service}</title>
${sheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}</head>
<body><header class="site-header"><div class="wrap site-header-top"><a class="brand" href="/${locale}">${service}</a></div></header>
<main class="page" id="content"><div class="wrap stack"><h1>${titles[code]}</h1><p class="lead">${text}</p>
<p class="actions"><a class="button" href="/${locale}">${home}</a></p></div></main></body></html>`);
}
