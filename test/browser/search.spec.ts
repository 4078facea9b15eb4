import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check } from './check-page.ts';

test('the pages of the search are sound, also where nothing is found or what was typed is no word', async ({
  page,
}) => {
  for (const address of [
    'fi/haku',
    'fi/haku?q=digituesta',
    'fi/haku?q=digituesta&kind=circle',
    'fi/haku?q=Uusimaa&page=2',
    'fi/haku?q=eiolekaansellaistasanaa',
    'fi/haku?q=%3F!',
    'fi/haku?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%27%22%5C%3A*%26%7C!',
    `fi/haku?q=${'digi'.repeat(200)}`,
    'fi/haku/nimet?q=por',
    'fi/haku/nimet?q=qqq',
    'sv/sok?q=kommunens',
    'sv/sok/namn?q=bor',
    'en/search?q=library',
  ])
    await check(page, `${community}/${address}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a word is found from the header by any form, narrowed by a kind, and leads to its page', async ({ page }) => {
    await page.goto(`${community}/fi/kunnat`);
    await page.getByRole('searchbox', { name: 'Hae palvelusta' }).fill('digituesta');
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await expect(page).toHaveTitle('Haku: digituesta – Kuntarinki');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.getByRole('searchbox')).toHaveValue('digituesta');
    await expect(page.getByRole('searchbox')).toHaveCount(1);
    await expect(page.locator('mark', { hasText: /digitu/i }).first()).toBeVisible();
    const facets = page.getByRole('navigation', { name: 'Rajaa hakutuloksia' });
    await facets.getByRole('link', { name: 'Oppimisringit' }).click();
    await expect(page).toHaveURL(/kind=circle/);
    await page.locator('.search-hit a').first().click();
    await expect(page).toHaveURL(/\/fi\/ringit\/[\w-]+$/);
  });

  test('a municipality is found in Swedish by a form of either name, and stands in its list', async ({ page }) => {
    await page.goto(`${community}/sv/sok?q=${encodeURIComponent('Porvoossa')}`);
    const hit = page.getByRole('link', { name: 'Borgå', exact: true }).first();
    await expect(hit).toBeVisible();
    await hit.click();
    await expect(page).toHaveURL(/kommuner#municipality-638$|tutorkommuner#tutor-638$/);
  });

  test('an empty question says at its field what to do, and an unknown word what else there is', async ({ page }) => {
    await page.goto(`${community}/fi`);
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Kirjoita hakusana.' })).toHaveAttribute('href', '#q');
    await expect(page).toHaveTitle('Virhe: Haku – Kuntarinki');
    await page.goto(`${community}/fi/haku?q=hyvin+kkkk`);
    await page.getByRole('link', { name: 'Nimet, jotka alkavat näin' }).click();
    await expect(page.getByRole('heading', { name: 'Haku nimen alulla' })).toBeVisible();
    await page.goto(`${community}/fi/haku/nimet?q=hyvin`);
    await expect(page.getByRole('link', { name: 'Hyvinkää' }).first()).toBeVisible();
  });
});

test('names are suggested while they are typed', async ({ page }) => {
  await page.goto(`${community}/fi/haku`);
  // With its list of names the field is one to choose in as well.
  const field = page.getByRole('combobox', { name: 'Mitä etsit?' });
  await field.pressSequentially('hyvink');
  await expect(page.locator('datalist option')).toHaveCount(1);
  await expect(page.locator('datalist option')).toHaveAttribute('value', 'Hyvinkää');
  await field.press('Enter');
  await expect(page).toHaveURL(/q=hyvink/);
});
