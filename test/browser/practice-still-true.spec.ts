import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';
import { addOldPractice } from './old-practice.ts';

test('readers see that nobody has confirmed a practice for long, until its municipality does', async ({ browser }) => {
  const author = await representative('Vanha Esimerkki', '245');
  const { id, slug } = await addOldPractice(author.email, 'Puolentoista vuoden kahvila', '18 months 2 days');
  const reader = await browser.newPage();
  await check(reader, `${community}/fi/kaytannot/${slug}`);
  await expect(reader.getByText('Voi olla vanhentunut')).toBeVisible();
  await reader.goto(`${community}/sv/praxis/${slug}`);
  await expect(reader.getByText('Kan vara inaktuell')).toBeVisible();

  const page = await (await browser.newContext()).newPage();
  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/kaytannot/${id}`, author.name);
  await check(page, page.url());
  await expect(page.getByRole('heading', { name: 'Pitääkö yhä paikkansa?' })).toBeVisible();
  const late = await page.context().newPage();
  await late.goto(page.url());
  await page.getByRole('button', { name: 'Pitää yhä paikkansa' }).click();
  await expect(page.getByText('Käytäntö on vahvistettu')).toBeVisible();
  await expect(page.getByText('Voi olla vanhentunut')).toHaveCount(0);
  await reader.goto(`${community}/fi/kaytannot/${slug}`);
  await expect(reader.getByText('Voi olla vanhentunut')).toHaveCount(0);

  // What was retracted or written anew meanwhile is not confirmed by an old page.
  await page.getByRole('button', { name: 'Muokkaa julkaistua' }).click();
  await late.getByRole('button', { name: 'Pitää yhä paikkansa' }).click();
  await expect(late).toHaveTitle(/^Virhe: /);
});
