import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Mail, Mailbox } from './mailbox.js';
import { css, listPage, mailPage, missingPage } from './pages.js';

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const ownPolicy = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
/** The sandbox stands in the policy as well: it then holds when the part is opened on its own. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: https:; style-src 'unsafe-inline'";

export function showMail(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    if (!isLocal(request)) return send(response, { status: 421, type: 'text/plain', body: 'Only for this machine' });
    if (request.method === 'DELETE' && request.url === '/api/messages') {
      mailbox.empty();
      return send(response, { status: 204, type: 'text/plain', body: '' });
    }
    return send(response, answer(new URL(request.url ?? '/', 'http://localhost').pathname, mailbox));
  });
}

function answer(path: string, mailbox: Mailbox): Answer {
  if (path === '/') return html(listPage(mailbox.all()));
  if (path === '/style.css') return { type: 'text/css', body: css };
  if (path === '/health/ready') return { type: 'application/json', body: '{"status":"ok"}' };
  if (path === '/api/messages') return { type: 'application/json', body: JSON.stringify(mailbox.all().map(asJson)) };
  const [, id, kind, index] = /^\/messages\/(\d+)(?:\/(html|parts)(?:\/(\d+))?)?$/.exec(path) ?? [];
  const mail = mailbox.find(Number(id));
  const part = mail?.attachments[Number(index)];
  if (mail && !kind) return html(mailPage(mail));
  if (mail && kind === 'html') return mailHtml(mail);
  if (part) {
    const name = encodeURIComponent(part.name).replaceAll("'", '%27');
    const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` };
    return { type: 'application/octet-stream', body: part.content, headers };
  }
  return { ...html(missingPage()), status: 404 };
}

function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

/** Links open in a window of their own: the frame could not leave its sandbox. */
function mailHtml({ html: source = '' }: Mail): Answer {
  const base = '<base target="_blank">';
  const body = /<head[^>]*>/i.test(source) ? source.replace(/<head[^>]*>/i, `$&${base}`) : base + source;
  return { ...html(body), headers: { 'Content-Security-Policy': mailPolicy } };
}

function asJson({ attachments, ...mail }: Mail) {
  const parts = attachments.map(({ name, type, content }) => ({ name, type, content: content.toString('base64') }));
  return { ...mail, attachments: parts };
}

/** A page on the web must not read the mail by giving its own name our address (DNS rebinding). */
function isLocal(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
}

function send(response: ServerResponse, { status = 200, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': ownPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(body);
}
