import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

/** A day of this year in Finland as it is typed: today, or so many days on; the last day of the year at the latest. */
const typedDay = (days: number): string => {
  const dayOf = (at: number) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Helsinki' });
  const year = dayOf(Date.now()).slice(0, 4);
  const day = dayOf(Date.now() + days * 86_400_000);
  return (day.startsWith(year) ? day : `${year}-12-31`).split('-').map(Number).reverse().join('.');
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a round is planned with mistakes mended, found beside the open one, and read of by those invited', async ({
    browser,
  }) => {
    const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(team, `${admin}/fi`, 'Laura Demonen');
    await team.getByRole('link', { name: 'Sparrauspyynnöt' }).click();
    await team.getByRole('link', { name: 'Hakukierrokset' }).click();
    await team.getByRole('link', { name: 'Suunnittele hakukierros' }).click();
    // Where there are several periods of today one is chosen.
    const period = team.getByRole('option', { name: /Esimerkkihanke/ });
    if ((await period.count()) > 0)
      await team.getByLabel('Hankekausi').selectOption((await period.getAttribute('value')) ?? '');
    const name = `Kainuun kierros ${Date.now()}`;
    await team.getByLabel('Nimi suomeksi').fill(name);
    await team.getByLabel('Nimi ruotsiksi').fill('Omgången i Kajanaland');
    const opens = team.getByRole('group', { name: 'Avautuu' });
    await opens.getByLabel('Päivä').fill('pian');
    const closes = team.getByRole('group', { name: 'Sulkeutuu' });
    await closes.getByLabel('Päivä').fill(typedDay(40));
    await closes.getByLabel('Kellonaika').fill('23.59');
    await team.getByLabel('Lisäksi kutsuttavat kunnat').fill('Kuhmo, Olematon');
    await team.getByRole('button', { name: 'Tallenna hakukierros' }).click();
    await expect(team.getByRole('link', { name: /”Olematon” ei löydy/ })).toBeVisible();
    await team.getByLabel('Lisäksi kutsuttavat kunnat').fill('Kuhmo');
    await team.getByRole('button', { name: 'Tallenna hakukierros' }).click();
    await expect(team.getByRole('link', { name: /^Kirjoita päivä/ })).toBeVisible();
    await expect(team.getByLabel('Nimi suomeksi')).toHaveValue(name);
    await opens.getByLabel('Päivä').fill(typedDay(0));
    await opens.getByLabel('Kellonaika').fill('0.00');
    await team.getByRole('button', { name: 'Tallenna hakukierros' }).click();
    await expect(team.getByText('Hakukierros on tallennettu')).toBeVisible();
    await expect(team.getByText('Avoinna', { exact: true })).toBeVisible();
    await expect(team.getByRole('rowheader', { name: 'Kuhmo' })).toBeVisible();
    await expect(team.getByRole('img', { name: 'Kutsutut kunnat kartalla' })).toBeVisible();

    await team.getByRole('link', { name: 'Hakukierrokset' }).click();
    await team.getByRole('link', { name: 'Uudenmaan hakukierros' }).click();
    const invited = team.getByRole('table', { name: 'Kutsutut kunnat' });
    await expect(invited.getByRole('rowheader', { name: 'Pornainen' })).toBeVisible();
    await team.getByRole('link', { name: /^Näytä vain kunnat/ }).click();
    const silent = team.getByRole('table', { name: 'Kunnat, joista ei ole vastausta' });
    await expect(silent.getByRole('rowheader', { name: 'Hanko' })).toBeVisible();
    await expect(silent.getByRole('rowheader', { name: 'Pornainen' })).toHaveCount(0);

    const person = await representative('Kierros Esimerkki', '224');
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${community}/fi`);
    await page.getByRole('link', { name: 'Katso hakukierros' }).click();
    await expect(page.getByRole('heading', { name: 'Uudenmaan hakukierros' })).toBeVisible();
    await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/sparraus`, person.name);
    await expect(page.getByText('Hakukierros on auki: Uudenmaan hakukierros')).toBeVisible();
    await page.getByRole('button', { name: 'Aloita tai jatka pyyntöä' }).click();
    await page.getByRole('button', { name: 'Tallenna ja katso yhteenveto' }).click();
    await expect(page.getByText('Pyyntö lähtee hakukierrokselle: Uudenmaan hakukierros')).toBeVisible();
  });
});

for (const [path, edit] of [
  ['/fi/sparraus/kierrokset', 'muokkaa'],
  ['/sv/sparring/omgangar', 'redigera'],
] as const) {
  test(`the rounds of the administration are accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, admin + path, 'Laura Demonen');
    await check(page, admin + path);
    await check(page, `${admin}${path}/${edit === 'muokkaa' ? 'uusi' : 'ny'}`);
    await page.goto(admin + path);
    await page.getByRole('link', { name: /Uudenmaan hakukierros|Ansökningsomgången i Nyland/ }).click();
    const address = page.url();
    await check(page, address);
    await check(page, `${address}/${edit}`);
    await page.context().close();
  });
}
