import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

/** What axe finds. */
export async function problems(page: Page): Promise<string[]> {
  // Colours are the same in each language, and to find them takes axe longest.
  const isFinnish = (await page.locator('html').getAttribute('lang')) === 'fi';
  const { violations } = await new AxeBuilder({ page })
    // Only what is wrong is told; what is right need not be carried over. It stands first: it would take the tags away.
    .options({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: isFinnish } } })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // All rows of a long table are made the same way.
    .exclude('tbody tr:nth-child(n+31)')
    // No page of ours has a frame: the other mode opens a tab for each page to put their findings together.
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * What must hold on each page: no finding of axe in Finnish and Swedish, no script but the one of a form that is saved
 * while it is written, of the search or of cards that can be dragged, nothing from elsewhere, no sideways scrolling at 320 px.
 */
export async function check(page: Page, url: string): Promise<void> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.resourceType()} ${request.url()}`));
  await page.goto(url);
  const scripts = requests
    .filter((line) => line.startsWith('script'))
    .map((line) => line.replace(/-[\w-]+\.js$/, '.js'));
  const wanted: string[] = [];
  for (const [part, name] of [
    ['form[data-autosave]', 'autosave'],
    ['input[data-suggest]', 'suggest'],
    ['[data-drag]', 'drag'],
  ] as const)
    if ((await page.locator(part).count()) > 0) wanted.push(`script ${new URL(url).origin}/assets/${name}.js`);
  expect([...new Set(scripts)]).toEqual(wanted);
  // What search engines read is data: nothing of it is run.
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(wanted.length);
  expect(requests.filter((line) => !line.includes(new URL(url).origin) && !line.includes(' data:'))).toEqual([]);
  await expect(page.locator('h1')).toHaveCount(1);
  const language = new URL(url).pathname.slice(1, 3);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  // A window has one title: a second one would be read by nobody.
  await expect(page.locator('head title')).toHaveCount(1);
  expect(await page.title()).toMatch(/ – (Kuntarinki|Kommunringen)$|^(Kuntarinki|Kommunringen) – /);
  expect(await page.content()).not.toMatch(/\b[a-z]+\.[a-z]+[A-Za-z]*\.[a-z]+\b(?=<)/);
  // The law is about Finnish and Swedish; a page in English is made of the same parts.
  if (language !== 'en') expect(await problems(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const details of await page.locator('details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

/** A page of one of the demo's people; axe needs a context of its own. */
export async function signedIn(browser: Browser, url: string, name: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  return page;
}
