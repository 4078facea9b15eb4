import { createHash } from 'node:crypto';
import type { Response as Answering, Request as AskedFor } from 'express';
import type { KeptAnswer } from '../http/kept-answers.js';
import { allowScript } from '../http/security-headers.js';

/**
 * The request of a page as the web platform knows it. Its address is the public one, whatever Host and X-Forwarded-Host
 * say: pages make links of it, and a shared cache may keep them. Null: the path is none.
 */
export function pageRequest(request: AskedFor, response: Answering, publicUrl: URL): Request | null {
  const address = publicUrl.origin + request.originalUrl;
  if (!request.originalUrl.startsWith('/') || !URL.canParse(address)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  headers.set('host', publicUrl.host);
  headers.delete('x-forwarded-host');
  const { method, body } = request as { method: string; body?: unknown };
  // A form with a file has become one of these.
  if (method === 'POST' && !request.is('urlencoded')) {
    headers.set('content-type', 'application/x-www-form-urlencoded');
    headers.delete('content-length');
  }
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const form = method === 'POST' ? { body: Buffer.isBuffer(body) ? new Uint8Array(body) : '' } : {};
  return new Request(address, { method, headers, signal: gone.signal, ...form });
}

/** What is sent of a page that was rendered, and whether everyone gets it alike. */
export interface PageAnswer extends KeptAnswer {
  status: number;
  shared: boolean;
}

/**
 * What is to be sent of a page. One that everyone may have carries a tag, so that who has it already is told so (304); one that
 * somebody may have alone, or that tells of a fault, is kept by nobody.
 */
export async function pageAnswer(page: Response, response: Answering): Promise<PageAnswer> {
  const headers: [string, string][] = [...page.headers];
  if (page.status >= 500) headers.push(['Cache-Control', 'private, no-store']);
  const rule = page.headers.get('Cache-Control') ?? String(response.getHeader('Cache-Control'));
  const body = Buffer.from(await page.arrayBuffer());
  const shared = rule.startsWith('public') && page.status === 200 && !page.headers.has('Set-Cookie');
  if (shared) headers.push(['ETag', `W/"${createHash('sha256').update(body).digest('base64url')}"`]);
  return { status: page.status, headers, body, shared };
}

/** A page names the script that it has in `X-Page-Script`. */
export function sendPage({ status, headers, body, shared }: PageAnswer, response: Answering, publicUrl: URL): void {
  response.status(status);
  for (const [name, value] of headers) {
    if (name === 'x-page-script') allowScript(response, new URL(value, publicUrl));
    else if (name === 'set-cookie' || name === 'vary') response.append(name, value);
    else response.setHeader(name, value);
  }
  if (shared) response.send(body);
  else response.end(body);
}
