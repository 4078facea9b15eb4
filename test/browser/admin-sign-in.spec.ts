import { expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { admin } from './addresses.ts';
import { linkIn, mailTo, scan } from './mails.ts';

test.use({ javaScriptEnabled: false });

const laura = 'laura.demonen@kuntarinki.example';

test('a coordinator signs in to the administration by the mailed link, after a mistake, and comes back to the page', async ({
  page,
}) => {
  await page.goto(`${admin}/fi/ringit/uusi`);
  await expect(page).toHaveURL(/\/fi\/kirjaudu\?/);
  await page.getByLabel('Sähköpostiosoite').fill('laura@');
  await page.getByRole('button', { name: 'Lähetä kirjautumislinkki' }).click();
  await expect(page).toHaveTitle(/^Virhe: Kirjaudu sisään – Hallinta/);
  await expect(page.getByRole('link', { name: 'Kirjoita osoite muodossa nimi@kunta.fi.' })).toBeVisible();
  await page.getByLabel('Sähköpostiosoite').fill(laura);
  await page.getByRole('button', { name: 'Lähetä kirjautumislinkki' }).click();
  await expect(page.getByText(`Kirjautumislinkkiä on pyydetty osoitteeseen ${laura}`)).toBeVisible();

  const link = linkIn(await mailTo(page, laura, /^Kirjautumislinkkisi hallintaan$/));
  expect(link.startsWith(`${admin}/fi/kirjaudu/linkki?token=`)).toBe(true);
  await scan(page, link);
  await page.goto(link);
  await page.getByRole('link', { name: 'På svenska' }).click();
  await expect(page.getByText(`Du loggar in i administrationen med adressen ${laura}.`)).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Kirjaudu sisään', exact: true }).click();
  await expect(page).toHaveURL(`${admin}/fi/kirjaudu/toinen-vaihe`);
  const secret = (await page.locator('code.secret').textContent()) ?? '';
  await expect(page.getByRole('img', { name: 'QR-koodi vahvistussovellusta varten' })).toBeVisible();
  await page.getByLabel('Vahvistuskoodi').fill('000000');
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(page.getByRole('link', { name: /Koodi on väärä/ })).toBeVisible();
  await page.goto(`${admin}/fi/ringit/uusi`);
  await expect(page).toHaveURL(/\/fi\/kirjaudu\?/);
  await page.goto(`${admin}/fi/kirjaudu/toinen-vaihe`);
  const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  await page.getByLabel('Vahvistuskoodi').fill(app.generate());
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(page.locator('code.secret')).toHaveCount(10);
  await page.getByRole('link', { name: 'Olen tallentanut koodit, jatka' }).click();
  await expect(page).toHaveURL(`${admin}/fi/ringit/uusi`);
  await expect(page.getByText('Laura Demonen')).toBeVisible();

  await page.goto(link);
  await expect(page.getByText('Linkki on jo käytetty. Pyydä uusi linkki.')).toBeVisible();
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await page.goto(`${admin}/sv/logga-in/lank?token=none`);
  await page.getByRole('link', { name: 'Begär en ny länk' }).click();
  await expect(page).toHaveURL(`${admin}/sv/logga-in`);
});

test('a member without a role sees the same page and types a code in vain', async ({ page }) => {
  await page.goto(`${admin}/en/sign-in`);
  await page.getByLabel('E-mail address').fill('robin.sample@kuntarinki.example');
  await page.getByRole('button', { name: 'Send a sign-in link' }).click();
  await expect(page.getByText('A sign-in link was asked for to robin.sample@kuntarinki.example')).toBeVisible();
  await page.getByLabel('Verification code').fill('123');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('link', { name: 'The code is wrong or has expired. Enter a new one.' })).toBeVisible();
});
