import { expect, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';
import { addOldPractice } from './old-practice.ts';

test('a practice is followed, put aside, its author mentioned and asked', async ({ browser }) => {
  const author = await representative('Seurattu Esimerkki', '245');
  const reader = await representative('Seuraaja Esimerkki', '858');
  const { slug } = await addOldPractice(author.email, 'Seurattava kahvila', '2 days');
  const page = await (await browser.newContext()).newPage();
  // Who is not signed in is asked to, and finds the practice as it was.
  await page.goto(`${community}/fi/kaytannot/${slug}`);
  await page.getByRole('link', { name: 'Kysy kirjoittajilta' }).click();
  await enter(page, page.url(), reader.name);
  await page.goto(`${community}/fi/kaytannot/${slug}`);
  await page.getByRole('button', { name: 'Seuraa käytäntöä' }).click();
  await expect(page.getByRole('button', { name: 'Lopeta seuraaminen' })).toBeVisible();
  await page.getByRole('button', { name: 'Lisää kirjanmerkkeihin' }).click();
  await expect(page.getByRole('button', { name: 'Poista kirjanmerkeistä' })).toBeVisible();

  await page.getByRole('link', { name: 'Kommentoi tai kysy' }).click();
  await page.getByLabel('Kommenttisi').fill('Kuinka monta tuntia viikossa?');
  await page.getByText('Mainitse joku').click();
  await page.getByLabel(author.name).check();
  await page.getByRole('button', { name: 'Julkaise kommentti' }).click();
  await expect(page.getByText(`Mainitut: ${author.name}`)).toBeVisible();
  await check(page, page.url().replace(/[?#].*/, ''));

  await page.goto(`${community}/fi/kaytannot/${slug}/kysy`);
  await page.getByLabel('Kysymyksesi').fill('Mitä se maksoi?');
  await page.getByRole('button', { name: 'Lähetä kysymys' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByLabel('Kysymyksesi')).toHaveValue('Mitä se maksoi?');
  await page.getByLabel(/Nimeni ja sähköpostiosoitteeni saa näyttää/).check();
  await page.getByRole('button', { name: 'Lähetä kysymys' }).click();
  await expect(page.getByText('Kysymys on lähetetty kirjoittajille').first()).toBeVisible();
  await expect(page.getByText('Mitä se maksoi?')).toBeVisible();
  await check(page, `${community}/sv/praxis/${slug}/fraga`);

  await page.setViewportSize({ width: 1200, height: 900 });
  await check(page, `${community}/sv/mina-sidor/bokmarken`);
  await page.goto(`${community}/fi/oma/kirjanmerkit`);
  await expect(page.getByRole('link', { name: 'Seurattava kahvila' })).toBeVisible();
  await page.getByRole('button', { name: 'Lopeta seuraaminen: Seurattava kahvila' }).click();
  await page.getByRole('button', { name: 'Poista kirjanmerkeistä: Seurattava kahvila' }).click();
  await expect(page.getByText('Et seuraa käytäntöjä, eikä sinulla ole kirjanmerkkejä.')).toBeVisible();
  await check(page, page.url());
});
