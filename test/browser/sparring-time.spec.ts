import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { entered } from './enter.ts';
import { representative } from './invited.ts';
import { scheduledPair } from './paired.ts';

test('the two sides agree on a time, and on another one, without script', async ({ browser }) => {
  const asks = await representative('Ajan Pyytäjä', '505');
  const tutors = await representative('Ajan Tutor', '049');
  const id = await scheduledPair(asks, '505', tutors, 'matched');
  // axe needs script.
  const reader = await signedIn(browser, `${community}/fi/kirjaudu`, asks.name);
  const addresses = [`/fi/oma/sparraus/${id}/aika`, `/sv/mina-sidor/sparring/${id}/tid`, `/en/my/sparring/${id}/time`];
  const looked = async () => {
    for (const address of addresses) await check(reader, community + address);
  };
  const page = await entered(browser, `/fi/oma/sparraus/${id}`, asks);
  await page.getByRole('link', { name: 'Sparrauksen aika' }).click();

  // What was typed stays when it does not do.
  await page.getByLabel('Päivä').fill('huomenna');
  await page.getByLabel('Kellonaika').fill('13');
  await page.getByLabel('Kesto minuutteina').fill('90');
  await page.getByRole('button', { name: 'Ehdota aikaa' }).click();
  await expect(page.getByRole('link', { name: /^Kirjoita päivä/ })).toBeVisible();
  await expect(page.getByLabel('Päivä')).toHaveValue('huomenna');
  await page.getByLabel('Päivä').fill('29.3.2099');
  await page.getByLabel('Kellonaika').fill('3.30');
  await page.getByRole('button', { name: 'Ehdota aikaa' }).click();
  await expect(page.getByRole('link', { name: /^Kelloja siirretään silloin, eikä/ })).toBeVisible();
  await page.getByLabel('Päivä').fill('4.2.2099');
  await page.getByLabel('Kellonaika').fill('13');
  await page.getByRole('button', { name: 'Ehdota aikaa' }).click();
  await expect(page.getByText('Aikaa on ehdotettu')).toBeVisible();
  await expect(page.getByText(/^Aika voidaan valita, kun/)).toBeVisible();

  const tutor = await entered(browser, `/fi/oma/sparraus/${id}/aika`, tutors);
  await tutor.getByLabel('Sopii', { exact: true }).check();
  await tutor.getByRole('button', { name: 'Tallenna merkinnät' }).click();
  await expect(tutor.getByText('Paras yhteinen aika', { exact: true })).toBeVisible();
  await tutor.getByLabel('Etäyhteyden osoite').fill('http://kokous.example');
  await tutor.getByRole('button', { name: 'Valitse aika' }).click();
  await expect(tutor.getByRole('link', { name: 'Kirjoita osoite, joka alkaa https://.' })).toBeVisible();
  await tutor.getByLabel('Etäyhteyden osoite').fill('https://kokous.example/pari');
  await tutor.getByRole('button', { name: 'Valitse aika' }).click();
  await expect(tutor.getByRole('heading', { name: 'Sovittu aika' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('link', { name: 'Avaa etäyhteys' })).toHaveAttribute(
    'href',
    'https://kokous.example/pari',
  );
  await looked();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Lataa tapaaminen kalenteriin' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('sparraus.ics');
  expect(await readFile(await file.path(), 'utf8')).toContain('DTSTART;TZID=Europe/Helsinki:20990204T130000');
  for (const my of ['/fi/oma', '/sv/mina-sidor', '/en/my']) await check(reader, community + my);
  await page.goto(`${community}/fi/oma`);
  await page.getByRole('region', { name: 'Tulevat sparraukset' }).getByRole('link').click();
  await page.locator('summary', { hasText: 'Pyydä uutta aikaa' }).click();
  await page.getByRole('button', { name: 'Pyydä uutta aikaa' }).click();
  await expect(page.getByRole('link', { name: 'Kirjoita, miksi aika ei sovi.' })).toBeVisible();
  await page.getByLabel('Miksi aika ei sovi?').fill('Päällekkäinen kokous');
  await page.getByRole('button', { name: 'Pyydä uutta aikaa' }).click();
  await expect(page.getByText('Sparraukselle etsitään uutta aikaa')).toBeVisible();
  await looked();
  await tutor.reload();
  await expect(tutor.getByText('Päällekkäinen kokous')).toBeVisible();
  for (const one of [page, tutor, reader]) await one.context().close();
});
