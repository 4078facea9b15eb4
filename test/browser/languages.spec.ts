import { type Browser, expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { addRevisedCircle, addSmallCircle } from './small-circle.ts';

test.use({ javaScriptEnabled: false });

/** Someone of the project team on the page of a circle, in a browser of their own. */
async function onCircle(browser: Browser, home: string, person: string, title: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${admin}${home}`);
  await page.getByRole('button', { name: new RegExp(`${person}$`) }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  return page;
}

const row = (page: Page, name: string) => page.getByRole('row', { name });

async function save(page: Page, button: string): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: button, exact: true }).click();
  return (await answer).status();
}

test('a description that changes makes the other version stale, until it follows', async ({ browser, page }) => {
  await addSmallCircle('kieliversiot', { fi: 'Kieliversioiden rinki', sv: 'Språkversionernas cirkel' });
  const finnish = await onCircle(browser, '/fi', 'Laura Demonen', 'Kieliversioiden rinki');
  await expect(row(finnish, 'Ruotsinkielinen versio')).toContainText('Ajan tasalla');
  await expect(row(finnish, 'Englanninkielinen versio')).toContainText('Puuttuu');

  await finnish.getByRole('link', { name: 'Suomenkielinen versio' }).click();
  await finnish.getByLabel('Nimi suomeksi').fill('');
  await finnish.getByLabel('Kuvaus suomeksi').fill('Kuvaus on nyt toinen.');
  expect(await save(finnish, 'Tallenna')).toBe(422);
  await expect(finnish).toHaveTitle(/^Virhe: Suomenkielinen versio/);
  await expect(finnish.locator(':focus')).toContainText('Nimi suomeksi: Kirjoita ringille nimi.');
  await expect(finnish.getByLabel('Kuvaus suomeksi')).toHaveValue('Kuvaus on nyt toinen.');
  await finnish.getByLabel('Nimi suomeksi').fill('Kieliversioiden rinki');
  expect(await save(finnish, 'Tallenna')).toBe(303);
  await expect(row(finnish, 'Ruotsinkielinen versio')).toContainText(
    'PäivitettäväNimi: Ajan tasallaKuvaus: Päivitettävä',
  );

  await page.goto(`${community}/sv/cirklar/kieliversiot`);
  await expect(page.getByText('Den finska versionen är nyare')).toBeVisible();
  await page.getByRole('link', { name: 'Läs på finska' }).click();
  await expect(page.getByText('Kuvaus on nyt toinen.')).toBeVisible();
  await expect(page.getByText('uudempi')).toHaveCount(0);

  const swedish = await onCircle(browser, '/sv', 'Laura Demonen', 'Språkversionernas cirkel');
  await swedish.getByRole('link', { name: 'Svensk version' }).click();
  await expect(swedish.getByText('Ändrad', { exact: true })).toHaveCount(1);
  await expect(swedish.getByText('Kuvaus on nyt toinen.')).toHaveAttribute('lang', 'fi');
  await swedish.getByLabel('Beskrivning på svenska').fill('Beskrivningen är en annan nu.');
  expect(await save(swedish, 'Spara')).toBe(303);
  await expect(row(swedish, 'Svensk version')).toContainText('AktuellNamn: AktuellBeskrivning: Aktuell');
  await page.goto(`${community}/sv/cirklar/kieliversiot`);
  await expect(page.getByText('Beskrivningen är en annan nu.')).toBeVisible();
  await expect(page.getByText('nyare')).toHaveCount(0);

  await finnish.getByRole('link', { name: 'Suomenkielinen versio' }).click();
  await finnish.getByLabel('Kuvaus suomeksi').fill('Kuvaus on nyt toinen!');
  await finnish.getByLabel('Pieni korjaus: muut kieliversiot eivät vanhene').check();
  expect(await save(finnish, 'Tallenna')).toBe(303);
  await expect(row(finnish, 'Ruotsinkielinen versio')).not.toContainText('Päivitettävä');

  await finnish.getByRole('link', { name: 'Englanninkielinen versio' }).click();
  await finnish.getByRole('button', { name: 'Merkitse, ettei tarvita' }).click();
  await expect(row(finnish, 'Englanninkielinen versio')).toContainText('Ei tarvita');
});

test('who is overtaken sees the other text, keeps the own, and may save it then', async ({ browser }) => {
  await addSmallCircle('yhtaikaa', { fi: 'Kaksi yhtä aikaa', sv: 'Två på en gång' });
  const laura = await onCircle(browser, '/fi', 'Laura Demonen', 'Kaksi yhtä aikaa');
  const other = await onCircle(browser, '/fi', 'Laura Demonen', 'Kaksi yhtä aikaa');
  for (const page of [laura, other]) await page.getByRole('link', { name: 'Suomenkielinen versio' }).click();
  await laura.getByLabel('Kuvaus suomeksi').fill('Ensimmäinen ehti.');
  expect(await save(laura, 'Tallenna')).toBe(303);
  await other.getByLabel('Kuvaus suomeksi').fill('Toinen kirjoitti myös.');
  expect(await save(other, 'Tallenna')).toBe(422);
  await expect(other.getByText('Joku muu muutti tätä sillä välin')).toBeVisible();
  await expect(other.getByRole('region', { name: 'Teksti, joka on nyt tallessa' })).toContainText('Ensimmäinen ehti.');
  await expect(other.getByLabel('Kuvaus suomeksi')).toHaveValue('Toinen kirjoitti myös.');
  expect(await save(other, 'Tallenna')).toBe(303);
  await other.getByRole('link', { name: 'Suomenkielinen versio' }).click();
  await expect(other.getByLabel('Kuvaus suomeksi')).toHaveValue('Toinen kirjoitti myös.');
});

test('nothing typed is lost when the session has ended', async ({ browser }) => {
  await addSmallCircle('istunto', { fi: 'Istunnon rinki', sv: 'Sessionens cirkel' });
  const page = await onCircle(browser, '/fi', 'Laura Demonen', 'Istunnon rinki');
  await page.getByRole('link', { name: 'Ruotsinkielinen versio' }).click();
  await page.getByLabel('Kuvaus ruotsiksi').fill('Skriven före slutet.');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  expect(await save(page, 'Tallenna')).toBe(422);
  await page.context().addCookies(cookies);
  expect(await save(page, 'Lähetä uudelleen')).toBe(303);
  await page.getByRole('link', { name: 'Ruotsinkielinen versio' }).click();
  await expect(page.getByLabel('Kuvaus ruotsiksi')).toHaveValue('Skriven före slutet.');
});

const notices = [
  ['sv', '/fi/ringit/', 'Ruotsinkielinen versio on uudempi (21.11.2026).', 'Lue ruotsiksi', '/sv/cirklar/'],
  ['en', '/fi/ringit/', 'Englanninkielinen versio on uudempi (21.11.2026).', 'Lue englanniksi', '/en/circles/'],
  ['fi', '/sv/cirklar/', 'Den finska versionen är nyare (21.11.2026).', 'Läs på finska', '/fi/ringit/'],
  ['en', '/sv/cirklar/', 'Den engelska versionen är nyare (21.11.2026).', 'Läs på engelska', '/en/circles/'],
  ['fi', '/en/circles/', 'The Finnish version is newer (21 Nov 2026).', 'Read in Finnish', '/fi/ringit/'],
  ['sv', '/en/circles/', 'The Swedish version is newer (21 Nov 2026).', 'Read in Swedish', '/sv/cirklar/'],
] as const;

for (const [source, here, notice, link, there] of notices) {
  test(`a reader of ${here} is told that the version in ${source} is newer`, async ({ page }) => {
    const slug = `uudempi-${here.slice(1, 3)}-${source}`;
    await addRevisedCircle(slug, source, '2026-11-21T10:00:00Z');
    await page.goto(`${community}${here}${slug}`);
    await expect(page.getByText(notice)).toBeVisible();
    const other = page.getByRole('link', { name: link });
    await expect(other).toHaveAttribute('hreflang', source);
    await other.click();
    await expect(page).toHaveURL(`${community}${there}${slug}`);
    await expect(page.getByText(notice)).toHaveCount(0);
    await expect(page.locator('h1')).toContainText(slug);
  });
}
