import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { freePort } from '../support/free-port.ts';
import { createWorld, type World } from '../support/people.ts';
import { startTlsProxy, type TlsProxy } from '../support/tls-proxy.ts';

let world: World;
let site: AppProcess;
let proxy: TlsProxy;
let origin: string;
beforeAll(async () => {
  world = await createWorld();
  const port = await freePort();
  origin = `https://localhost:${port}`;
  proxy = await startTlsProxy(port, () => Number(new URL(site.origin).port));
  site = await startProcess('community', world.database.appUrl, { PUBLIC_URL: origin, TRUSTED_PROXIES: '127.0.0.1' });
}, 120_000);
afterAll(async () => {
  await proxy.close();
  await site.end();
  await world.close();
});

interface Given {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}
interface Asked {
  headers?: Record<string, string>;
  form?: Record<string, string>;
  /** The address from which it is sent. */
  from?: string;
}

/** Over TLS through the proxy, or straight to the process from an address that is no proxy. */
const ask = (path: string, { headers = {}, form, from }: Asked = {}): Promise<Given> =>
  new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const all = {
      Origin: origin,
      ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length }),
      ...headers,
    };
    const method = body === undefined ? 'GET' : 'POST';
    const more = from
      ? { host: '127.0.0.1', port: new URL(site.origin).port, localAddress: from }
      : { host: '127.0.0.1', port: proxy.port, ca: proxy.certificate, servername: 'localhost' };
    const sent = (from ? overHttp : overTls)({ ...more, path, method, headers: all }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    sent.once('error', reject).end(body);
  });

const cookieOf = ({ headers }: Given): string => headers['set-cookie']?.[0] ?? '';

describe('behind a proxy that ends TLS', () => {
  it('one signs in, joins a circle and signs out', async () => {
    const { slug } = await world.circle();
    const { id, name } = await world.person();
    const entered = await ask('/auth/demo', { form: { person: id, returnTo: '/fi/oma' } });
    expect([entered.status, entered.headers.location]).toEqual([303, '/fi/oma']);
    const cookie = cookieOf(entered);
    expect(cookie).toMatch(/^__Host-kuntarinki=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    const Cookie = cookie.split(';')[0] ?? '';

    const mine = await ask('/fi/oma', { headers: { Cookie } });
    expect([mine.status, mine.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(mine.body).toContain(name);
    expect(mine.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');

    const page = await ask(`/fi/ringit/${slug}`, { headers: { Cookie } });
    const form = Object.fromEntries(
      [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]),
    );
    const joined = await ask(`/fi/ringit/${slug}`, { headers: { Cookie }, form: { ...form, municipality: '611' } });
    expect(joined.status).toBe(303);
    expect(await world.owner.read('SELECT status FROM enrolment')).toEqual([{ status: 'confirmed' }]);

    expect((await ask('/auth/sign-out', { headers: { Cookie }, form: {} })).status).toBe(303);
    expect((await ask('/fi/oma', { headers: { Cookie } })).status).toBe(303);
  });

  it('a form that was made for the address inside is refused', async () => {
    expect((await ask('/auth/sign-out', { headers: { Origin: site.origin }, form: {} })).status).toBe(403);
  });

  it('pages name the public address', async () => {
    const { body } = await ask('/fi', { headers: { 'X-Forwarded-Host': 'evil.example' } });
    expect(body).toContain(`hrefLang="sv" href="${origin}/sv"`);
    expect(body).not.toContain('evil.example');
  });
});

describe('who is no proxy', () => {
  const askLink = (Forged: string, from?: string) =>
    ask('/fi/kirjaudu', {
      headers: { 'X-Forwarded-For': Forged },
      form: { act: 'link', email: `${crypto.randomUUID()}@kunta.example`, returnTo: '' },
      ...(from && { from }),
    });
  const networks = async () =>
    (await world.owner.read<{ network: string }>('SELECT DISTINCT network FROM mailed_link')).length;

  it('cannot say from where it asks: throttling counts the address itself', async () => {
    await world.owner.read('DELETE FROM mailed_link');
    for (let n = 0; n < 21; n += 1) await askLink(`192.0.2.${n}`, '127.0.0.2');
    expect(await networks()).toBe(1);
    expect(await world.owner.read('SELECT FROM mailed_link')).toHaveLength(20);
    // Through the proxy it is the proxy's word that counts, and what came with the request is left out.
    await askLink('192.0.2.77');
    await askLink('192.0.2.78');
    expect(await networks()).toBe(2);
  });

  it('cannot say that it spoke TLS: it gets no session', async () => {
    const { id } = await world.person();
    const headers = { 'X-Forwarded-Proto': 'https' };
    const entered = await ask('/auth/demo', { form: { person: id }, headers, from: '127.0.0.2' });
    expect(cookieOf(entered)).toBe('');
  });
});
