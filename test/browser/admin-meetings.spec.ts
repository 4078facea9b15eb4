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
  await page.goto(page.url().replace('/fi/ringit/', '/sv/cirklar/').replace('muokkaa', 'redigera'));
  await expect(page.getByText('Ledig dag: julafton.')).toBeVisible();
});
