import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

test('an author of another municipality is asked, says yes, writes and leaves', async ({ browser }) => {
  const author = await representative('Pyytäjä Esimerkki', '858');
  const other = await representative('Pyydetty Esimerkki', '106');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, author.name);
  await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await page.getByLabel('Käytännön nimi').fill('Yhteinen digipäivä');
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  const own = page.url().replace(/\?.*/, '');
  await page.getByRole('link', { name: 'Pyydä toista kirjoittajaksi' }).click();
  await page.getByLabel('Sähköpostiosoite').fill('ei osoite');
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByLabel('Sähköpostiosoite')).toHaveValue('ei osoite');
  await page.getByLabel('Sähköpostiosoite').fill(other.email);
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  await expect(page.getByText('Pyyntö on lähetetty')).toBeVisible();
  await expect(page.getByText(/odottaa vastausta/)).toBeVisible();

  const theirs = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(theirs, `${community}/fi/kirjaudu?returnTo=/fi/oma/kirjoittajapyynnot`, other.name);
  await theirs.getByRole('button', { name: 'Olen kirjoittajana' }).click();
  await expect(theirs.getByText('Nimesi on nyt kirjoittajien joukossa')).toBeVisible();
  await theirs.getByRole('link', { name: 'Avaa käytäntö' }).click();
  await expect(theirs).toHaveURL(own);
  await expect(theirs.getByRole('button', { name: 'Lähetä arvioitavaksi' })).toHaveCount(0);
  await theirs.getByRole('link', { name: 'Muokkaa: Teksti suomeksi' }).click();
  await theirs.getByLabel('Tiivistelmä').fill('Kaksi kuntaa, yksi päivä.');
  await theirs.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await expect(theirs.getByText('Kaksi kuntaa, yksi päivä.').first()).toBeVisible();

  // Nothing is sent before it is said whether people are named.
  await page.goto(own);
  await expect(page.getByText(`${other.name}, Hyvinkää`)).toBeVisible();
  await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
  await page.getByRole('link', { name: 'Kerro, mainitaanko käytännössä ihmisiä nimeltä.' }).click();
  await expect(page).toHaveURL(/#named$/);

  await theirs.goto(`${community}/fi/oma/kirjoittajapyynnot`);
  await theirs.getByRole('button', { name: 'Poista nimeni kirjoittajista' }).click();
  await expect(theirs.getByText('Nimesi ei ole kirjoittajien joukossa')).toBeVisible();
  await page.goto(own);
  await expect(page.getByText(`${other.name}, Hyvinkää`)).toHaveCount(0);
});

test('the pages on which authors are asked are whole', async ({ browser }) => {
  const author = await representative('Kysyjä Esimerkki', '858');
  const page = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, author.name);
  await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await page.waitForURL(/\/teksti\/fi$/);
  const [, id] = /kaytannot\/([^/]+)\//.exec(page.url()) ?? [];
  await page.goto(`${community}/fi/oma/kaytannot/${id}/kirjoittajat`);
  await page.getByLabel('Sähköpostiosoite').fill('joku@kunta.example');
  await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
  for (const path of [
    `fi/oma/kaytannot/${id}/kirjoittajat`,
    `sv/mina-sidor/praxis/${id}/skribenter`,
    'sv/mina-sidor/skribentbegaran',
  ]) {
    await page.setViewportSize({ width: 1200, height: 900 });
    await check(page, `${community}/${path}`);
  }
});
