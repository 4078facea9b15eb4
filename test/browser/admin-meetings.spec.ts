import { expect, type Locator, type Page, test } from '@playwright/test';
import { admin } from './addresses.ts';

test.use({ javaScriptEnabled: false });

const year = new Date().getUTCFullYear() + 1;

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(`${admin}/fi`);
  await page.getByRole('button', { name: /Laura Demonen$/ }).click();
  await page.getByRole('link', { name: 'Uusi rinki' }).click();
  await page.getByLabel('Nimi suomeksi', { exact: true }).fill(name);
  await page.getByLabel('Järjestävä kunta').selectOption({ label: 'Hyvinkää' });
}

const meeting = (page: Page, n: number): Locator => page.getByRole('group', { name: `Tapaaminen ${n}`, exact: true });

async function typeMeeting(page: Page, n: number, date: string): Promise<void> {
  for (const [label, text] of Object.entries({ Päivä: date, Alkaa: '13.00', Päättyy: '14.30' }))
    await meeting(page, n).getByLabel(label, { exact: true }).fill(text);
}

test('a meeting on a day off or in July is noted in the form and at the draft, and saved all the same', async ({
  page,
}) => {
  await begin(page, 'Rinki juhlapäivinä');
  await typeMeeting(page, 1, `24.12.${year}`);
  await typeMeeting(page, 2, `5.7.${year}`);
  await page.getByRole('button', { name: 'Lisää tapaaminen' }).click();
  await expect(meeting(page, 1)).toContainText('Vapaapäivä: jouluaatto.');
  await expect(meeting(page, 2)).toContainText('Heinäkuussa monet ovat lomalla.');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rinki juhlapäivinä');
  await expect(page.getByText('Vapaapäivä: jouluaatto.')).toBeVisible();
  await page.getByRole('link', { name: 'Muokkaa', exact: true }).click();
  await expect(meeting(page, 2)).toContainText('Vapaapäivä: jouluaatto.');
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
  await expect(page.getByText('Luonnos on tallennettu')).toBeVisible();
  await page.goto(
    page.url().replace('?done=saved', '').replace('/fi/ringit/', '/sv/cirklar/').replace('muokkaa', 'redigera'),
  );
  await expect(page.getByText('Ledig dag: julafton.')).toBeVisible();
});

test('a series fills the rows after what is typed already, and each of them can be changed on its own', async ({
  page,
}) => {
  await begin(page, 'Rinki sarjana');
  await typeMeeting(page, 2, `12.1.${year}`);
  await page.getByText('Lisää sarja tapaamisia').click();
  await page.getByLabel('Ensimmäinen päivä').fill(`9.3.${year}`);
  await page.getByLabel('Toistuu').selectOption('Joka 2. viikko');
  await page.getByLabel('Montako tapaamista').fill('3');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Lisää sarja lomakkeeseen' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.locator(':focus')).toContainText('Tarkista nämä kohdat');
  await page.getByRole('link', { name: 'Lisää sarja tapaamisia, alkaa: Kirjoita kellonaika muodossa 13.00.' }).click();
  await expect(page.locator('[id="series.date"]')).toHaveValue(`9.3.${year}`);
  await page.locator('[id="series.time"]').fill('9');
  await page.getByLabel('Kesto minuutteina').fill('90');
  await page.getByRole('button', { name: 'Lisää sarja lomakkeeseen' }).click();

  await expect(page.getByText('Tapaamisia lisätty: 3')).toBeVisible();
  await expect(page.getByLabel('Nimi suomeksi', { exact: true })).toHaveValue('Rinki sarjana');
  const rows = await Promise.all(
    [1, 2, 3, 4].map((n) => meeting(page, n).getByLabel('Päivä', { exact: true }).inputValue()),
  );
  expect(rows).toEqual([`12.1.${year}`, `9.3.${year}`, `23.3.${year}`, `6.4.${year}`]);
  await expect(meeting(page, 4).getByLabel('Päättyy')).toHaveValue('10.30');
  await expect(meeting(page, 5)).toHaveCount(0);
  await meeting(page, 3).getByLabel('Alkaa').fill('8.30');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(page.getByText(`23.3.${year} klo 8.30–10.30`)).toBeVisible();
  await expect(page.getByText(`6.4.${year} klo 9.00–10.30`)).toBeVisible();
});

test('a circle is copied into a draft that says from which it was made, with its meetings ahead', async ({ page }) => {
  await page.goto(`${admin}/fi`);
  await page.getByRole('button', { name: /Laura Demonen$/ }).click();
  const link = page.getByRole('link', { name: 'Digituen mittaaminen' });
  await link.click();
  const from = page.url();
  await page.getByRole('button', { name: 'Kopioi uudeksi luonnokseksi' }).click();
  await expect(page.locator('.tag')).toHaveText('Luonnos');
  expect(page.url()).not.toBe(from);
  await expect(page.getByText('Kopio ringistä:').getByRole('link')).toHaveAttribute('href', new URL(from).pathname);
  await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
  await expect(page.getByRole('link', { name: 'Kirjoita, milloin ilmoittautuminen alkaa ja päättyy.' })).toBeVisible();
});
