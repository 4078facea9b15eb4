import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';

test.use({ javaScriptEnabled: false });

test('a person sets a password, signs in by it after a mistake, ends the other sign-in and removes the password', async ({
  browser,
}) => {
  const page = await browser.newPage();
  await page.goto(`${community}/sv/logga-in`);
  await page.getByRole('button', { name: /Johanna Prov$/ }).click();
  await page.goto(`${community}/sv/mina-sidor`);
  await page.getByRole('link', { name: 'Inloggningar och lösenord' }).click();
  await page.getByLabel('Nytt lösenord').fill('password');
  await page.getByRole('button', { name: 'Välj lösenord' }).click();
  await expect(page).toHaveTitle(/^Fel: /);
  await page.getByLabel('Nytt lösenord').fill('vågorna sover 8');
  await page.getByRole('button', { name: 'Välj lösenord' }).click();
  await expect(page.getByText('Lösenordet har sparats')).toBeVisible();

  const other = await browser.newPage();
  await other.goto(`${community}/sv/logga-in?returnTo=%2Fsv%2Fcirklar`);
  await other.getByRole('link', { name: 'Logga in med lösenord' }).click();
  await other.getByLabel('E-postadress').fill('johanna.prov@raasepori.example');
  await other.getByLabel('Lösenord', { exact: true }).fill('fel');
  await other.getByRole('button', { name: 'Logga in', exact: true }).click();
  await expect(other.getByRole('link', { name: /^E-postadressen eller lösenordet är fel/ })).toBeVisible();
  await other.getByLabel('Lösenord', { exact: true }).fill('vågorna sover 8');
  await other.getByRole('button', { name: 'Logga in', exact: true }).click();
  await expect(other).toHaveURL(`${community}/sv/cirklar`);

  await page.goto(`${community}/sv/mina-sidor/inloggningar`);
  await expect(page.getByText('Den här inloggningen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Avsluta alla andra inloggningar' }).click();
  await other.goto(`${community}/sv/mina-sidor`);
  await expect(other).toHaveURL(/\/sv\/logga-in\?/);
  await page.getByRole('button', { name: 'Ta bort lösenordet' }).click();
  await expect(page.getByText('Lösenordet har tagits bort')).toBeVisible();
});
