import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a practice is thanked for, commented on with mistakes, answered, reported and hidden', async ({ browser }) => {
    const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const asker = await representative('Kysyjä Esimerkki', '858');
    const reader = await representative('Lukija Esimerkki', '106');
    const page = await open();
    await page.goto(`${community}/fi/kaytannot/tukikartta`);
    await page
      .getByRole('link', { name: 'Kommentoi tai kysy' })
      .or(page.getByRole('link', { name: /koko keskustelu/ }))
      .click();
    await page.getByRole('link', { name: 'Kirjaudu, jos haluat kommentoida' }).click();
    await enter(page, `${page.url()}`, asker.name);
    await page.goto(`${community}/fi/kaytannot/tukikartta`);
    await page.getByRole('button', { name: 'Kiitä käytännöstä' }).click();
    await expect(page.getByRole('button', { name: 'Peru kiitos' })).toBeVisible();

    await page.goto(`${community}/fi/kaytannot/tukikartta/keskustelu`);
    await page.getByLabel('Kommenttisi').fill('Kysy numerosta 131052-308T.');
    await page.getByRole('button', { name: 'Julkaise kommentti' }).click();
    await expect(page).toHaveTitle(/^Virhe: /);
    await expect(page.getByLabel('Kommenttisi').first()).toHaveValue('Kysy numerosta 131052-308T.');
    const said = `Kuka auttaa ruotsiksi? <b>${asker.name}</b>`;
    await page.getByLabel('Kommenttisi').first().fill(said);
    await page.getByRole('button', { name: 'Julkaise kommentti' }).click();
    const mine = page.getByRole('article', { name: `${asker.name}, Tuusula kirjoitti` });
    await expect(mine.getByText(said).first()).toBeVisible();
    await expect(mine.getByText('Tallennettu')).toBeVisible();
    await mine.getByText('Muokkaa tai poista').click();
    await mine.getByLabel('Kommenttisi').fill(`${said} Entä suomeksi?`);
    await mine.getByRole('button', { name: 'Tallenna muutos' }).click();
    await expect(mine.getByText('Entä suomeksi?').first()).toBeVisible();

    const other = await open();
    await enter(other, `${community}/sv/logga-in?returnTo=/sv/praxis/tukikartta/diskussion`, reader.name);
    const theirs = other.getByRole('article', { name: `${asker.name}, Tusby skrev` });
    await theirs.getByText('Anmäl en olämplig kommentar').click();
    await theirs.getByRole('button', { name: 'Skicka anmälan' }).click();
    await expect(other.getByRole('link', { name: 'Skriv vad det är för fel på kommentaren.' })).toBeVisible();
    await theirs.getByLabel('Vad är det för fel på kommentaren?').fill('Namnet hör inte hit.');
    await theirs.getByRole('button', { name: 'Skicka anmälan' }).click();
    await expect(theirs.getByText('du har anmält det här')).toBeVisible();
    const thread = other.locator('.talk-thread', { has: theirs });
    await thread.getByText('Svara', { exact: true }).click();
    await thread.getByLabel('Ditt svar').fill('Vi hjälper på båda språken.');
    await thread.getByRole('button', { name: 'Skicka svaret' }).click();
    await expect(other.getByRole('article', { name: `${reader.name}, Hyvinge svarade` })).toBeVisible();

    const team = await open();
    await enter(team, `${admin}/fi`, 'Laura Demonen');
    await team.goto(`${admin}/fi/kaytannot`);
    await team.getByRole('link', { name: 'Ilmoitetut kommentit' }).click();
    const reported = team.getByRole('article', { name: new RegExp(asker.name) });
    await expect(reported.getByText('Namnet hör inte hit.')).toBeVisible();
    await reported.getByRole('button', { name: 'Piilota' }).click();
    await expect(team.getByRole('link', { name: 'Kirjoita syy piilottamiseen.' })).toBeVisible();
    await reported.getByLabel('Syy piilottamiseen').fill('Nimi ei kuulu kommenttiin.');
    await reported.getByRole('button', { name: 'Piilota' }).click();
    await expect(team.getByText('Kommentti on piilotettu')).toBeVisible();
    await other.reload();
    await expect(theirs.getByText('Projektteamet har dolt det här.')).toBeVisible();
    await page.reload();
    await expect(mine.getByText('Syy: Nimi ei kuulu kommenttiin.')).toBeVisible();
    await mine
      .getByText('Muokkaa tai poista')
      .or(mine.getByText('Poista', { exact: true }))
      .first()
      .click();
    await mine.getByRole('button', { name: 'Poista kommentti' }).click();
    await expect(mine.getByText('Kirjoittaja on poistanut tämän.')).toBeVisible();
  });
});

test('the pages of talk are whole in each language', async ({ browser }) => {
  const { name } = await representative('Tarkka Esimerkki', '858');
  const page = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/kaytannot/tukikartta/keskustelu`, name);
  await page.getByLabel('Kommenttisi').fill('Toimiiko tämä pienessä kunnassa?');
  await page.getByRole('button', { name: 'Julkaise kommentti' }).click();
  await page.waitForURL(/done=/);
  for (const path of [
    'fi/kaytannot/tukikartta',
    'fi/kaytannot/tukikartta/keskustelu',
    'sv/praxis/tukikartta/diskussion',
  ]) {
    await page.setViewportSize({ width: 1200, height: 900 });
    await check(page, `${community}/${path}`);
  }
  const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  for (const path of ['fi/kaytannot/kommentit', 'sv/praxis/kommentarer']) {
    await check(team, `${admin}/${path}?settled=1`);
    await team.setViewportSize({ width: 1200, height: 900 });
  }
});
