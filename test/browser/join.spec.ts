import { expect, type Page, test } from '@playwright/test';
import { catcher, community } from './addresses.ts';
import { linkIn, mailTo, scan } from './mails.ts';

test.use({ javaScriptEnabled: false });

async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
}

test('an employee of Pornainen finds a circle in Swedish, joins it and gets the mail', async ({ page }) => {
  await page.goto(`${community}/sv`);
  await page.getByRole('link', { name: 'Hitta en inlärningscirkel' }).click();
  await page.getByLabel('svenska').check();
  await page.getByRole('button', { name: 'Visa cirklar' }).click();
  await expect(page).toHaveURL(/language=sv/);
  await page.getByRole('link', { name: 'Digitalt stöd för förtroendevalda' }).click();
  await page.getByRole('link', { name: 'Logga in och anmäl dig' }).click();
  await signInAs(page, 'Mikael Exempel');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digitalt stöd för förtroendevalda');
  await page.getByLabel('Vad önskar du av cirkeln?').fill('Nya idéer för fullmäktige');
  await page.getByRole('button', { name: 'Anmäl dig' }).click();

  await expect(page).toHaveURL(/\/sv\/cirklar\/luottamushenkilot#place$/);
  await expect(page.getByText('Din plats är bekräftad')).toBeVisible();
  await expect(page.getByText('Kommun: Borgnäs')).toBeVisible();

  const mail = await mailTo(page, 'mikael.exempel@pornainen.example', /bekräftad: Digitalt stöd för förtroendevalda/);
  const address = /https?:\S+\/sv\/cirklar\/\S+/.exec(mail.text)?.[0] ?? '';
  await page.goto(address);
  await expect(page.getByText('Din plats är bekräftad')).toBeVisible();

  await page.goto(catcher);
  await page
    .getByRole('link', { name: /Din plats är bekräftad: Digitalt stöd för förtroendevalda/ })
    .first()
    .click();
  await expect(page.getByText('Hej Mikael!').first()).toBeVisible();

  await page.goto(`${community}/sv/mina-sidor`);
  await expect(page.getByRole('link', { name: 'Digitalt stöd för förtroendevalda' })).toBeVisible();
});

test('a full circle gives a place in the queue, and one can leave it again', async ({ page }) => {
  await page.goto(`${community}/fi/ringit/kirjasto`);
  await page.getByRole('link', { name: 'Kirjaudu ja ilmoittaudu' }).click();
  await signInAs(page, 'Sanna Malli');
  await page.getByRole('button', { name: 'Liity jonotuslistalle' }).click();
  await expect(page.getByRole('heading', { name: 'Sijasi jonossa: 4' })).toBeVisible();
  await mailTo(page, 'sanna.malli@kajaani.example', /jonotuslistalla/);
  await page.getByRole('link', { name: 'Poistu jonotuslistalta' }).click();
  await expect(page.getByText('Haluatko perua ilmoittautumisesi rinkiin ”Kirjasto digituen paikkana”?')).toBeVisible();
  await page.getByRole('link', { name: 'Peruuta' }).click();
  await page.getByRole('link', { name: 'Poistu jonotuslistalta' }).click();
  await page.getByRole('button', { name: 'Poistu jonotuslistalta' }).click();
  await expect(page.getByRole('button', { name: 'Liity jonotuslistalle' })).toBeVisible();
});

test('a seat that is offered is told by mail, asks before it is declined, and is taken by one button', async ({
  page,
}) => {
  const mail = await mailTo(page, 'johanna.prov@raasepori.example', /En plats har blivit ledig/);
  expect(mail.text).toMatch(/Svara senast: /);
  await scan(page, linkIn(mail));
  await page.goto(linkIn(mail));
  await expect(page.getByRole('heading', { name: 'En plats har blivit ledig för dig' })).toBeVisible();
  await page.getByRole('link', { name: 'Tacka nej till platsen' }).click();
  await expect(
    page.getByText('Vill du tacka nej till platsen i cirkeln ”Biblioteket som plats för digitalt stöd”?'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: 'Tacka ja till platsen' }).click();
  await expect(page.getByRole('heading', { name: 'Din plats är bekräftad' })).toBeVisible();
  await mailTo(page, 'johanna.prov@raasepori.example', /Din plats är bekräftad: Biblioteket/);
});

test('who represents several municipalities must choose one, and nothing typed is lost', async ({ page }) => {
  await page.goto(`${community}/en/circles/vapaaehtoiset`);
  await page.getByRole('link', { name: 'Sign in and join' }).click();
  await signInAs(page, 'Robin Sample');
  await page.getByLabel('What do you hope').fill('Ideas for two municipalities');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.getByRole('heading', { name: 'Check the following' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(':focus')).toContainText('Check the following');
  await expect(page.getByLabel('What do you hope')).toHaveValue('Ideas for two municipalities');
  await page.getByRole('link', { name: 'Choose which municipality you represent.' }).click();
  await page.getByLabel('Siuntio').check();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('Your seat is confirmed')).toBeVisible();
  await expect(page.getByText('Municipality: Siuntio')).toBeVisible();
});

test('a personal identity code is not kept, and the form can be mended', async ({ page }) => {
  await page.goto(`${community}/fi/ringit/vapaaehtoiset`);
  await page.getByRole('link', { name: 'Kirjaudu ja ilmoittaudu' }).click();
  await signInAs(page, 'Johanna Prov');
  await page.getByLabel('Mitä toivot ringiltä?').fill('Tunnukseni on 131052-308T');
  await page.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
  await expect(page.getByRole('link', { name: /henkilötunnus/ })).toBeVisible();
  await page.getByLabel('Mitä toivot ringiltä?').fill('Vertaisia');
  await page.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
  await expect(page.getByText('Paikkasi on vahvistettu')).toBeVisible();
});

test('who represents nobody is told what is missing', async ({ page }) => {
  await page.goto(`${community}/fi/ringit/alkuun`);
  await page.getByRole('link', { name: 'Kirjaudu ja ilmoittaudu' }).click();
  await signInAs(page, 'Ville Kokeilu');
  await expect(page.getByText('Et edusta vielä kuntaa').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ilmoittaudu', exact: true })).toHaveCount(0);
});

test('closed, coming and completed circles say so', async ({ page }) => {
  await page.goto(`${community}/fi/ringit/etatuki`);
  await expect(page.getByText(/Ilmoittautuminen päättyi/)).toBeVisible();
  await expect(page.getByText('Seuraava tapaaminen')).toBeVisible();
  await page.goto(`${community}/sv/cirklar/yhteistyokokeilu`);
  await expect(page.getByText(/Anmälan öppnar/).first()).toBeVisible();
  await page.goto(`${community}/en/circles/koordinointi`);
  await expect(page.getByText(/Enrolment closed on/)).toBeVisible();
});
