import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

test('whether a practice fits is read condition by condition, and one tells how support is organised', async ({
  browser,
}) => {
  const { name } = await representative('Sopivuus Esimerkki', '858');
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${community}/fi/kaytannot/tukikartta`);
  await page.getByRole('link', { name: 'Sopiiko kuntaasi?' }).click();
  await page.getByRole('button', { name: 'Näytä' }).click();
  await expect(page.getByRole('heading', { name: /^Käytäntö ja/ })).toHaveCount(0);
  await page.getByLabel('Kunta', { exact: true }).selectOption({ label: 'Tuusula' });
  await page.getByRole('button', { name: 'Näytä' }).click();
  await expect(page.getByRole('heading', { name: 'Käytäntö ja Tuusula' })).toBeVisible();
  await expect(page.getByText('Suomeksi', { exact: true }).last()).toBeVisible();
  await expect(page.getByText(/Tuusula ei ole kertonut tätä/)).toBeVisible();
  await page.goto(`${page.url().replace('858', '999')}`);
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByText('Valitse kunta luettelosta.').first()).toBeVisible();

  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/kaytannot/tukikartta/sopivuus`, name);
  // One's own municipality stands there already.
  await expect(page.getByRole('heading', { name: 'Käytäntö ja Tuusula' })).toBeVisible();
  await page.getByRole('link', { name: 'Kerro, miten kuntasi järjestää digituen' }).click();
  const late = await page.context().newPage();
  await late.goto(page.url());
  await page.getByLabel('Kirjaston palvelu').check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Tiedot on tallennettu: Tuusula')).toBeVisible();
  await expect(page.getByLabel('Kirjaston palvelu')).toBeChecked();
  await late.getByLabel('Ostopalveluna').check();
  await late.getByRole('button', { name: 'Tallenna' }).click();
  await expect(late).toHaveTitle(/^Virhe: /);
  await expect(late.getByLabel('Ostopalveluna')).toBeChecked();
  await late.getByRole('button', { name: 'Tallenna' }).click();
  await expect(late.getByText('Tiedot on tallennettu: Tuusula')).toBeVisible();
  await late.getByRole('link', { name: 'Katso samoin järjestettynä kokeillut käytännöt' }).click();
  await expect(late).toHaveURL(/organisationModels=purchased/);
  for (const path of [
    'sv/praxis/tukikartta/passar',
    'fi/kaytannot/tukikartta/sopivuus?municipality=858',
    'sv/mina-sidor/digitalt-stod',
  ])
    await check(page, `${community}/${path}`);
});
