import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check } from './check-page.ts';
import { enter } from './enter.ts';

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('how a practice has spread is seen as it was on two days', async ({ page }) => {
    await page.goto(`${community}/fi/kaytannot/tukikartta`);
    await expect(page.getByText('4 kuntaa on kokeillut tai käyttänyt, 3 käyttää nyt')).toBeVisible();
    await page.getByRole('link', { name: 'Katso, kuka on oppinut keneltä' }).click();
    const boxes = page.locator('svg.adoption-graph .adoption-adopter');
    const rows = page.locator('tbody tr');
    await expect(boxes).toHaveCount(5);
    await expect(page.locator('.key-figures')).toContainText('Sukupolvia3');
    await expect(rows).toHaveCount(5);
    await expect(page.getByRole('row', { name: /^Hyvinkää/ })).toContainText('Vantaa');
    await expect(page.getByText('Vantaan pohja riitti meille sellaisenaan.', { exact: false })).toBeVisible();

    await page.getByLabel('Tilanne päivänä').fill(day(100));
    await page.getByRole('button', { name: 'Näytä' }).last().click();
    await expect(boxes).toHaveCount(3);
    await expect(page.locator('.key-figures')).toContainText('Sukupolvia2');
    await expect(rows).toHaveCount(3);

    for (const [typed, said] of [
      ['eilen', 'Kirjoita päivämäärä muodossa'],
      ['1.1.2099', 'Päivä on vasta tulossa'],
      ['1.1.2000', 'Käytäntö julkaistiin'],
    ] as const) {
      await page.getByLabel('Tilanne päivänä').fill(typed);
      await page.getByRole('button', { name: 'Näytä' }).last().click();
      await expect(page.getByText(said, { exact: false }).first()).toBeVisible();
      await expect(page.getByLabel('Tilanne päivänä')).toHaveValue(typed);
      await expect(boxes).toHaveCount(5);
    }
  });

  test('a representative tells how far their municipality is, mends a mistake and tells how it went', async ({
    page,
  }) => {
    await page.goto(`${community}/fi/kaytannot`);
    const practice = await page.locator('main a[href*="/kaytannot/"]').nth(3).getAttribute('href');
    await enter(page, `${community}/fi/kirjaudu`, 'Sanna Malli');
    await page.goto(`${new URL(practice ?? '', community).href}/kayttoonotot/oma`);
    await page.getByRole('button', { name: 'Tallenna vaihe' }).click();
    await expect(page.getByRole('link', { name: 'Täytä kohta.' })).toBeVisible();
    await page.getByLabel('Suunnittelee').check();
    await page.getByLabel('Mistä päivästä').fill('1.1.2000');
    await page.getByRole('button', { name: 'Tallenna vaihe' }).click();
    await expect(page.getByText('Käytäntöä ei ollut vielä julkaistu', { exact: false }).first()).toBeVisible();
    await expect(page.getByLabel('Mistä päivästä')).toHaveValue('1.1.2000');
    await page.getByLabel('Mistä päivästä').fill(day(0));
    await page.getByLabel('Mitä teette toisin').fill('Aloitamme yhdestä kylästä.');
    await page.getByRole('button', { name: 'Tallenna vaihe' }).click();
    await expect(page.getByText('Vaihe on tallennettu.')).toBeVisible();
    await page.getByLabel('Miten on mennyt').fill('Hyvin.');
    await page.getByRole('button', { name: 'Julkaise kokemus' }).click();
    await expect(page.getByText('Kokemus on julkaistu.')).toBeVisible();
    await page.getByText('Merkitse virheeksi').first().click();
    await page.getByRole('button', { name: 'Merkitse virheeksi' }).click();
    await expect(page.getByRole('link', { name: 'Täytä kohta.' })).toBeVisible();
    await page.getByLabel('Miksi merkintä on virhe').fill('Väärä käytäntö');
    await page.getByRole('button', { name: 'Merkitse virheeksi' }).click();
    await expect(page.getByText('Peruttu: Väärä käytäntö')).toBeVisible();
  });
});

for (const address of ['fi/kaytannot/tukikartta/kayttoonotot', 'sv/praxis/tukikartta/ibruktaganden?day=x'])
  test(`the page ${address} holds what every page does`, async ({ page }) => {
    await check(page, `${community}/${address}`);
  });

test('the page on which a municipality tells how far it is holds what every page does', async ({ page }) => {
  await enter(page, `${community}/sv/logga-in`, 'Robin Sample');
  await check(page, `${community}/sv/praxis/tukikartta/ibruktaganden/egen`);
});
