import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

/** Days from today, as people type them. */
const typed = (days: number): string => {
  const [year, month, day] = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').map(Number);
  return `${day}.${month}.${year}`;
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a programme with a period and a tutor municipality, whose tutor sees it on their own page', async ({
    browser,
  }) => {
    const person = await representative('Tutori Esimerkki', '543');
    // Its own, also when the test is run again.
    const programme = `Selainhanke ${randomUUID().slice(0, 4)}`;
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(page, `${admin}/fi`, 'Laura Demonen');
    await page.getByRole('link', { name: 'Hankkeet ja hankekaudet' }).click();

    // A mistake keeps what was typed.
    await page.getByLabel('Nimi suomeksi').fill(programme);
    await page.getByRole('button', { name: 'Lisää hanke', exact: true }).click();
    await expect(page).toHaveTitle(/^Virhe: /);
    await expect(page.getByRole('link', { name: 'Kirjoita hankkeelle nimi.' })).toBeVisible();
    await expect(page.getByLabel('Nimi suomeksi')).toHaveValue(programme);
    await page.getByLabel('Nimi ruotsiksi').fill(`${programme} sv`);
    await page.getByRole('button', { name: 'Lisää hanke', exact: true }).click();
    await expect(page.getByText('Hanke on lisätty')).toBeVisible();

    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: programme }) });
    await section.getByText(`Lisää hankekausi: ${programme}`).click();
    await section.getByLabel('Ensimmäinen päivä').fill('eilen');
    await section.getByLabel('Viimeinen päivä').fill(typed(30));
    await section.getByRole('button', { name: 'Lisää hankekausi' }).click();
    await expect(page.getByText('Kirjoita päivä muodossa 1.1.2026.').first()).toBeVisible();
    await expect(section.getByLabel('Viimeinen päivä')).toHaveValue(typed(30));
    await section.getByLabel('Ensimmäinen päivä').fill(typed(60));
    await section.getByRole('button', { name: 'Lisää hankekausi' }).click();
    await expect(page.getByText('Viimeinen päivä on ennen ensimmäistä.').first()).toBeVisible();
    await section.getByLabel('Ensimmäinen päivä').fill(typed(-30));
    await section.getByRole('button', { name: 'Lisää hankekausi' }).click();
    await expect(page.getByText('Hankekausi on lisätty')).toBeVisible();
    await expect(page.getByText('Käynnissä')).toBeVisible();

    await page.getByRole('button', { name: 'Nimeä tutorkunta' }).click();
    await expect(page.getByRole('link', { name: 'Valitse kunta luettelosta.' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Kirjoita luku 1–200.' })).toBeVisible();
    await page.getByLabel('Kunta', { exact: true }).selectOption('Nurmijärvi');
    await page.getByLabel('Sparraustapaamisia').last().fill('0');
    await page.getByRole('button', { name: 'Nimeä tutorkunta' }).click();
    await expect(page.getByText('Kirjoita luku 1–200.').first()).toBeVisible();
    await expect(page.getByLabel('Kunta', { exact: true })).toHaveValue('543');
    await page.getByLabel('Sparraustapaamisia').last().fill('4');
    await page.getByRole('button', { name: 'Nimeä tutorkunta' }).click();
    await expect(page.getByText('Tutorkunta on nimetty')).toBeVisible();
    const table = page.getByRole('table', { name: 'Tutorkunnat' });
    await expect(table).toContainText('Uusi tutorkunta');

    await page.getByText('Muuta tai päätä: Nurmijärvi').click();
    await page.locator('details[open]').getByLabel('Sparraustapaamisia').fill('5');
    await page.getByRole('button', { name: 'Tallenna määrä' }).click();
    await expect(page.getByText('Sparraustapaamisten määrä on muutettu')).toBeVisible();

    // The role of a tutor, on the page of a person who represents the municipality.
    await page.getByRole('link', { name: /^Kunnan edustajat/ }).click();
    await page.getByRole('link', { name: person.name }).click();
    const granting = page.locator('form').filter({ has: page.getByRole('button', { name: 'Anna rooli' }) });
    await page.getByLabel('Rooli', { exact: true }).selectOption('kuntatutor');
    await granting.getByLabel('Perustelu').fill('Kunnan ehdotus');
    await page.getByRole('button', { name: 'Anna rooli' }).click();
    await expect(page.getByRole('link', { name: 'Valitse hankekausi ja tutorkunta.' })).toBeVisible();
    await page.getByLabel('Hankekausi ja tutorkunta').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Anna rooli' }).click();
    await expect(page.getByText('Rooli on annettu')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Roolit' })).toContainText('kuntatutor (Nurmijärvi)');

    const theirs = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(theirs, `${community}/fi/kirjaudu?returnTo=/fi/oma`, person.name);
    await expect(theirs.getByText(/Olet kuntatutor: Nurmijärvi, hankekausi .* \(Selainhanke /)).toBeVisible();
    await theirs.goto(`${community}/sv/kommuner`);
    await expect(theirs.getByRole('row', { name: /Nurmijärvi Tutorkommun under projektperioden/ })).toBeVisible();

    // The tutor says what the municipality offers; everyone sees it.
    await theirs.goto(`${community}/fi/oma`);
    await theirs.getByRole('link', { name: 'Muokkaa tarjontaa' }).click();
    await theirs.getByLabel('Luento').check();
    await theirs.getByLabel('Paikan päällä').check();
    await theirs.getByRole('button', { name: 'Tallenna tarjonta' }).click();
    await expect(theirs.getByRole('link', { name: 'Valitse vähintään yksi kieli.' })).toBeVisible();
    await expect(theirs.getByLabel('Luento')).toBeChecked();
    await theirs.getByLabel('ruotsi', { exact: true }).check();
    await theirs.getByLabel('Uutta').check();
    await theirs.getByLabel(/Kuinka kauas/).fill('45');
    await theirs.getByRole('button', { name: 'Tallenna tarjonta' }).click();
    await expect(theirs.getByText('Tarjonta on tallennettu')).toBeVisible();
    await theirs.getByRole('main').getByRole('link', { name: 'Tutorkunnat' }).click();
    const offered = theirs.getByRole('article', { name: 'Nurmijärvi' });
    await expect(offered).toContainText('Uusi tutorkunta');
    await expect(offered).toContainText('enintään 45 km');

    // It ends with the appointment.
    await page
      .getByRole('table', { name: 'Roolit' })
      .getByRole('link', { name: /^Selainhanke / })
      .click();
    await page.getByText('Muuta tai päätä: Nurmijärvi').click();
    await page.getByRole('button', { name: 'Päätä nimeäminen' }).click();
    await expect(page.getByRole('link', { name: 'Kirjoita perustelu.' })).toBeVisible();
    await page.locator('details[open]').getByLabel('Perustelu').fill('Kunta vetäytyi');
    await page.getByRole('button', { name: 'Päätä nimeäminen' }).click();
    await expect(page.getByText('Nimeäminen on päätetty')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Päätetyt nimeämiset' })).toContainText('Perustelu: Kunta vetäytyi');
    await theirs.goto(`${community}/fi/oma`);
    await expect(theirs.getByText(/Olet kuntatutor/)).toHaveCount(0);
    await theirs.goto(`${community}/fi/tutorkunnat`);
    await expect(theirs.getByRole('article', { name: 'Nurmijärvi' })).toHaveCount(0);
  });
});

for (const path of ['/fi/hankkeet', '/sv/projekt', '/en/programmes']) {
  test(`programmes and the page of a period are accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, admin + path, 'Laura Demonen');
    await check(page, admin + path);
    const demo = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /Digivertaiset|Digikamrater/ }) });
    // What a tutor municipality offers; the present period, and the one before.
    await demo.getByRole('table').getByRole('link').first().click();
    await check(
      page,
      (await page.locator('td a[href*="tut"]').first().getAttribute('href'))?.replace(/^/, admin) ?? '',
    );
    for (const nth of [0, 1]) {
      await page.goto(admin + path);
      await demo.getByRole('table').getByRole('link').nth(nth).click();
      await check(page, page.url());
    }
    await page.context().close();
  });
}

test('the page of a tutor is accessible, and so is their own', async ({ browser }) => {
  const page = await signedIn(browser, `${admin}/sv/personer?search=Tarja+Malli`, 'Laura Demonen');
  await page.getByRole('link', { name: 'Tarja Malli' }).click();
  await check(page, page.url());
  await page.context().close();
  const own = await signedIn(browser, `${community}/fi/kirjaudu`, 'Tarja Malli');
  await check(own, `${community}/en/my`);
  await expect(own.getByText(/You are a tutor: Hyvinkää/)).toBeVisible();
  await own.context().close();
});
