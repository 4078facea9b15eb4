import { expect, type Page, test } from '@playwright/test';
import { admin, catcher, community } from './addresses.ts';
import { check, problems, signedIn } from './check-page.ts';
import { addFailedJob } from './failed-jobs.ts';

const words = {
  fi: [
    '',
    'ringit',
    'ringit?state=OPEN&region=99',
    'ringit/kirjasto',
    'ringit/etatuki',
    'ringit/yrittajat',
    'tutorkunnat',
    'sparraus/kierros',
    'kunnat',
    'kunnat?asOf=1.1.2019',
    'kaytannot-kunnittain',
    'henkilot',
    'henkilot?role=FACILITATOR',
    'tili-poistettu',
    'kirjaudu',
    'kirjaudu?by=password',
    'kirjaudu?by=forgot',
    'osoite/pysayta?token=ei-mikaan',
    'oma/osoite/vahvista?token=ei-mikaan',
    'vinkki?token=ei-mikaan',
    'kirjaudu/linkki?token=ei-mikaan',
    'kirjaudu/organisaatio',
    'kirjaudu/organisaatio?refusal=token_refused',
    'oma/edustus/vahvista?token=ei-mikaan',
    'saavutettavuus',
    'tietosuoja',
    'evasteet',
    'lisenssi',
    'sivukartta',
    'ei-ole',
  ],
  sv: [
    '',
    'cirklar',
    'cirklar?language=sv',
    'cirklar/alkuun',
    'cirklar/henkilosto',
    'cirklar/yrittajat',
    'tutorkommuner',
    'sparring/omgang',
    'kommuner',
    'praxis-per-kommun',
    'personer?municipality=611',
    'kontot-raderat',
    'logga-in',
    'logga-in/lank?token=ingenting',
    'logga-in?by=forgot',
    'adress/stoppa?token=ingenting',
    'mina-sidor/adress/bekrafta?token=ingenting',
    'logga-in/organisation?refusal=provider_away',
    'plats?token=ingenting',
    'tips?token=ingenting',
    'tillganglighet',
    'dataskydd',
    'kakor',
    'licens',
    'webbkarta',
    'finns-inte',
  ],
  en: [
    '',
    'circles',
    'circles/monikielisyys',
    'circles/mittaaminen',
    'tutors',
    'sparring/round',
    'municipalities',
    'practices-by-municipality',
    'people',
    'account-erased',
    'sign-in',
    'my/affiliation/confirm?token=none',
    'address/stop?token=none',
    'tip?token=none',
    'accessibility',
    'privacy',
    'cookies',
    'licence',
    'site-map',
    'not-there',
  ],
};
const publicPages = Object.entries(words).flatMap(([locale, pages]) =>
  pages.map((page) => `/${locale}${page && `/${page}`}`),
);

for (const path of publicPages) {
  test(`${path} is accessible, without script, and fits a phone`, async ({ page }) => {
    await check(page, community + path);
  });
}

test('pages of someone signed in are accessible and in no shared cache', async ({ browser }) => {
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Aino Esimerkki');
  for (const path of ['/fi/oma', '/fi/ringit/monikielisyys', '/sv/cirklar/kirjasto', '/sv/mina-sidor', '/en/my']) {
    const response = await page.request.get(community + path);
    expect(response.headers()['cache-control']).toBe('private, no-store');
    await check(page, community + path);
  }
  await page.context().close();
});

test('a page whose address holds a token is kept by nobody', async ({ request }) => {
  for (const path of [
    '/fi/kirjaudu/linkki?token=x',
    '/sv/plats?token=x',
    '/en/my/affiliation/confirm?token=x',
    '/fi/kirjaudu?request=x',
  ]) {
    const response = await request.get(community + path);
    expect(response.headers()['cache-control']).toBe('private, no-store');
    expect(response.headers()['referrer-policy']).toBe('same-origin');
  }
});

test('a visitor’s page may be kept by a shared cache, and sets no cookie', async ({ request }) => {
  const response = await request.get(`${community}/fi/ringit`);
  expect(response.headers()['cache-control']).toBe('public, s-maxage=5');
  expect(response.headers().vary).toContain('Cookie');
  expect(response.headers()['set-cookie']).toBeUndefined();
  expect(response.headers()['content-security-policy']).toContain("script-src 'none'");
});

test('the administration is accessible in both languages, and shows circles with seats and people', async ({
  browser,
}) => {
  const page = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ringit');
  await expect(page.getByText('hankekoordinaattori')).toBeVisible();
  await check(page, `${admin}/fi`);
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.getByRole('link', { name: 'Kirjasto digituen paikkana' }).click();
  await expect(page.getByRole('table', { name: 'Ilmoittautumiset ja jonotuslista' })).toContainText('Jonotuslistalla');
  await check(page, page.url());
  await check(page, `${admin}/sv`);
  await page.context().close();
});

