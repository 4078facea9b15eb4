import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { community } from './addresses.ts';
import { linkIn, mailTo } from './mails.ts';

test.use({ javaScriptEnabled: false });

const words = {
  fi: {
    signIn: 'kirjaudu',
    email: 'Sähköpostiosoite',
    sendLink: 'Lähetä kirjautumislinkki',
    open: 'Luo tili',
    openMail: /Luo tili/,
    name: 'Nimi',
    interest: 'Seuraan, mitä kunnissa tehdään',
  },
  sv: {
    signIn: 'logga-in',
    email: 'E-postadress',
    sendLink: 'Skicka en inloggningslänk',
    open: 'Skapa konto',
    openMail: /Skapa ett konto/,
    name: 'Namn',
    interest: 'Jag följer vad kommunerna gör',
  },
};

async function openAccount(page: Page, locale: 'fi' | 'sv', name: string, email: string): Promise<void> {
  const t = words[locale];
  await page.goto(`${community}/${locale}/${t.signIn}`);
  await page.getByLabel(t.email).fill(email);
  await page.getByRole('button', { name: t.sendLink }).click();
  await page.goto(linkIn(await mailTo(page, email, t.openMail)));
  await page.getByLabel(t.name, { exact: true }).fill(name);
  await page.getByLabel(t.interest).check();
  await page.getByRole('button', { name: t.open }).click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/`));
}

test('a person tells of themselves and is found, chooses who finds them, and the language of the pages', async ({
  page,
  browser,
}) => {
  await openAccount(page, 'fi', 'Kirsi Löydettävä', 'kirsi@koti.example');
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(`${community}/fi/henkilot`);
  await expect(visitor.getByText('Kirsi Löydettävä')).toHaveCount(0);

  await page.goto(`${community}/fi/oma/tiedot`);
  await expect(page.getByLabel('Ei kukaan')).toBeChecked();
  await page.getByLabel('Esittele itsesi').fill(`Opastan. ${'x'.repeat(500)}`);
  await page.getByLabel('Kaikki', { exact: true }).check();
  await page
    .getByRole('group', { name: /Mistä teemoista tiedät/ })
    .getByRole('checkbox')
    .first()
    .check();
  await page.getByRole('group', { name: 'Sivujen kieli' }).getByLabel('ruotsi').check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('link', { name: /Esittely on liian pitkä/ })).toBeVisible();
  await expect(page.getByLabel('Kaikki', { exact: true })).toBeChecked();
  await page.getByLabel('Esittele itsesi').fill('Opastan kirjastossa.');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Tietosi on tallennettu')).toBeVisible();

  await visitor.goto(`${community}/fi/henkilot`);
  await expect(visitor.getByRole('listitem').filter({ hasText: 'Kirsi Löydettävä' })).toContainText(
    'Opastan kirjastossa.',
  );
  await expect(visitor.getByText('kirsi@koti.example')).toHaveCount(0);
  await visitor.context().close();
  await page.goto(community);
  await expect(page).toHaveURL(`${community}/sv`);
});

test('a person takes their data along, and erases their account: signed out, and nobody with that address', async ({
  page,
}) => {
  const email = 'erik.bort@hemma.example';
  await openAccount(page, 'sv', 'Erik Bort', email);
  await page.goto(`${community}/sv/mina-sidor/uppgifter`);
  await page.getByRole('link', { name: 'Ladda ner dina uppgifter' }).click();
  const downloaded = async (name: string) => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const json = await downloaded('Ladda ner som JSON-fil');
  expect(json.name).toMatch(/^kuntarinki-.*\.json$/);
  expect(JSON.parse(json.bytes.toString('utf8')).data.account).toMatchObject([{ name: 'Erik Bort', email }]);
  const csv = await downloaded('Ladda ner som csv-filer');
  const account = unzipSync(csv.bytes)['account.csv'] ?? new Uint8Array();
  expect(parse(strFromU8(account), { columns: true, bom: true })).toMatchObject([{ name: 'Erik Bort', email }]);

  await page.getByRole('link', { name: 'Radera ditt konto' }).click();
  await expect(page.getByRole('heading', { name: 'Det här finns kvar, men utan ditt namn' })).toBeVisible();
  await page.getByLabel('Skriv din e-postadress som bekräftelse').fill('fel@hemma.example');
  await page.getByRole('button', { name: 'Radera mitt konto' }).click();
  await expect(page.getByRole('link', { name: 'Adressen är inte densamma som kontots adress.' })).toBeVisible();
  await page.getByLabel('Skriv din e-postadress som bekräftelse').fill(email);
  await page.getByRole('button', { name: 'Radera mitt konto' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ditt konto är raderat');
  await expect(page.getByRole('link', { name: 'Logga in', exact: true })).toBeVisible();
  expect((await mailTo(page, email, /raderat/)).subject).toBe('Ditt konto är raderat');

  await page.goto(`${community}/sv/logga-in`);
  await page.getByLabel('E-postadress').fill(email);
  await page.getByRole('button', { name: 'Skicka en inloggningslänk' }).click();
  await mailTo(page, email, /Skapa ett konto/);
});

test('the file is for its owner only, and no cache keeps it', async ({ page, browser }) => {
  const origin = { Origin: community };
  const visitor = await page.request.post(`${community}/fi/oma/tiedot/tiedosto`, {
    form: { format: 'json' },
    headers: origin,
    maxRedirects: 0,
  });
  expect([visitor.status(), visitor.headers().location]).toEqual([303, expect.stringContaining('/fi/kirjaudu?')]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const own = await context.newPage();
  await own.goto(`${community}/fi/kirjaudu`);
  await own.getByRole('button', { name: /Petri Näyte$/ }).click();
  const file = await own.request.post(`${community}/fi/oma/tiedot/tiedosto`, {
    form: { format: 'json' },
    headers: origin,
  });
  expect(file.headers()['cache-control']).toBe('private, no-store');
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="kuntarinki-.*\.json"$/);
  const looked = await own.request.get(`${community}/fi/oma/tiedot/tiedosto`, { maxRedirects: 0 });
  expect(looked.headers().location).toBe('/fi/oma/tiedot/lataa');
  await context.close();
});
