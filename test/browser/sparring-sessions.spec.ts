import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter, entered } from './enter.ts';
import { representative } from './invited.ts';
import { scheduledPair } from './paired.ts';

test('the project team sets the time of a sparring that the two sides do not find, without script', async ({
  browser,
}) => {
  const asks = await representative('Ajaton Pyytäjä', '505');
  const tutors = await representative('Ajaton Tutor', '049');
  const id = await scheduledPair(asks, '505', tutors, 'matched');
  // axe needs script.
  const reader = await signedIn(browser, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  const looked = async (...addresses: string[]) => {
    for (const address of addresses) await check(reader, admin + address);
  };
  const lists = ['/fi/sparraus/tapaamiset', '/sv/sparring/traffar', '/en/sparring/sessions'];
  const times = [`/fi/sparraus/${id}/aika`, `/sv/sparring/${id}/tid`, `/en/sparring/${id}/time`];
  await looked(...lists, ...times);

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  await page.goto(`${admin}/fi/sparraus`);
  await page.getByRole('link', { name: 'Sparraustapaamiset' }).click();
  await page.getByLabel('Tila').selectOption('Ei aikaa');
  await page.getByRole('button', { name: 'Näytä' }).click();
  await expect(page.locator('tbody tr').first()).toContainText('Aikaa etsitty');
  await page.locator(`a[href="/fi/sparraus/${id}/aika"]`).click();
  await expect(page.getByText('Kunnat eivät ole vielä sopineet aikaa.')).toBeVisible();

  // What was typed stays when it does not do, and each thing to mend is told.
  await page.getByLabel('Päivä').fill('huomenna');
  await page.getByLabel('Kellonaika').fill('13');
  await page.getByLabel(/^Etäyhteyden osoite/).fill('http://kokous.example');
  await page.getByRole('button', { name: 'Aseta aika' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByRole('link', { name: /^Kirjoita päivä muodossa/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kirjoita osoite, joka alkaa https://.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kirjoita, miksi hanketiimi asettaa ajan.' })).toBeVisible();
  await expect(page.getByLabel('Päivä')).toHaveValue('huomenna');
  await page.getByLabel('Päivä').fill('5.2.2099');
  await page.getByLabel(/^Etäyhteyden osoite/).fill('https://kokous.example/hanke');
  await page.getByLabel('Miksi hanketiimi asettaa ajan?').fill('Yhteistä aikaa ei löytynyt');
  await page.getByRole('button', { name: 'Aseta aika' }).click();
  await expect(page.getByText('Aika on asetettu')).toBeVisible();
  await expect(page.getByText(/5\.2\.2099\sklo\s13\.00–14\.00/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aseta aika' })).toHaveCount(0);
  await looked(...times);
  await page.goto(`${admin}/sv/sparring/traffar?state=agreed`);
  await expect(page.locator('tr', { has: page.locator(`a[href="/sv/sparring/${id}/tid"]`) })).toContainText(
    'Tid överenskommen',
  );

  const own = await entered(browser, `/sv/mina-sidor/sparring/${id}/tid`, asks);
  await expect(own.getByText('Projektteamet fastställde tiden')).toBeVisible();
  await expect(own.getByText('Yhteistä aikaa ei löytynyt')).toBeVisible();
  expect(own.url()).toContain(community);
  for (const one of [page, own, reader]) await one.context().close();
});
