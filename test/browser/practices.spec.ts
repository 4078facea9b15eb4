import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

const parts = {
  fi: {
    'Käytännön nimi': 'Kirjaston digikahvila',
    Tiivistelmä: 'Kahvila, jossa saa apua ilman ajanvarausta.',
    'Mikä oli ongelma?': 'Apua ei löytynyt.',
    'Mitä tehtiin?': 'Vaiheet:\n- sovittiin ajat\n- <script>alert(1)</script> <b>kutsuttiin</b>',
    'Mitä se vaati?': 'Kaksi tuntia viikossa.',
    'Mitä saatiin aikaan?': 'Sata kävijää.',
    'Miten toinen kunta voi tehdä saman?': 'Aloita yhdestä päivästä.',
  },
  sv: {
    'Käytännön nimi': 'Digikafé på biblioteket',
    Tiivistelmä: 'Ett kafé där man får hjälp utan tidsbokning.',
    'Mikä oli ongelma?': 'Hjälpen var svår att hitta.',
    'Mitä tehtiin?': 'Vi kom överens om tider.',
    'Mitä se vaati?': 'Två timmar i veckan.',
    'Mitä saatiin aikaan?': 'Hundra besökare.',
    'Miten toinen kunta voi tehdä saman?': 'Börja med en dag.',
  },
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a practice is written with mistakes, sent, published, read by everyone and retracted', async ({ browser }) => {
    const person = await representative('Kirjoittaja Esimerkki', '858');
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/kaytannot`, person.name);
    await page.getByRole('link', { name: 'Kuvaa hyvä käytäntö' }).click();
    await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();

    // A mistake keeps what was typed; what is missing is told when it is sent, each with a link to its field.
    await page.getByLabel('Käytännön nimi').fill('Kirjaston digikahvila');
    await page.getByLabel('Mitä saatiin aikaan?').fill('Kysyjänä 131052-308T.');
    await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
    await expect(page).toHaveTitle(/^Virhe: /);
    await expect(page.getByLabel('Käytännön nimi')).toHaveValue('Kirjaston digikahvila');
    await page.getByLabel('Mitä saatiin aikaan?').fill('');
    await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
    await page.getByLabel('Ketään ei mainita nimeltä').check();
    await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
    await page.getByRole('link', { name: 'Tämä puuttuu vielä: Mitä tehtiin?' }).click();
    await expect(page).toHaveURL(/\/teksti\/fi#done$/);
    const late = await page.context().newPage();
    await late.goto(page.url());
    for (const [label, text] of Object.entries(parts.fi)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel('Nykytilan kartoitus').check();
    await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
    // Who was overtaken keeps what they typed, and sees what the other has saved.
    await late.getByLabel('Käytännön nimi').fill('Toinen nimi');
    await late.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
    await expect(late.getByRole('heading', { name: 'Mitä joku muu on tallentanut' })).toBeVisible();
    await expect(late.getByText('Sata kävijää.').first()).toBeVisible();
    await expect(late.getByLabel('Käytännön nimi')).toHaveValue('Toinen nimi');
    await late.close();
    await page.getByRole('link', { name: 'Kirjoita: Teksti ruotsiksi' }).click();
    for (const [label, text] of Object.entries(parts.sv)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
    await page.getByLabel('Ketään ei mainita nimeltä').check();
    await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
    await expect(page.getByText('Lähetetty hankkeen tiimille')).toBeVisible();
    const own = page.url().replace(/\?.*/, '');

    const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(team, `${admin}/fi`, 'Laura Demonen');
    await team.getByRole('link', { name: 'Hyvät käytännöt' }).click();
    await team.getByLabel('Tila').selectOption('Lähetetty arvioitavaksi');
    await team.getByRole('button', { name: 'Näytä' }).click();
    await team.getByRole('link', { name: 'Kirjaston digikahvila' }).click();
    const decided = team.url();
    await team.getByRole('button', { name: 'Pyydä muutoksia' }).click();
    await expect(team.getByRole('link', { name: 'Kirjoita perustelu.' })).toBeVisible();
    await team.getByLabel('Miksi käytäntö julkaistaan ilman kahta arviota').fill('Kunta ehti testata tekstin itse.');
    await team.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
    await expect(team.getByText('Käytäntö on julkaistu')).toBeVisible();

    await page.goto(own);
    await page.getByRole('link', { name: 'Katso julkaistu käytäntö' }).click();
    const address = page.url();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kirjaston digikahvila');
    await expect(page.getByText('<script>alert(1)</script> <b>kutsuttiin</b>')).toBeVisible();
    await expect(page.getByText(`Kirjoittajat: ${person.name}, Tuusula`)).toBeVisible();
    await page.getByRole('link', { name: 'svenska' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digikafé på biblioteket');
    await page.goto(`${community}/fi/kaytannot?municipality=858`);
    await expect(page.getByRole('link', { name: 'Kirjaston digikahvila' })).toBeVisible();

    await team.goto(decided);
    await team.getByLabel('Miksi käytäntö poistetaan?').fill('Tiedot olivat vanhoja.');
    await team.getByRole('button', { name: 'Poista julkaisusta' }).click();
    const gone = await page.goto(address);
    expect(gone?.status()).toBe(410);
    await expect(page.getByText(/Syy: Tiedot olivat vanhoja\./)).toBeVisible();
  });
});

test('the pages of practices are whole in each language', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const path of [
    'fi',
    'sv',
    'fi/kaytannot',
    'sv/praxis',
    'en/practices',
    'fi/kaytannot/tukikartta',
    'sv/praxis/tukikartta',
  ]) {
    await page.setViewportSize({ width: 1200, height: 900 });
    await check(page, `${community}/${path}`);
  }
});

test('the pages on which practices are written and decided are whole', async ({ browser }) => {
  const { name } = await representative('Tarkastaja Esimerkki', '858');
  const writer = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, name);
  await writer.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await writer.waitForURL(/\/teksti\/fi$/);
  const [, id] = /kaytannot\/([^/]+)\//.exec(writer.url()) ?? [];
  for (const path of [
    'fi/oma/kaytannot',
    'sv/mina-sidor/praxis',
    `fi/oma/kaytannot/${id}`,
    `fi/oma/kaytannot/${id}/teksti/fi`,
    `sv/mina-sidor/praxis/${id}/text/sv`,
  ]) {
    await writer.setViewportSize({ width: 1200, height: 900 });
    await check(writer, `${community}/${path}`);
  }
  const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  for (const path of ['fi/kaytannot', 'sv/praxis']) {
    await check(team, `${admin}/${path}`);
    await team.setViewportSize({ width: 1200, height: 900 });
  }
  await team.goto(`${admin}/fi/kaytannot?status=published`);
  const href = await team.locator('tbody a').first().getAttribute('href');
  await check(team, `${admin}${href}`);
});
