import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, problems, signedIn } from './check-page.ts';
import { linkIn, mailTo } from './mails.ts';
import { addApplications, addSmallCircle, haveLead } from './small-circle.ts';

test('the pages of a coordinator, and of an invitation, are accessible', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Kirsi Kokeilu');
  const paths = ['/fi/oma/kunnan-edustajat', '/sv/mina-sidor/kommunens-representanter?show=ended', '/en/my/colleagues'];
  for (const path of paths) await check(page, community + path);
  await page.goto(`${community}/fi/oma/kunnan-edustajat`);
  await page
    .getByRole('link', { name: /Päätä edustus/ })
    .first()
    .click();
  await check(page, page.url());
  await check(page, `${community}/sv/inbjudan?token=ingenting`);
  await page.context().close();
});

test('the pages of a tip are accessible, with errors and as they are mailed', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Kirsi Kokeilu');
  for (const path of [
    '/sv/cirklar/kirjasto/tipsa?done=told',
    '/en/circles/kirjasto/tell',
    '/fi/ringit/kirjasto/vinkkaa',
  ])
    await check(page, community + path);
  await page.getByRole('button', { name: 'Lähetä vinkki' }).click();
  expect(await problems(page)).toEqual([]);
  await page.getByLabel('Kollegan sähköpostiosoite').fill('esteeton@muualla.example');
  await page.getByRole('button', { name: 'Lähetä vinkki' }).click();
  const link = linkIn(await mailTo(page, 'esteeton@muualla.example', /vinkkasi sinulle/));
  await check(page, link);
  await page.context().clearCookies();
  await check(page, link);
  await page.context().close();
});

test('the pages of affiliations and organisations in the administration are accessible', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await signedIn(browser, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  for (const path of ['/fi/edustukset', '/sv/representationer?m=611', '/fi/organisaatiot', '/sv/organisationer/ny'])
    await check(page, admin + path);
  await page.goto(`${admin}/fi/organisaatiot`);
  await page.getByRole('link', { name: 'Mallin seutu' }).click();
  await check(page, page.url());
  await page.getByRole('link', { name: 'Organisaation edustajat' }).click();
  await check(page, page.url());
  await page.context().close();
});

test('the pages of the circles that one leads are accessible', async ({ browser }) => {
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Sanna Malli');
  const paths = ['/fi/oma/ringit', '/sv/mina-sidor/cirklar', '/fi/oma/ringit/uusi', '/sv/mina-sidor/cirklar/ny'];
  for (const path of [...paths, '/en/my/circles/new']) await check(page, community + path);
  await page.goto(`${community}/sv/mina-sidor/cirklar/ny`);
  await page.getByLabel('Namn på svenska').fill('Tillgängligt utkast');
  await page.getByRole('button', { name: 'Skicka för godkännande' }).click();
  await check(page, page.url());
  await page.context().close();
});

