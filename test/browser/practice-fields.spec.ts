import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

const parts = {
  'Käytännön nimi': 'Digiapu kylätalolla',
  Tiivistelmä: 'Apua kylätalolla kerran viikossa.',
  'Mikä oli ongelma?': 'Matka kirjastoon oli pitkä.',
  'Mitä tehtiin?': 'Sovittiin ajat yhdistyksen kanssa.',
  'Mitä se vaati?': 'Kaksi tuntia viikossa.',
  'Mitä saatiin aikaan?': 'Kymmenen kävijää viikossa.',
  'Miten toinen kunta voi tehdä saman?': 'Aloita yhdestä kylästä.',
};

test('the details of a practice are written with mistakes, published, and found by', async ({ browser }) => {
  const person = await representative('Tietäjä Esimerkki', '858');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, person.name);
  await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  for (const [label, text] of Object.entries(parts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Nykytilan kartoitus').check();
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await page.getByRole('link', { name: 'Tiedot', exact: true }).click();
  const late = await page.context().newPage();
  await late.goto(page.url());

  await page.getByLabel('Kuntalaiset').check();
  await page.getByLabel('Yhdistyksen kanssa').check();
  await page.getByLabel('20 000–49 999 asukasta').check();
  await page.getByLabel('10: Eriarvoisuuden vähentäminen').check();
  await page.getByLabel('Lain nimi (2)').fill('Laki esimerkeistä');
  await page.getByLabel('Linkki lakiin (2)').fill('laki.example');
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await page.getByRole('link', { name: 'Linkin pitää alkaa https://: Linkki lakiin (2)' }).click();
  await expect(page.getByLabel('Linkki lakiin (2)')).toHaveValue('laki.example');
  await expect(page.getByLabel('Kuntalaiset')).toBeChecked();
  await page.getByLabel('Linkki lakiin (2)').fill('https://laki.example/1');
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await expect(page.getByText('Tallennettu')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Laki esimerkeistä' })).toHaveAttribute('href', 'https://laki.example/1');

  // Who was overtaken sees what stands there, and keeps what they chose.
  await late.getByLabel('Yritykset').check();
  await late.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await expect(
    late.getByRole('region', { name: 'Mitä joku muu on tallentanut' }).getByText('Kuntalaiset'),
  ).toBeVisible();
  await expect(late.getByLabel('Yritykset')).toBeChecked();
  await late.close();

  const own = page.url().replace(/\?.*/, '');
  await page.getByLabel('Ketään ei mainita nimeltä').check();
  await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
  const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(team, `${admin}/fi`, 'Laura Demonen');
  await team.goto(`${admin}/fi/kaytannot/${own.split('/').at(-1)}`);
  await expect(team.getByText('Yhdistyksen kanssa', { exact: true })).toBeVisible();
  await team.getByLabel('Miksi käytäntö julkaistaan ilman kahta arviota').fill('Kunta ehti testata tekstin.');
  await team.getByLabel('Miksi toinen kieli puuttuu tai ei ole ajan tasalla').fill('Käännös tulee myöhemmin.');
  await team.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
  await expect(team.getByText('Käytäntö on julkaistu')).toBeVisible();

  await page.goto(`${community}/fi/kaytannot`);
  await page.getByLabel(/^Yhdistyksen kanssa/).check();
  await page.getByLabel(/^20 000–49 999 asukasta/).check();
  await page.getByRole('button', { name: 'Näytä' }).click();
  await expect(page.getByText('Järjestämistapa: Yhdistyksen kanssa')).toBeVisible();
  await page.getByRole('link', { name: parts['Käytännön nimi'] }).click();
  await expect(page.getByText('10: Eriarvoisuuden vähentäminen')).toBeVisible();
});

test('the pages with the details of practices are whole', async ({ browser }) => {
  const { name } = await representative('Tarkka Esimerkki', '858');
  const writer = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot`, name);
  await writer.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await writer.waitForURL(/\/teksti\/fi$/);
  const [, id] = /kaytannot\/([^/]+)\//.exec(writer.url()) ?? [];
  for (const path of [
    `fi/oma/kaytannot/${id}/tiedot`,
    `sv/mina-sidor/praxis/${id}/uppgifter`,
    'fi/kaytannot?goals=goal_4&sizes=nothing',
    'sv/praxis/tukikartta',
  ]) {
    await writer.setViewportSize({ width: 1200, height: 900 });
    await check(writer, `${community}/${path}`);
  }
});
