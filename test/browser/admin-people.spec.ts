import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { admin, community } from './addresses.ts';
import { enter } from './enter.ts';
import { invited } from './invited.ts';

test.use({ javaScriptEnabled: false });

/** Comes into a site as one of the demo's people. */
test('an administrator grants a role, which opens the administration at the next request, and ends it', async ({
  browser,
}) => {
  const person = await invited('Rooli Esimerkki');
  const theirs = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(theirs, `${admin}/fi`, person.name);
  await expect(theirs.getByText('hankekoordinaattori')).toBeVisible();

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${admin}/fi/henkilot?search=${encodeURIComponent(person.name)}`, 'Henrik Modell');
  await page.getByRole('link', { name: person.name }).click();
  await page.getByLabel('Rooli', { exact: true }).selectOption('ylläpitäjä');
  await page.getByRole('button', { name: 'Anna rooli' }).click();
  await expect(page.getByText('Kirjoita perustelu.').first()).toBeVisible();
  expect(await page.title()).toMatch(/^Virhe: /);
  const granting = page.locator('form').filter({ has: page.getByRole('button', { name: 'Anna rooli' }) });
  await granting.getByLabel('Perustelu').fill('Sijainen kesäksi');
  await page.getByRole('button', { name: 'Anna rooli' }).click();
  await expect(page.getByText('Rooli on annettu')).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByText('ylläpitäjä, hankekoordinaattori')).toBeVisible();

  await page.getByText('Päätä rooli: ylläpitäjä').click();
  const form = page.locator('details[open]');
  await form.getByLabel('Perustelu').fill('Sijaisuus päättyi');
  await form.getByRole('button', { name: 'Päätä rooli' }).click();
  await expect(page.getByText('Rooli on päätetty')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Roolit' })).toContainText('Perustelu: Sijaisuus päättyi');
  await theirs.reload();
  await expect(theirs.getByText('ylläpitäjä, hankekoordinaattori')).toHaveCount(0);
});

test('an administrator suspends a person, who is out at the next request, and lets them back in', async ({
  browser,
}) => {
  const person = await invited('Keskeytys Esimerkki');
  const theirs = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(theirs, `${community}/fi/kirjaudu?returnTo=/fi/oma`, person.name);
  await expect(theirs).toHaveURL(`${community}/fi/oma`);

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${admin}/sv/personer/${person.id}`, 'Henrik Modell');
  await page.getByText('Stäng av kontot').first().click();
  const form = page.locator('details[open]');
  await form.getByLabel('Motivering').fill('Kontot är kapat');
  await form.getByRole('button', { name: 'Stäng av kontot' }).click();
  await expect(page.getByText('Kontot har stängts av')).toBeVisible();
  await theirs.goto(`${community}/fi/oma`);
  await expect(theirs).toHaveURL(/\/fi\/kirjaudu/);
  await expect(theirs.getByRole('button', { name: new RegExp(`${person.name}$`) })).toHaveCount(0);

  await page.getByText('Häv avstängningen').first().click();
  const lifting = page.locator('details[open]');
  await lifting.getByLabel('Motivering').fill('Utrett');
  await lifting.getByRole('button', { name: 'Häv avstängningen' }).click();
  await expect(page.getByText('Avstängningen har hävts')).toBeVisible();
  await enter(theirs, `${community}/fi/kirjaudu?returnTo=/fi/oma`, person.name);
  await expect(theirs).toHaveURL(`${community}/fi/oma`);
});

