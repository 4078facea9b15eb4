import { expect, type Locator, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';

test.use({ javaScriptEnabled: false });

/** `d.m.yyyy`, so many days from now. */
function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
}

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(`${admin}${path}`);
  await page.getByRole('button', { name: /Laura Demonen$/ }).click();
}

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

async function typeTimes(fields: Locator, times: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(times)) await fields.getByLabel(label, { exact: true }).fill(text);
}

test('a coordinator makes a circle, mends a mistake, publishes it, and it is open to the community', async ({
  page,
}) => {
  await signIn(page, '/fi');
  await page.getByRole('link', { name: 'Uusi rinki' }).click();
  await page.getByLabel('Nimi suomeksi', { exact: true }).fill('Digituki kotikäynnillä');
  await page.getByLabel('Kuvaus suomeksi').fill('Kuinka digituki viedään kotiin.');
  await page.getByLabel('Tavoite suomeksi').fill('Suunnitelma kotikäynneistä.');
  await page.getByLabel('Järjestävä kunta').selectOption({ label: 'Hyvinkää' });
  await typeTimes(group(page, 'Tapaaminen 1'), { Päivä: dayFromNow(40), Alkaa: '13.00', Päättyy: '14.30' });
  await typeTimes(group(page, 'Tapaaminen 2'), { Päivä: dayFromNow(54), Alkaa: '9', Päättyy: '10:30' });
  await typeTimes(group(page, 'Tapaaminen 3'), { Päivä: '31.2.2027', Alkaa: '13.00', Päättyy: '14.30' });

  await page.getByRole('button', { name: 'Lisää tapaaminen' }).click();
  await expect(group(page, 'Tapaaminen 4')).toBeVisible();
  await expect(page.getByLabel('Nimi suomeksi', { exact: true })).toHaveValue('Digituki kotikäynnillä');
  await page.getByLabel('Paikkoja', { exact: true }).fill('kymmenen');
  await typeTimes(group(page, 'Ilmoittautuminen alkaa'), { Päivä: dayFromNow(-2), Kellonaika: '9.00' });
  await typeTimes(group(page, 'Ilmoittautuminen päättyy'), { Päivä: dayFromNow(30), Kellonaika: '16.00' });

  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page).toHaveTitle(/^Virhe: Uusi rinki – /);
  await expect(page.locator(':focus')).toContainText('Tarkista nämä kohdat');
  await expect(page.getByLabel('Kuvaus suomeksi')).toHaveValue('Kuinka digituki viedään kotiin.');
  await page.getByRole('link', { name: 'Tapaaminen 3, päivä: Kirjoita päivä muodossa 21.11.2026.' }).click();
  const third = group(page, 'Tapaaminen 3').getByLabel('Päivä', { exact: true });
  await expect(third).toHaveValue('31.2.2027');
  await expect(third).toHaveAttribute('aria-invalid', 'true');
  await third.fill(dayFromNow(68));
  await page.getByLabel('Paikkoja', { exact: true }).fill('10');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digituki kotikäynnillä');
  await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
  await page.getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
  await page.getByRole('link', { name: 'Kirjoita, mitä pitää täydentää.' }).click();
  await page.getByLabel('Mitä pitää täydentää?').fill('Lisää kolmannen tapaamisen paikka.');
  await page.getByRole('button', { name: 'Palauta täydennettäväksi' }).click();
  await expect(page.getByText('Lisää kolmannen tapaamisen paikka.')).toBeVisible();

  await page.getByRole('link', { name: 'Muokkaa', exact: true }).click();
  const last = group(page, 'Tapaaminen 3');
  await last.getByText('Otsikko ja paikka').click();
  await last.getByLabel('Paikka suomeksi').fill('Kirjaston Kaleva-sali');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(page.getByText('Kirjaston Kaleva-sali')).toBeVisible();
  await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
  await page.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
  await expect(page.getByText('Ilmoittautuminen auki')).toBeVisible();

  await page.goto(`${community}/fi/ringit/digituki-kotikaynnilla`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digituki kotikäynnillä');
  await expect(page.getByText('Kirjaston Kaleva-sali')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kirjaudu ja ilmoittaudu' })).toBeVisible();
});

test('a form that comes back after the session has ended keeps what was typed', async ({ page, context }) => {
  await signIn(page, '/sv/cirklar/ny');
  await page.goto(`${admin}/sv/cirklar/ny`);
  await page.getByLabel('Namn på svenska').fill('Ett namn som inte får försvinna');
  await page.getByLabel('Arrangerande kommun').selectOption({ label: 'Esbo' });
  await context.clearCookies();
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByText('Sessionen har avslutats.').first()).toBeVisible();
  const elsewhere = page.getByRole('link', { name: 'Logga in (öppnas i en ny flik)' });
  await expect(elsewhere).toHaveAttribute('target', '_blank');
  const tab = await context.newPage();
  await tab.goto(new URL((await elsewhere.getAttribute('href')) ?? '', admin).href);
  await tab.getByRole('button', { name: /Laura Demonen$/ }).click();
  await expect(tab.getByRole('button', { name: 'Logga ut' })).toBeVisible();
  await tab.close();
  await page.getByRole('button', { name: 'Skicka på nytt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ett namn som inte får försvinna');
  await page.getByRole('button', { name: 'Skicka för godkännande' }).click();
  await expect(page.getByRole('link', { name: 'Lägg till minst en träff.' })).toBeVisible();
});