test('the page on which meetings of a circle are changed is accessible, in both sites', async ({ browser }) => {
  test.setTimeout(300_000);
  const slug = await addSmallCircle('esteeton', { fi: 'Esteetön rinki', sv: 'Tillgänglig cirkel' });
  const id = await haveLead(slug, 'Sanna Malli');
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Sanna Malli');
  await check(page, `${community}/fi/oma/ringit/${id}/tapaamiset`);
  await check(page, `${community}/sv/mina-sidor/cirklar/${id}/traffar?add`);
  await check(page, `${community}/en/my/circles/${id}/meetings?circle`);
  await page.goto(`${community}/fi/oma/ringit/${id}/tapaamiset?add`);
  await page.getByRole('button', { name: 'Tallenna ja lähetä viestit' }).click();
  expect(await problems(page)).toEqual([]);
  await page.goto(`${community}/fi/oma/ringit/${id}/tapaamiset`);
  await page
    .getByRole('link', { name: /Peru tapaaminen/ })
    .first()
    .click();
  await check(page, page.url());
  await page.context().close();
  const team = await signedIn(browser, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  await check(team, `${admin}/fi/ringit/${id}/tapaamiset`);
  await check(team, `${admin}/sv/cirklar/${id}/traffar?add`);
  await team.context().close();
});

test('the seats of a circle that one leads are accessible, with errors too', async ({ browser }) => {
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  await page.goto(`${community}/fi/oma/ringit`);
  await page.getByRole('link', { name: 'Kirjasto digituen paikkana' }).click();
  await page.getByRole('link', { name: 'Paikat ja ilmoittautuneet' }).click();
  const path = page.url();
  await check(page, path);
  await check(page, path.replace('/fi/oma/ringit', '/sv/mina-sidor/cirklar').replace('/paikat', '/platser'));
  await page.getByRole('button', { name: 'Ändra antalet platser' }).click();
  await expect(page.getByRole('link', { name: 'Skriv en motivering.' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.context().close();
});

test('applications to a circle that one leads are accessible, with errors too, here and in the administration', async ({
  browser,
}) => {
  await addSmallCircle('hakijat', { fi: 'Ringin hakijat', sv: 'Cirkelns sökande' });
  const id = await haveLead('hakijat', 'Petri Näyte');
  await addApplications('hakijat');
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  await check(page, `${community}/fi/oma/ringit/${id}/paikat`);
  const decline = page.locator('.applications details').first();
  if ((await decline.getAttribute('open')) === null) await decline.locator('summary').click();
  await decline.getByRole('button', { name: 'Hylkää hakemus' }).click();
  await expect(page.getByRole('link', { name: 'Kirjoita perustelu.' })).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.context().close();
  const team = await signedIn(browser, `${admin}/sv/logga-in`, 'Laura Demonen');
  await check(team, `${admin}/sv/cirklar/${id}/platser`);
  await team.context().close();
});

test('the page of one’s accounts of organisations is accessible', async ({ browser }) => {
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Robin Sample');
  for (const path of ['/fi/oma/organisaatiotunnukset', '/sv/mina-sidor/organisationskonton?done=linked'])
    await check(page, community + path);
  await page.context().close();
});

for (const path of [
  '/fi/oma/edustus',
  '/sv/mina-sidor/representation',
  '/en/my/affiliation',
  '/fi/oma/tiedot',
  '/sv/mina-sidor/uppgifter',
  '/fi/kirjaudu/vahvista?returnTo=/fi/oma',
  '/sv/logga-in/bekrafta',
  '/en/sign-in/confirm',
  '/fi/oma/kirjautumiset',
  '/sv/mina-sidor/inloggningar',
  '/en/my/sign-ins',
  '/fi/oma/osoite',
  '/sv/mina-sidor/adress?done=cancelled',
  '/en/my/address',
  '/fi/oma/viestit',
  '/sv/mina-sidor/meddelanden?done',
  '/fi/oma/kalenteri',
  '/sv/mina-sidor/kalender?done=ended',
  '/fi/oma/luonnokset',
  '/en/my/drafts?done=discarded',
  '/en/messages?token=nothing',
]) {
  test(`a page of one’s own account is accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Robin Sample');
    await check(page, community + path);
    await page.context().close();
  });
}

test('the confirming step of ending an affiliation is accessible', async ({ browser }) => {
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Robin Sample');
  await page.goto(`${community}/fi/oma/edustus`);
  await page
    .getByRole('link', { name: /Päätä edustus/ })
    .first()
    .click();
  await check(page, page.url());
  await page.context().close();
});

for (const path of [
  '/fi/oma/tiedot/lataa',
  '/sv/mina-sidor/uppgifter/radera',
  '/en/my/details/download',
  '/en/my/details/erase',
]) {
  test(`a page of one’s own rights is accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Robin Sample');
    await check(page, community + path);
    await page.context().close();
  });
}

test('a seat goes to a colleague who takes it', async ({ browser }) => {
  test.setTimeout(120_000);
  const slug = await addSmallCircle('siirtyva', { fi: 'Siirtyvä paikka', sv: 'Platsen som byter ägare' });
  const petri = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  await petri.goto(`${community}/fi/ringit/${slug}`);
  await petri.getByRole('button', { name: 'Ilmoittaudu', exact: true }).click();
  await petri.getByRole('link', { name: 'Siirrä paikka kollegalle' }).click();
  await petri.getByRole('button', { name: 'Pyydä kollegaa' }).click();
  expect(await problems(petri)).toEqual([]);
  await petri.getByLabel('Kollegan sähköpostiosoite').fill('tarja.malli@hyvinkaa.example');
  await petri.getByRole('button', { name: 'Pyydä kollegaa' }).click();
  await expect(petri.getByText('Olet pyytänyt kollegaa: tarja.malli@hyvinkaa.example')).toBeVisible();
  await check(petri, `${community}/sv/cirklar/${slug}/overlat?done=asked`);

  const tarja = await signedIn(browser, `${community}/fi/kirjaudu`, 'Tarja Malli');
  const mail = await mailTo(tarja, 'tarja.malli@hyvinkaa.example', /Siirtyvä paikka/);
  await check(tarja, /https?:\S+siirto/.exec(mail.text)?.[0] ?? '');
  await check(tarja, `${community}/en/circles/${slug}/hand-over`);
  await check(tarja, `${community}/fi/oma`);
  await tarja.getByRole('link', { name: 'Vastaa' }).click();
  await tarja.getByRole('button', { name: 'Ota paikka', exact: true }).click();
  await expect(tarja.getByText('Paikka on nyt sinun')).toBeVisible();
  await petri.goto(`${community}/fi/ringit/${slug}/siirto`);
  await expect(petri.getByText('Sinulla ei ole ringissä paikkaa')).toBeVisible();
  await petri.context().close();
  await tarja.context().close();
});
