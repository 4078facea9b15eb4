import { test } from '@playwright/test';
import { admin } from './addresses.ts';
import { check, signedIn } from './check-page.ts';

const pages = [
  '/fi/henkilot',
  '/sv/personer?status=suspended&search=x',
  '/en/people?role=administrator',
  '/fi/loki',
  '/sv/logg?who=Esimerkki',
  '/en/audit?from=x',
  '/sv/utkast',
];

for (const path of pages) {
  test(`people and the audit log are accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, admin + path, 'Henrik Modell');
    await check(page, admin + path);
    await page.context().close();
  });
}

for (const path of ['/fi/henkilot', '/sv/personer', '/en/people']) {
  test(`the page of a person is accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, `${admin}${path}?search=Aino+Esimerkki`, 'Henrik Modell');
    await page.getByRole('link', { name: 'Aino Esimerkki' }).click();
    await check(page, page.url());
    await page.context().close();
  });
}

for (const [start, path, seats] of [
  ['/fi', 'vetajat', 'paikat'],
  ['/sv', 'cirkelledare', 'platser'],
] as const) {
  test(`who leads a circle is accessible: ${start}`, async ({ browser }) => {
    const page = await signedIn(browser, admin + start, 'Laura Demonen');
    await page.locator('table a').first().click();
    await check(page, `${page.url()}/${seats}`);
    await check(page, page.url().replace(seats, path));
    await check(page, `${page.url()}?search=Prov`);
    await page.getByRole('link', { name: /Johanna Prov/ }).click();
    await check(page, page.url());
    await page.context().close();
  });
}