test('a coordinator has a person lead a circle, which its page shows', async ({ page }) => {
  await enter(page, `${admin}/fi`, 'Laura Demonen');
  await page.getByRole('link', { name: 'Kirjasto digituen paikkana' }).click();
  await page.getByRole('link', { name: 'Muuta vetäjiä' }).click();
  await page.getByLabel('Nimi tai sähköpostiosoite').fill('Johanna Prov');
  await page.getByRole('button', { name: 'Hae' }).click();
  await page.getByRole('link', { name: 'Valitse: Johanna Prov' }).click();
  await page.getByLabel('Perustelu').last().fill('Tuntee aiheen');
  await page.getByRole('button', { name: 'Lisää vetäjäksi' }).click();
  await expect(page.getByText('Vetäjä on lisätty')).toBeVisible();
  await page.getByText('Päätä vetäjyys: Johanna Prov').click();
  const form = page.locator('details[open]');
  await form.getByLabel('Perustelu').fill('Vaihtui');
  await form.getByRole('button', { name: 'Päätä vetäjyys' }).click();
  await expect(page.getByText('Vetäjyys on päätetty')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Aiemmat vetäjät' })).toContainText('Johanna Prov');
});

test('an administrator erases the account of someone who cannot come in, after a mistake', async ({ page }) => {
  const person = await invited('Poisto Esimerkki');
  await enter(page, `${admin}/fi/henkilot/${person.id}`, 'Henrik Modell');
  await page.getByText('Poista tili pysyvästi').first().click();
  const form = page.locator('details[open]');
  await form.getByRole('button', { name: 'Poista tili pysyvästi' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await form.getByLabel('Perustelu').fill('Pyysi kirjeitse');
  await form.getByRole('button', { name: 'Poista tili pysyvästi' }).click();
  await expect(page.getByText('Tili on poistettu')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Poistettu käyttäjä');
  await expect(page.getByText('Perustelu: Pyysi kirjeitse')).toBeVisible();
  await expect(page.getByText('Poisti: Henrik Modell')).toBeVisible();
  await expect(page.getByText('Poista tili pysyvästi')).toHaveCount(0);
});

test('the audit log is searched and taken out as a file', async ({ page }) => {
  const person = await invited('=Loki Esimerkki');
  await enter(page, `${admin}/fi/loki`, 'Henrik Modell');
  await page.goto(`${admin}/fi/henkilot/${person.id}`);
  await page.getByText('Keskeytä tilin käyttö').first().click();
  await page.locator('details[open]').getByLabel('Perustelu').fill('Kokeilu');
  await page.locator('details[open]').getByRole('button').click();
  await page.getByRole('link', { name: 'Toimintaloki' }).click();
  await page.getByLabel('Henkilö').fill(person.name);
  await page.getByLabel('Toimi', { exact: true }).selectOption('keskeytti tilin käytön');
  await page.getByRole('button', { name: 'Hae' }).click();
  const table = page.getByRole('table', { name: 'Toimet, uusin ensin' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('Henrik Modell');
  await expect(table).toContainText('käytössä → käyttö keskeytetty');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Vie haku CSV-tiedostoon' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('toimintaloki.csv');
  const rows: string[][] = parse(readFileSync(await file.path()), { bom: true });
  expect(rows[0]?.slice(0, 2)).toEqual(['Aika', 'Kuka']);
  expect(rows[1]?.slice(1)).toEqual([
    'Henrik Modell',
    expect.any(String),
    'keskeytti tilin käytön',
    'account.suspend',
    '',
    'tili',
    `'${person.name}`,
    person.id,
    'käytössä',
    'käyttö keskeytetty',
    '',
  ]);
  await page.goto(`${admin}/fi/loki?act=audit.export`);
  await expect(table).toContainText('vei lokin tiedostoon');
});

test('the log says when nobody or several are meant, and when a day is none', async ({ page }) => {
  await enter(page, `${admin}/fi/loki?who=Esimerkki`, 'Laura Demonen');
  await expect(page.getByText('Hakuasi vastaa useampi henkilö')).toBeVisible();
  await page.getByRole('link', { name: 'Aino Esimerkki' }).click();
  await expect(page.getByLabel('Henkilö')).toHaveValue('Aino Esimerkki');
  await page.goto(`${admin}/fi/loki?who=Eikukaan`);
  await expect(page.getByText('Yhtään henkilöä ei löytynyt haulla ”Eikukaan”.')).toBeVisible();
  await page.goto(`${admin}/fi/loki?from=31.2.2026`);
  await expect(page.getByText('Kirjoita päivä muodossa 1.11.2026.').first()).toBeVisible();
});
