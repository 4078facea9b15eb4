import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { community } from './addresses.ts';
import { addPreparedRequest } from './held-sparring.ts';
import { representative } from './invited.ts';
import { mailTo } from './mails.ts';
import { scheduledPair } from './paired.ts';
import { addSmallCircle } from './small-circle.ts';

test.use({ javaScriptEnabled: false });

const enter = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`${name}$`) }).click();

async function open(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: path })}`);
  await enter(page, name);
}

async function signOutElsewhere(context: BrowserContext): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`${community}/fi`);
  await tab.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await expect(tab.getByRole('link', { name: 'Kirjaudu sisään' }).first()).toBeVisible();
  await tab.close();
}

/** Sends the form, sees everything written, signs in in another tab, sends again. */
async function sendAndComeBack(page: Page, button: string, name: string, written: string[]): Promise<void> {
  await signOutElsewhere(page.context());
  const address = new URL(page.url());
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: button, exact: true }).click();
  expect((await answer).status()).toBe(422);
  const seen = async () => {
    await expect(page).toHaveTitle(/^Virhe: Lomaketta ei lähetetty/);
    await expect(page.getByText('Istunto on päättynyt.')).toBeVisible();
    for (const text of written) await expect(page.getByRole('definition').getByText(text)).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address.pathname);
    expect(decodeURIComponent(page.url())).not.toContain(written[0] ?? '');
  };
  await seen();
  // Sent too early it is still there.
  await page.getByRole('button', { name: 'Lähetä uudelleen' }).click();
  await seen();
  const elsewhere = page.getByRole('link', { name: 'Kirjaudu sisään (avautuu uuteen välilehteen)' });
  await expect(elsewhere).toHaveAttribute('target', '_blank');
  const tab = await page.context().newPage();
  await tab.goto(new URL((await elsewhere.getAttribute('href')) ?? '', community).href);
  await enter(tab, name);
  await expect(tab.getByRole('button', { name: 'Kirjaudu ulos' })).toBeVisible();
  await tab.close();
  await page.getByRole('button', { name: 'Lähetä uudelleen' }).click();
}

test('a tip comes back when the session has ended, and is sent afterwards', async ({ page }) => {
  const { name } = await representative('Vihje Kokeilu', '611');
  await addSmallCircle('tallessa-vinkki', { fi: 'Tallessarinki', sv: 'Kvarcirkeln' });
  await open(page, '/fi/ringit/tallessa-vinkki/vinkkaa', name);
  const email = 'tallessa@muualla.example';
  await page.getByLabel('Kollegan sähköpostiosoite').fill(email);
  await page.getByLabel('Oma viestisi').fill('Tätä en kirjoita & keksi uudelleen\nenkä tätä');
  await sendAndComeBack(page, 'Lähetä vinkki', name, [email, 'Tätä en kirjoita & keksi uudelleen']);
  await expect(page.getByRole('heading', { name: 'Kiitos vinkistä' })).toBeVisible();
  const mail = await mailTo(page, email, /Tallessarinki/);
  expect(mail.text).toContain('> Tätä en kirjoita & keksi uudelleen\n> enkä tätä');
});

test('a form that would be refused anyway comes back as well', async ({ page }) => {
  const { name } = await representative('Vajaa Kokeilu', '611');
  await addSmallCircle('tallessa-vajaa', { fi: 'Vajaarinki', sv: 'Vajaacirkeln' });
  await open(page, '/fi/ringit/tallessa-vajaa/vinkkaa', name);
  await page.getByLabel('Oma viestisi').fill('Osoite puuttuu vielä');
  await sendAndComeBack(page, 'Lähetä vinkki', name, ['Osoite puuttuu vielä']);
  await expect(page.getByRole('link', { name: 'Täytä tämä kohta.' })).toBeVisible();
  await expect(page.getByLabel('Oma viestisi')).toHaveValue('Osoite puuttuu vielä');
});

test('an invitation comes back when the session has ended, and is sent afterwards', async ({ page }) => {
  await open(page, '/fi/oma/kunnan-edustajat', 'Kirsi Kokeilu');
  const email = 'tallessa@pornainen.example';
  await page.getByLabel('Työtoverin työsähköposti').fill(email);
  await sendAndComeBack(page, 'Lähetä kutsu', 'Kirsi Kokeilu', [email]);
  await mailTo(page, email, /./);
});

test('a wish comes back when the session has ended, and goes with the enrolment afterwards', async ({ page }) => {
  const { name } = await representative('Toive Kokeilu', '611');
  await addSmallCircle('tallessa-toive', { fi: 'Toiverinki', sv: 'Önskecirkeln' });
  await open(page, '/fi/ringit/tallessa-toive', name);
  await page.getByLabel('Mitä toivot ringiltä?').fill('Tätä en halua kirjoittaa uudelleen');
  await sendAndComeBack(page, 'Ilmoittaudu', name, ['Tätä en halua kirjoittaa uudelleen']);
  await expect(page.getByText('Paikkasi on vahvistettu')).toBeVisible();
});

test('a programme comes back with all its rows when the session has ended, and is saved afterwards', async ({
  page,
}) => {
  const asks = await representative('Ohjelma Kokeilu', '433');
  const id = await scheduledPair(asks, '433', await representative('Tutor Kokeilu', '049'));
  await open(page, `/fi/oma/sparraus/${id}/ohjelma/muokkaa?suggestion=1`, asks.name);
  await page.getByRole('group', { name: 'Kohta 1', exact: true }).getByLabel('Otsikko').fill('Tätä en keksi uudelleen');
  await sendAndComeBack(page, 'Tallenna ohjelma', asks.name, ['Tätä en keksi uudelleen', 'Piirretään digituen polku']);
  await expect(page.getByText('Ohjelma on tallennettu')).toBeVisible();
  await expect(page.getByText('Tätä en keksi uudelleen')).toBeVisible();
});

test('a proposed time comes back when the session has ended, and is proposed afterwards', async ({ page }) => {
  const asks = await representative('Aika Kokeilu', '018');
  const id = await scheduledPair(asks, '018', await representative('Ajan Tutor', '049'), 'matched');
  await open(page, `/fi/oma/sparraus/${id}/aika`, asks.name);
  await page.getByLabel('Päivä').fill('4.2.2099');
  await page.getByLabel('Kellonaika').fill('13');
  await page.getByLabel('Kesto minuutteina').fill('90');
  await sendAndComeBack(page, 'Ehdota aikaa', asks.name, ['4.2.2099']);
  await expect(page.getByText('Aikaa on ehdotettu')).toBeVisible();
});

test('the report of a session comes back when the session has ended, and is kept afterwards', async ({ page }) => {
  const asks = await representative('Raportti Kokeilu', '858');
  const tutor = await representative('Raportin Tutor', '049');
  const id = await addPreparedRequest({ by: asks.id, code: '858', tutor: '049', tutorId: tutor.id });
  await open(page, `/fi/oma/sparraus/${id}/tapaamisen-jalkeen`, asks.name);
  await page.getByLabel('Minä päivänä tapaaminen pidettiin?').fill('2.11.2026');
  await page.getByLabel('Osallistujia: Tuusula').fill('4');
  await page.getByLabel('Osallistujia: Espoo').fill('2');
  await page.getByRole('button', { name: 'Kirjaa tapaaminen' }).click();
  await page.getByLabel(/^Tilannekuva/).fill('Tätä en kirjoittaisi toista kertaa');
  await page.getByLabel('Mitä tehdään').fill('Avataan piste');
  await sendAndComeBack(page, 'Tallenna luonnos', asks.name, ['Tätä en kirjoittaisi toista kertaa', 'Avataan piste']);
  await expect(page.getByText('Luonnos on tallennettu')).toBeVisible();
  await expect(page.getByLabel(/^Tilannekuva/)).toHaveValue('Tätä en kirjoittaisi toista kertaa');
});

test('a comment and an adoption come back when the session has ended, and are kept afterwards', async ({ page }) => {
  const { name } = await representative('Käytäntö Kokeilu', '245');
  await open(page, '/fi/kaytannot/tukikartta/keskustelu', name);
  await page.getByLabel('Kommenttisi').fill('Tätä en kommentoi uudelleen');
  await sendAndComeBack(page, 'Julkaise kommentti', name, ['Tätä en kommentoi uudelleen']);
  await expect(page.getByRole('paragraph').filter({ hasText: 'Tätä en kommentoi uudelleen' })).toBeVisible();

  await page.goto(`${community}/fi/kaytannot`);
  const other = await page.locator('main a[href*="/kaytannot/"]').nth(5).getAttribute('href');
  await page.goto(`${new URL(other ?? '', community).href}/kayttoonotot/oma`);
  await page.getByLabel('Kiinnostunut').check();
  await page.getByLabel('Mistä päivästä').fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('Mitä teette toisin').fill('Tätä en keksi uudelleen');
  await sendAndComeBack(page, 'Tallenna vaihe', name, ['Tätä en keksi uudelleen']);
  await expect(page.getByText('Vaihe on tallennettu.')).toBeVisible();
  await page.getByLabel('Miten on mennyt').fill('Tätä en kerro uudelleen');
  await sendAndComeBack(page, 'Julkaise kokemus', name, ['Tätä en kerro uudelleen']);
  await expect(page.getByText('Kokemus on julkaistu.')).toBeVisible();
});
