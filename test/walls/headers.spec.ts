import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const sites: Record<string, AppProcess> = {};
const site = (app: string): AppProcess => sites[app] as AppProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const app of ['community', 'admin'] as const) sites[app] = await startProcess(app, database.appUrl);
}, 120_000);
afterAll(async () => {
  await Promise.all(Object.values(sites).map((one) => one.end()));
  await database.drop();
});

/** What must stand in every answer, whatever was asked and whatever came of it. */
const everywhere: Record<string, RegExp> = {
  'content-security-policy': /default-src 'none'.*script-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^SAMEORIGIN$/,
  'referrer-policy': /^(strict-origin-when-cross-origin|same-origin)$/,
  'permissions-policy': /(?=.*camera=\(\))(?=.*microphone=\(\))(?=.*geolocation=\(\))(?=.*payment=\(\))(?=.*usb=\(\))/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

const common = [
  '/',
  '/fi',
  '/sv/ei-ole',
  '/graphql',
  '/auth/demo',
  '/auth/sign-out',
  '/auth/none',
  '/auth/oidc/none/callback',
  '/health/live',
];
const files = [
  '/health/ready',
  '/health/none',
  '/icon.svg',
  '/assets/none.css',
  '/assets/',
  '/__manifest',
  '/fi/%E0%A4%A',
];
const routes = {
  community: [
    ...common,
    ...files,
    '/fi/ringit',
    '/en/circles/none',
    '/fi/oma',
    '/sv/logga-in',
    '/fi.data',
    '/fi/kunnat',
    '/robots.txt',
    '/sitemap.xml',
    '/fi/syotteet/kaytannot',
    '/practice-pictures/fi/none.png',
  ],
  admin: [...common, ...files, '/fi/ringit/uusi', '/sv/logga-in', '/en/circles/none'],
};
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];

describe.each(['community', 'admin'] as const)('every answer of the %s', (app) => {
  it.each(routes[app])('to %s carries the headers that keep scripts, frames and listeners out', async (path) => {
    const { origin } = site(app);
    const lacking: string[] = [];
    const asked = methods.map(async (method) => {
      for (const from of method === 'POST' ? [origin, 'https://evil.example'] : [origin]) {
        const answer = await fetch(origin + path, { method, redirect: 'manual', headers: { Origin: from } });
        const missing = Object.entries(everywhere).filter(([name, form]) => !form.test(answer.headers.get(name) ?? ''));
        lacking.push(...missing.map(([name]) => `${method} ${path} ${answer.status}: ${name}`));
        if (answer.status >= 500) lacking.push(`${method} ${path} ${answer.status}`);
        if (answer.headers.has('x-powered-by')) lacking.push(`${method} ${path}: x-powered-by`);
      }
    });
    await Promise.all(asked);
    expect(lacking).toEqual([]);
  });

  it('carries them when a body is too large, too', async () => {
    const { origin } = site(app);
    for (const [path, type, size] of [
      ['/graphql', 'application/json', 300_000],
      ['/auth/demo', 'application/x-www-form-urlencoded', 20_000],
      ['/fi', 'application/x-www-form-urlencoded', 300_000],
    ] as const) {
      const headers = { Origin: origin, 'Content-Type': type };
      const answer = await fetch(origin + path, { method: 'POST', headers, body: 'x'.repeat(size) });
      expect([path, answer.status]).toEqual([path, 413]);
      for (const [name, form] of Object.entries(everywhere)) expect(answer.headers.get(name)).toMatch(form);
    }
  });
});

describe('a page of a mailed link', () => {
  const pages = ['/fi/kirjaudu/linkki?token=x', '/sv/plats?token=x', '/en/my/affiliation/confirm?token=x'];

  it.each([...pages, '/fi/kirjaudu?request=x'])('%s is kept by nobody and told to no other site', async (path) => {
    const answer = await fetch(site('community').origin + path, { redirect: 'manual' });
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });
});
