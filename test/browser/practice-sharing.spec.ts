import { expect, type Page, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { community } from './addresses.ts';
import { check } from './check-page.ts';
import { type PlainSections, publishedPractice } from './plain-practice.ts';

const long = (text: string) => Array.from({ length: 12 }, () => text).join('\n\n');

const fi: PlainSections = {
  title: 'Jaettu <script>alert("1")</script> & kahvila',
  summary: 'Apua ilman ajanvarausta </script>.',
  problem: long('Apua ei löytynyt, ja moni jäi ilman palvelua, joka oli vain verkossa. Kirjasto oli auki joka päivä.'),
  done: `Sovittiin ajat. [Ohje](https://kunta.example/ohje)\n\n${long('Avattiin kahvila, jossa on aina kaksi neuvojaa ja kahvia. Neuvojat kulkevat pöydästä pöytään.')}`,
  resources: 'Kaksi tuntia viikossa.',
  results: 'Sata kävijää.',
  transfer: long('Aloita yhdestä päivästä viikossa ja kysy kävijöiltä, mitä seuraavaksi.'),
};
const sv: PlainSections = {
  title: 'Ett delat café på biblioteket',
  summary: 'Hjälp utan tidsbokning.',
  problem: long('Hjälpen var svår att hitta, och många blev utan tjänster som bara finns på nätet.'),
  done: `Vi kom överens om tider. [Anvisning](https://kommun.example/anvisning)`,
  resources: 'Två timmar i veckan.',
  results: 'Hundra besökare.',
  transfer: 'Börja med en dag.',
};

const alternates = (page: Page) =>
  page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) =>
      Object.fromEntries(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])),
    );
const told = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');

test('a practice tells other sites what it is, in the languages in which it is there', async ({ browser }) => {
  const slug = await publishedPractice('Jakaja Esimerkki', { fi, sv });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${community}/fi/kaytannot/${slug}`);
  const here = `${community}/fi/kaytannot/${slug}`;
  expect(await alternates(page)).toEqual({ fi: here, sv: `${community}/sv/praxis/${slug}`, 'x-default': here });
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(here);
  expect(await told(page, 'og:title')).toBe(fi.title);
  expect(await told(page, 'og:image:alt')).toBe(`Hyvä käytäntö: ${fi.title}, Tuusula`);
  expect([await told(page, 'twitter:card'), await told(page, 'og:locale')]).toEqual(['summary_large_image', 'fi_FI']);
  const picture = await page.request.get((await told(page, 'og:image')) ?? '');
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.length).toBe(1);
  expect(data.join()).not.toContain('Jakaja');
  const [article, crumbs] = JSON.parse(data[0] ?? '')['@graph'];
  expect(article).toMatchObject({
    ...{ '@type': 'Article', headline: fi.title, inLanguage: 'fi', url: here },
    author: [{ '@type': 'GovernmentOrganization', name: 'Tuusula' }],
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(article.datePublished).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(crumbs.itemListElement.map(({ name }: { name: string }) => name)).toEqual([
    ...['Etusivu', 'Hyvät käytännöt', fi.title],
  ]);

  // There is no English version: what is told is of the Finnish one.
  await page.goto(`${community}/en/practices/${slug}`);
  expect(Object.keys(await alternates(page))).toEqual(['fi', 'sv', 'x-default']);
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(here);
  expect(await told(page, 'og:url')).toBe(here);
  await page.goto(`${community}/fi/kunnat`);
  expect(await alternates(page)).toMatchObject({
    en: `${community}/en/municipalities`,
    'x-default': `${community}/fi/kunnat`,
  });

  for (const path of [`fi/kaytannot/${slug}`, `sv/praxis/${slug}`]) {
    await page.setViewportSize({ width: 1200, height: 900 });
    await check(page, `${community}/${path}`);
  }
});

test('the list leads to its feed, narrowed to the theme that is chosen', async ({ page }) => {
  const feed = page.locator('link[type="application/atom+xml"]');
  await page.goto(`${community}/sv/praxis`);
  await expect(feed).toHaveAttribute('href', `${community}/sv/floden/praxis`);
  const link = page.getByRole('link', { name: 'Följ ny praxis i ett flöde (Atom)' });
  expect((await page.request.get((await link.getAttribute('href')) ?? '')).headers()['content-type']).toContain('atom');
  const theme = await page.locator('input[name="theme"]').first().getAttribute('value');
  await page.goto(`${community}/sv/praxis?theme=${theme}`);
  await expect(feed).toHaveAttribute('href', `${community}/sv/floden/praxis/${theme}`);
  const narrowed = page.getByRole('link', { name: /^Följ praxis inom temat ”.+” i ett flöde \(Atom\)$/ });
  const answer = await page.request.get((await narrowed.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
  // A browser's own parser takes it as it is.
  const root = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName,
    await answer.text(),
  );
  expect(root).toBe('feed');
});

test('a practice is printed as what one reads', async ({ browser }) => {
  const slug = await publishedPractice('Tulostaja Esimerkki', { fi, sv });
  const page = await (await browser.newContext()).newPage();
  for (const [path, address] of [
    ['fi/kaytannot', 'Luettavissa osoitteessa'],
    ['sv/praxis', 'Läs på adressen'],
  ]) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${community}/${path}/${slug}`);
    await expect(page.getByText(`${address} ${community}/${path}/${slug}`)).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(`${address} ${community}/${path}/${slug}`)).toBeVisible();
    for (const away of await page.locator('nav, form, button, .site-footer, #talk, .no-print').all())
      await expect(away).toBeHidden();
    await expect(page.getByText(/^(Lisenssi|Licens): CC BY 4\.0\./)).toBeVisible();
    await expect(page.getByText(/^(Julkaistu|Publicerad) \d/).first()).toBeVisible();
    const shown = await page
      .locator('.practice-text a[href^="https"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(shown).toMatch(/https:\/\/(kunta|kommun)\.example/);
    // No question stands alone at the foot of a page.
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))));
    const questions = await page.locator('.practice-text h2').allTextContents();
    for (const sheet of text) for (const one of questions) expect(sheet.trimEnd().endsWith(one)).toBe(false);
    expect(text.join(' ')).toContain('CC BY 4.0');
  }
});
