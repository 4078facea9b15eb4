import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { community } from './addresses.ts';
import { linkIn, mailTo } from './mails.ts';

/** A browser without script, which axe alone may bring. */
test.use({ javaScriptEnabled: false });

async function signInAt(page: Page, name: string): Promise<void> {
  await expect(page.getByLabel('User name')).toBeVisible();
  await page.getByLabel('User name').fill(name);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('someone new comes by their organisation, opens an account, and comes again', async ({ page }) => {
  await page.goto(`${community}/fi/kirjaudu?${new URLSearchParams({ returnTo: '/fi/kunnat' })}`);
  await page.getByRole('button', { name: 'yksi suomeksi' }).click();
  await signInAt(page, 'eero');
  await expect(page.getByRole('heading', { name: 'Luo tili' })).toBeVisible();
  await expect(page.getByText('eero@yksi.example')).toBeVisible();
  await expect(page.getByLabel('Nimi', { exact: true })).toHaveValue('Eero Avain');
  await page.getByRole('button', { name: 'Luo tili' }).click();
  await expect(page.getByRole('link', { name: 'Valitse, mihin käytät tiliä.' })).toBeVisible();
  await page.getByLabel('Seuraan, mitä kunnissa tehdään').check();
  await page.getByRole('button', { name: 'Luo tili' }).click();
  await expect(page).toHaveURL(`${community}/fi/kunnat`);
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();

  await page.goto(`${community}/sv/logga-in`);
  await page.getByRole('button', { name: 'yksi på svenska' }).click();
  await expect(page).toHaveURL(`${community}/sv/mina-sidor`);
  await page.goto(`${community}/sv/mina-sidor/organisationskonton`);
  await page.getByRole('link', { name: /Ta bort kopplingen/ }).click();
  await page.getByRole('button', { name: 'Ta bort kopplingen' }).click();
  await expect(page.getByText('Kopplingen har tagits bort')).toBeVisible();
});

test('an address that is not checked is proven by a mail, and someone signed in links by a button', async ({
  page,
}) => {
  await page.goto(`${community}/fi/kirjaudu`);
  await page.getByRole('button', { name: 'entra suomeksi' }).click();
  await signInAt(page, 'aino');
  await expect(page.getByText(/Vahvista vielä, että osoite aino@entra.example on sinun/)).toBeVisible();
  await page.getByRole('button', { name: 'Lähetä kirjautumislinkki' }).click();
  await page.goto(linkIn(await mailTo(page, 'aino@entra.example', /Luo tili/)));
  await page.getByLabel('Nimi', { exact: true }).fill('Aino Entra');
  await page.getByLabel('Seuraan, mitä kunnissa tehdään').check();
  await page.getByRole('button', { name: 'Luo tili' }).click();
  await page.goto(`${community}/fi/oma/organisaatiotunnukset`);
  await expect(page.getByRole('heading', { name: 'entra suomeksi' })).toBeVisible();
  await page.getByRole('button', { name: 'kaksi suomeksi' }).click();
  await signInAt(page, 'hilma');
  await page.getByRole('button', { name: 'Liitä tunnus tiliini' }).click();
  await expect(page.getByText('Tunnus on liitetty tiliisi')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'kaksi suomeksi' })).toBeVisible();
});

test('turning back is told, and the other way in stands there', async ({ page }) => {
  await page.goto(`${community}/en/sign-in`);
  await page.getByRole('button', { name: 'kaksi in English' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/The sign-in was interrupted/)).toBeVisible();
  await page.getByRole('link', { name: 'Sign in by e-mail' }).click();
  await expect(page.getByLabel('E-mail address')).toBeVisible();
});

test.describe('the pages on the way', () => {
  test.use({ javaScriptEnabled: true });

  const findings = async (page: Page) =>
    (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze())
      .violations;

  test('are accessible', async ({ page }) => {
    for (const [provider, login] of [
      ['yksi', 'hilma'],
      ['yksi', 'rauno'],
      ['yksi', 'selma'],
    ] as const) {
      await page.context().clearCookies();
      await page.goto(`${community}/sv/logga-in`);
      await page.getByRole('button', { name: `${provider} på svenska` }).click();
      await signInAt(page, login);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await findings(page)).toEqual([]);
    }
  });
});
