import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { addSmallCircle, haveLead, letCircleEnd } from './small-circle.ts';

const rest = {
  Tiivistelmä: 'Kolme kuntaa, yksi tukipiste.',
  'Mikä oli ongelma?': 'Jokainen päivysti yksin.',
  'Mitä se vaati?': 'Vuorolistan.',
  'Mitä saatiin aikaan?': 'Tukipiste on auki joka päivä.',
  'Miten toinen kunta voi tehdä saman?': 'Sovi ensin vuoroista.',
};

test('what came of a circle is written on as a good practice, which tells where it came from', async ({ browser }) => {
  test.setTimeout(180_000);
  const slug = await addSmallCircle('kaytannoksi', { fi: 'Rinki käytännöksi', sv: 'Cirkeln blir praxis' });
  await letCircleEnd(slug);
  const id = await haveLead(slug, 'Petri Näyte');
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  await page.goto(`${community}/fi/oma/ringit/${id}/tulokset`);
  await page.getByLabel('Teksti suomeksi').fill('Kolme kuntaa sopi yhteisestä tukipisteestä.');
  await page.getByRole('button', { name: 'Kirjaa ja päätä rinki' }).click();
  await page.getByRole('button', { name: 'Tee käytäntöluonnos' }).click();
  await expect(page.getByLabel('Nimi suomeksi')).toHaveValue('Rinki käytännöksi');
  const draft = page.url();
  const late = await page.context().newPage();
  await late.goto(draft);

  await page.getByRole('button', { name: 'Kirjoita hyväksi käytännöksi' }).click();
  await expect(page.getByLabel('Käytännön nimi')).toHaveValue('Rinki käytännöksi');
  await expect(page.getByLabel('Mitä tehtiin?')).toHaveValue('Kolme kuntaa sopi yhteisestä tukipisteestä.');
  // A page of the draft from before changes nothing any more, and the draft leads to the practice.
  await late.getByLabel('Nimi suomeksi').fill('Toinen nimi');
  await late.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(late).toHaveTitle(/^Virhe: /);
  await expect(late.getByText('Luonnosta kirjoitetaan jo hyvänä käytäntönä, eikä sitä voi muuttaa.')).toBeVisible();
  await check(late, draft);
  await late.getByRole('link', { name: 'Avaa käytäntö omilla sivuilla' }).click();
  await expect(late.getByText('Syntyi oppimisringissä: Rinki käytännöksi')).toBeVisible();
  await late.close();

  for (const [label, text] of Object.entries(rest)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Nykytilan kartoitus').check();
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await page.getByLabel('Ketään ei mainita nimeltä').check();
  await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
  await expect(page.getByText('Lähetetty hankkeen tiimille')).toBeVisible();
  const own = page.url().replace(/\?.*/, '');

  const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  await team.goto(`${admin}/fi/kaytannot?status=submitted`);
  await team.getByRole('link', { name: 'Rinki käytännöksi' }).click();
  await team.getByLabel('Miksi käytäntö julkaistaan ilman kahta arviota').fill('Rinki arvioi sen itse.');
  await team.getByLabel('Miksi toinen kieli puuttuu tai ei ole ajan tasalla').fill('Käännös tulee.');
  await team.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
  await expect(team.getByText('Käytäntö on julkaistu')).toBeVisible();
  await team.context().close();

  await page.goto(own);
  await page.getByRole('link', { name: 'Katso julkaistu käytäntö' }).click();
  await page.getByRole('link', { name: 'Rinki käytännöksi' }).last().click();
  await expect(page).toHaveURL(`${community}/fi/ringit/${slug}`);
  await expect(page.getByRole('heading', { name: 'Hyvät käytännöt, jotka ringistä syntyivät' })).toBeVisible();
  await check(page, page.url());
  await page.goto(`${community}/sv/cirklar/${slug}`);
  await page.getByRole('link', { name: 'Rinki käytännöksi' }).last().click();
  await expect(page.getByText('Kom till i inlärningscirkeln: Cirkeln blir praxis')).toBeVisible();
});
