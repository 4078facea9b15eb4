import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter, entered } from './enter.ts';
import { representative } from './invited.ts';

test('a municipality says no thanks in a round, takes it back and says it again, without script', async ({
  browser,
}) => {
  const person = await representative('Kiitos Eiesimerkki', '543');
  // axe needs script.
  const reader = await signedIn(browser, `${community}/fi/kirjaudu`, person.name);
  const rounds = ['/fi/sparraus/kierros', '/sv/sparring/omgang', '/en/sparring/round'];
  const page = await entered(browser, '/fi/sparraus/kierros', person);
  const looked = async () => {
    for (const address of rounds) await check(reader, community + address);
  };
  await expect(page.getByRole('heading', { name: 'Kunnan vastaus: Nurmijärvi' })).toBeVisible();
  await looked();
  await page.locator('summary', { hasText: 'Ei tällä kertaa' }).click();
  const long = 'Ei resursseja. '.repeat(40);
  await page.getByLabel(/^Miksi ei tällä kertaa/).fill(long);
  await page.getByRole('button', { name: 'Vastaa: ei tällä kertaa' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByRole('link', { name: 'Lyhennä perustelu enintään 500 merkkiin.' })).toBeVisible();
  await expect(page.getByLabel(/^Miksi ei tällä kertaa/)).toHaveValue(long);
  await page.getByLabel(/^Miksi ei tällä kertaa/).fill('Ei resursseja tänä vuonna');
  await page.getByRole('button', { name: 'Vastaa: ei tällä kertaa' }).click();
  await expect(page.getByText('Vastaus on tallennettu')).toBeVisible();
  await expect(page.getByText('Ei resursseja tänä vuonna')).toBeVisible();
  await looked();

  // The project team reads it on the page of the round, on the map and in the table.
  const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(team, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  await team.goto(`${admin}/fi/sparraus/kierrokset`);
  await team.getByRole('link', { name: 'Uudenmaan hakukierros' }).click();
  const row = team.getByRole('row', { name: /Nurmijärvi/ });
  await expect(row).toContainText('Ei tällä kertaa');
  await expect(row).toContainText('Ei resursseja tänä vuonna');
  await expect(team.locator('svg .coverage-declined')).toHaveCount(1);
  const laura = await signedIn(browser, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  await check(laura, team.url());
  await team.getByRole('link', { name: /^Näytä vain kunnat/ }).click();
  await expect(team.getByRole('rowheader', { name: 'Nurmijärvi' })).toHaveCount(0);
  // The board of a round shows the same.
  await team.goto(`${admin}/sv/sparring/omgangar`);
  await team.getByRole('link', { name: 'Höstomgången i Nyland' }).click();
  await team.getByRole('link', { name: 'Förslag till fördelning' }).click();
  await expect(team.locator('#coverage')).toBeVisible();
  await expect(team.locator('svg.coverage-map')).toBeVisible();

  await page.goto(`${community}/fi/sparraus/kierros`);
  await page.getByRole('button', { name: 'Peru vastaus' }).click();
  await expect(page.getByText('Vastaus on peruttu')).toBeVisible();
  await page.goto(`${community}/sv/sparring/omgang`);
  await page.locator('summary', { hasText: 'Inte den här gången' }).click();
  await page.getByRole('button', { name: 'Svara: inte den här gången' }).click();
  await expect(page.getByText('Svaret har sparats')).toBeVisible();
  for (const one of [page, team, reader, laura]) await one.context().close();
});
