import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createWorld, type World } from '../support/people.ts';

let world: World;
let site: AppProcess;
beforeAll(async () => {
  world = await createWorld();
  site = await startProcess('community', world.database.appUrl);
}, 120_000);
afterAll(async () => {
  await site.end();
  await world.close();
});

const formType = 'application/x-www-form-urlencoded';
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.origin, 'Content-Type': formType, ...headers },
    body,
  });

/** Everything that takes a form or an operation. */
const taking = [
  '/graphql',
  '/auth/demo',
  '/auth/sign-out',
  '/fi',
  '/fi/kirjaudu',
  '/sv/logga-in/lank',
  '/en/seat',
  '/fi/oma/edustus',
  '/fi/oma/edustus/vahvista',
  '/sv/mina-sidor/uppgifter',
  '/fi/ringit/kirjasto',
  '/fi/ringit/kirjasto.data',
  '/fi/ringit/kirjasto/tyotila/aineistot/tiedosto',
];

const foreign = (own: string): Record<string, string>[] => [
  { Origin: 'null' },
  { Origin: '' },
  { Origin: 'https://evil.example' },
  { Origin: `${own}.evil.example` },
  { Origin: '', Referer: 'https://evil.example/fi' },
  { Origin: 'https://evil.example', Referer: `${own}/fi` },
];

describe('what did not come from a page of ours', () => {
  it.each(taking)('is refused on %s', async (path) => {
    for (const from of foreign(site.origin)) {
      const asked = [formType, 'text/plain', 'application/json', 'multipart/form-data; boundary=x'].map(
        async (type) => {
          const answer = await post(path, 'person=x', { ...from, 'Content-Type': type });
          expect([from, type, answer.status]).toEqual([from, type, 403]);
          expect(answer.headers.getSetCookie()).toEqual([]);
        },
      );
      await Promise.all(asked);
    }
  });

  it('may say so by Referer, where a browser sends no Origin', async () => {
    const headers = { Referer: `${site.origin}/fi/kirjaudu`, 'Content-Type': formType };
    const answer = await fetch(`${site.origin}/auth/sign-out`, { method: 'POST', redirect: 'manual', headers });
    expect(answer.status).toBe(303);
  });

  it.each([
    ['/fi/kirjaudu', 'fi', 'Lomake ei tullut tältä sivustolta.'],
    ['/sv/logga-in', 'sv', 'Formuläret kom inte från den här webbplatsen.'],
    ['/en/sign-in', 'en', 'The form did not come from this site.'],
  ])('is told on %s by a page in %s alone, with the styles of the site', async (path, locale, text) => {
    const answer = await post(path, '', { Origin: 'https://evil.example' });
    const html = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(text);
    expect(html.match(/Lomake|Formuläret|The form/g)?.length).toBeLessThan(4);
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    expect((await fetch(site.origin + sheet)).status).toBe(200);
  });
});

describe('what a mail program sends when its reader wants no more mails of a kind', () => {
  const oneClick = 'List-Unsubscribe=One-Click';
  const paths = [
    ...['/fi/vinkki/ei-enaa', '/sv/tips/inga-fler', '/en/tip/no-more'],
    ...['/fi/viestit/ei-enaa', '/sv/meddelanden/inga-fler', '/en/messages/no-more'],
  ];
  const send = (path: string, headers: Record<string, string> = {}, body = oneClick) =>
    fetch(site.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': formType, ...headers },
      body,
    });

  it.each(paths)('is taken at %s from no page of ours, and answered without a hint or a session', async (path) => {
    for (const token of ['', '?token=', '?token=arvaus', `?token=${'x'.repeat(2000)}`]) {
      const answer = await send(path + token);
      expect([token, answer.status, await answer.text()]).toEqual([token, 200, '']);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await send(`${path}?token=x`, {}, 'act=open&name=Uusi')).status).toBe(400);
    expect((await send(`${path}?token=x`, { 'Content-Type': 'application/json' }, '{}')).status).toBe(415);
  });

  it.each(paths)('is refused at %s with anything that a browser sends', async (path) => {
    const cookie = { Cookie: 'kuntarinki=x' };
    for (const headers of [...foreign(site.origin), cookie]) {
      expect([headers, (await send(`${path}?token=x`, headers)).status]).toEqual([headers, 403]);
    }
  });

  it('is taken nowhere else', async () => {
    const near = ['/vinkki', '/vinkki/ei-enaa/', '/vinkki/ei-enaa.data', '/VINKKI/ei-enaa', '/vinkki/ei-enaa/x'];
    for (const path of [...taking, ...near.map((one) => `/fi${one}`), '/en/vinkki/ei-enaa', '//fi/vinkki/ei-enaa']) {
      expect([path, (await send(`${path}?token=x`)).status]).toEqual([path, 403]);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await fetch(`${site.origin}${paths[0]}?token=x`, { method })).status).toBe(403);
    }
  });

  it('leads, when it is looked at, to the page that has the button', async () => {
    const answer = await fetch(`${site.origin}/sv/tips/inga-fler?token=a%26b`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sv/tips?token=a%26b']);
    const other = await fetch(`${site.origin}/sv/meddelanden/inga-fler?token=x`, { redirect: 'manual' });
    expect([other.status, other.headers.get('location')]).toEqual([303, '/sv/meddelanden?token=x']);
  });
});

