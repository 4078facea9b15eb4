import { expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { admin, ownerUrl } from './addresses.ts';
import { check } from './check-page.ts';
import { invited } from './invited.ts';

test.use({ javaScriptEnabled: false });

/** The last proof of whoever is signed in in this browser becomes too old. */
async function letProofAge(page: Page): Promise<void> {
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('kuntarinki_admin'));
  const sid = /^s:([^.]+)\./.exec(decodeURIComponent(cookie?.value ?? ''))?.[1];
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rowCount } = await client.query(
    `UPDATE admin_session SET sess = jsonb_set(sess::jsonb, '{provedAt}', '"2026-01-01T00:00:00.000Z"')::json WHERE sid = $1`,
    [sid],
  );
  await client.end();
  expect(rowCount).toBe(1);
}

/** Opens the form of an act, types a reason and sends it with a proof that is too old. */
async function sendTooLate(page: Page, button: string, reason: string): Promise<void> {
  await page.getByText(button).first().click();
  const form = page.locator('details[open]');
  await form.getByLabel('Perustelu').fill(reason);
  await letProofAge(page);
  await form.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { name: 'Vahvista, että se olet sinä' })).toBeVisible();
  await expect(page.getByText('Sen jälkeen lähettämäsi lomake käsitellään.')).toBeVisible();
  expect(decodeURIComponent(page.url())).not.toContain(reason);
}

test('a reason typed before the proof became too old is not lost by proving again, with whatever is mistyped', async ({
  browser,
}) => {
  const [self, other] = [await invited('Todiste Hoitaja', 'administrator'), await invited('Todiste Kohde')];
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${admin}/fi/henkilot/${other.id}`);
  await page.getByRole('button', { name: new RegExp(`${self.name}$`) }).click();

  await sendTooLate(page, 'Keskeytä tilin käyttö', 'Tili on kaapattu & ”kateissa”');
  await page.getByRole('button', { name: 'Jatka esittelyn henkilönä' }).click();
  await expect(page.getByText('Tilin käyttö on keskeytetty')).toBeVisible();
  await expect(page).toHaveURL(`${admin}/fi/henkilot/${other.id}?done=suspended`);
  await expect(page.getByText('Tili on kaapattu & ”kateissa”')).toBeVisible();

  await page.goto(`${admin}/fi/oma/vahvistus`);
  const secret = (await page.locator('code.secret').textContent()) ?? '';
  const device = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  await page.getByLabel('Vahvistuskoodi').fill(device.generate());
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  const recoveryCode = (await page.locator('code.secret').first().textContent()) ?? '';
  await page.goto(`${admin}/fi/henkilot/${other.id}`);
  await sendTooLate(page, 'Poista keskeytys', 'Selvitetty\r\nja palautettu');
  await page.getByLabel('Vahvistuskoodi').fill('000000');
  await page.getByRole('button', { name: 'Vahvista', exact: true }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await page.getByLabel('Vahvistuskoodi').fill(recoveryCode);
  await page.getByRole('button', { name: 'Vahvista', exact: true }).click();
  await expect(page).toHaveURL(`${admin}/fi/henkilot/${other.id}?done=lifted`);
  await expect(page.getByText(/Selvitetty\s+ja palautettu/)).toBeVisible();
});

test('who sent nothing that was typed comes back to the page, and the proof is accessible', async ({ browser }) => {
  const self = await invited('Todiste Lokin Lukija');
  const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  await page.goto(`${admin}/fi/loki?act=account.suspend`);
  await page.getByRole('button', { name: new RegExp(`${self.name}$`) }).click();
  await letProofAge(page);
  await page.getByRole('button', { name: 'Vie haku CSV-tiedostoon' }).click();
  await expect(page.getByRole('heading', { name: 'Vahvista, että se olet sinä' })).toBeVisible();
  await expect(page.getByText('niin voit jatkaa')).toBeVisible();
  await check(page, page.url());
  await page.getByRole('button', { name: 'Jatka esittelyn henkilönä' }).click();
  await expect(page).toHaveURL(`${admin}/fi/loki?act=account.suspend`);
});