for (const path of ['/fi/ringit/uusi', '/sv/cirklar/ny', '/en/circles/new']) {
  test(`the form of a circle is accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, `${admin}${path}`, 'Laura Demonen');
    await check(page, admin + path);
    await page.context().close();
  });
}

test('the form of a circle is accessible with its errors', async ({ browser }) => {
  const page = await signedIn(browser, `${admin}/fi/ringit/uusi`, 'Laura Demonen');
  await page.getByRole('group', { name: 'Tapaaminen 2' }).getByLabel('Alkaa').fill('13');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(page.getByText('Kirjoita ringille nimi.').first()).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.context().close();
});

test('a draft and its form are accessible, and the language links lead to the same page', async ({ browser }) => {
  const page = await signedIn(browser, `${admin}/sv`, 'Laura Demonen');
  await page.getByRole('link', { name: 'Ikäystävällinen digituki' }).click();
  await check(page, page.url());
  await page.getByRole('link', { name: 'Redigera' }).click();
  await check(page, page.url());
  await page.getByRole('link', { name: 'In English' }).click();
  await expect(page).toHaveURL(/\/en\/circles\/[0-9a-f-]{36}\/edit$/);
  await page.context().close();
});

for (const path of ['/fi/taustatyot', '/sv/bakgrundsjobb', '/en/jobs']) {
  test(`the background jobs are accessible: ${path}`, async ({ browser }) => {
    const dead = await addFailedJob(25, 'the mail server answered 550 to RCPT TO');
    await addFailedJob(2, `the mail was not sent ${'and-so-on-'.repeat(20)}`);
    const page = await signedIn(browser, admin + path, 'Laura Demonen');
    await check(page, admin + path);
    await check(page, `${admin}${path}?confirm=${dead}#job-${dead}`);
    await page.context().close();
  });
}

test('the page of a language version is accessible, with its errors too', async ({ browser }) => {
  const page = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  await page.getByRole('link', { name: 'Henkilöstön digitaidot arjessa' }).click();
  const texts = (await page.getByRole('link', { name: 'Ruotsinkielinen versio' }).getAttribute('href')) ?? '';
  for (const [path, text] of [
    [texts, 'sv'],
    [texts.replace('/fi/ringit/', '/sv/cirklar/').replace('/tekstit', '/texter'), 'fi'],
    [texts.replace('/fi/ringit/', '/en/circles/').replace('/tekstit', '/texts'), 'en'],
  ] as const) {
    await check(page, admin + path.replace(/text=../, `text=${text}`));
  }
  await page.goto(admin + texts);
  await page.getByLabel('Nimi ruotsiksi').fill('');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Kirjoita ringille nimi.').first()).toBeVisible();
  expect(await problems(page)).toEqual([]);
  await page.context().close();
});

for (const path of ['/fi/oma/vahvistus', '/sv/mina-sidor/bekraftelse', '/en/my/second-factor']) {
  test(`the pages of the second factor are accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, admin + path, 'Laura Demonen');
    await check(page, admin + path);
    await check(
      page,
      `${admin}/${path.slice(1, 3)}/${{ fi: 'kirjaudu/vahvista', sv: 'logga-in/bekrafta', en: 'sign-in/confirm' }[path.slice(1, 3)]}`,
    );
    await page.context().close();
  });
}

test('the administration’s sign-in and the mail catcher are accessible', async ({ page }) => {
  await check(page, `${admin}/sv/logga-in`);
  await check(page, `${admin}/fi/kirjaudu?by=password`);
  await check(page, `${admin}/en/sign-in/second-step`);
  await page.goto(catcher);
  expect(await problems(page)).toEqual([]);
});

test('the language links lead to the same page', async ({ page }) => {
  await page.goto(`${community}/fi/ringit/kirjasto`);
  await page.getByRole('link', { name: 'På svenska' }).click();
  await expect(page).toHaveURL(`${community}/sv/cirklar/kirjasto`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biblioteket som plats för digitalt stöd');
});

test('a malformed address is not found, in the reader’s language', async ({ page }) => {
  const response = await page.goto(`${community}/sv/cirklar/%E0%A4%A`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan hittades inte');
});

test('only the bare address looks at Accept-Language', async ({ request }) => {
  const leadsTo = async (language: string) =>
    (await request.get(community, { maxRedirects: 0, headers: { 'Accept-Language': language } })).headers().location;
  expect(await leadsTo('sv-FI,sv;q=0.9,en;q=0.8')).toBe('/sv');
  expect(await leadsTo('de,en;q=0.5')).toBe('/en');
  expect(await leadsTo('de')).toBe('/fi');
});

/** Goes on by the Tab key until what has the focus carries this text. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (text.test(focused)) return;
  }
  throw new Error(`the Tab key did not reach ${text}`);
}

test('the main path works by keyboard alone: find, sign in, join', async ({ page }) => {
  await page.goto(`${community}/fi/ringit`);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Siirry sisältöön');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Digituki alkuun kunnassa$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fi\/ringit\/alkuun$/);
  await tabTo(page, /^Kirjaudu ja ilmoittaudu$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fi\/kirjaudu\?/);
  await tabTo(page, /Sanna Malli$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fi\/ringit\/alkuun#place$/);
  // The place on the page has the focus already: the next stops are the wish and the button.
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vertaisia');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Paikkasi on vahvistettu')).toBeVisible();
});