describe('a form', () => {
  it('of more than 256 kB, or more than a thousand fields, is refused by a page', async () => {
    const many = 'a=1&'.repeat(5000);
    for (const body of [`name=${'x'.repeat(300_000)}`, many]) {
      const answer = await post('/sv/mina-sidor/uppgifter', body);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain('Formuläret är för stort');
    }
    expect((await post('/auth/demo', many)).status).toBe(413);
  });

  it('that is none is refused by a page', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'nonsense']) {
      const answer = await post('/fi/oma/tiedot', '{}', { 'Content-Type': type });
      expect([type, answer.status]).toEqual([type, 415]);
    }
    const unreadable = await post('/fi/oma/tiedot', 'no gzip', { 'Content-Encoding': 'gzip' });
    expect(unreadable.status).toBe(400);
  });

  it('is sent by POST only', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await fetch(`${site.origin}/fi/oma/tiedot`, { method, headers: { Origin: site.origin } });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, POST']);
    }
    expect((await fetch(`${site.origin}/auth/sign-out`)).status).toBe(405);
  });

  it('of someone who is not signed in leads to sign in, with nothing done; what is written in it comes back', async () => {
    const whole = { locale: 'fi', visibility: 'members', pageLocale: '' };
    const empty = await post('/fi/oma/tiedot', new URLSearchParams({ ...whole, name: ' ' }).toString());
    expect([empty.status, empty.headers.get('location')?.split('?')[0]]).toEqual([303, '/fi/kirjaudu']);
    const written = { ...whole, name: 'Nimi "<b>"', presentation: 'Kaksi\r\nriviä', password: 'salaisuus' };
    const answer = await post('/fi/oma/tiedot', new URLSearchParams(written).toString());
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'private, no-store']);
    const html = await answer.text();
    expect(html).toContain('name="name" value="Nimi &quot;&lt;b&gt;&quot;"');
    expect(html).toContain('name="visibility" value="members"');
    expect(html).toContain('action="/fi/oma/tiedot"');
    expect(html).not.toContain('salaisuus');
  });
});

const hostile = [
  'https://evil.example',
  '//evil.example',
  '/.//evil.example',
  '/fi/..//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '///evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example',
  '/%0d%0aSet-Cookie:x=1',
  'https:evil.example',
  `${'/'.repeat(3)}evil.example/..`,
  '/fi\r\nLocation: https://evil.example',
];

describe('the way back', () => {
  it.each(hostile)('%j never leads to another site', async (returnTo) => {
    const { id } = await world.person();
    const leads = async (path: string, more: Record<string, string>) =>
      (await post(path, new URLSearchParams({ ...more, returnTo }).toString())).headers.get('location') ?? '/';
    const query = new URLSearchParams({ returnTo });
    for (const location of [
      await leads('/auth/demo', { person: id }),
      await leads('/auth/sign-out', {}),
      await leads(`/fi/kirjaudu?${query}`, { act: 'link', email: 'uusi@kunta.example' }),
    ]) {
      expect(new URL(location, site.origin).origin).toBe(site.origin);
      expect(location).toMatch(/^\/(?![/\\])/);
    }
    const page = await (await fetch(`${site.origin}/fi/kirjaudu?${query}`)).text();
    expect(page).not.toMatch(/(?:href|action)="(?:[a-z]+:|\/\/|\/\\)[^"]*evil/);
    const linked = await world.owner.read<{ to: string }>(`SELECT return_to AS to FROM mailed_link`);
    for (const { to } of linked) expect(new URL(to, site.origin).origin).toBe(site.origin);
    await world.owner.read('DELETE FROM mailed_link');
  });
});
