import { expect, type Page, test } from '@playwright/test';
import { admin } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { addSessions, agree, decline, findTime, holdAndFollowUp, prepare, proposedTo } from './sparring-life.ts';

/** The board of the demo's round that has closed. */
async function board(page: Page, site: string, link: string): Promise<string> {
  await page.goto(admin + site);
  await page.getByRole('link', { name: /Uudenmaan syyskierros|Höstomgången i Nyland/ }).click();
  await page.getByRole('link', { name: link }).click();
  return page.url().replace(/\?.*/, '');
}

const moves = (page: Page, name: string) => page.getByLabel(new RegExp(`: ${name}$`));

test.describe.configure({ mode: 'serial' });

// Tests beside this one take sessions of Espoo at any time: it has enough for all of them.
test.beforeAll(() => addSessions('049', 60));

test('the municipalities that are no tutors were invited, and ten have asked', async ({ browser }) => {
  const page = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  await page.goto(`${admin}/fi/sparraus/kierrokset`);
  await page.getByRole('link', { name: 'Uudenmaan syyskierros' }).click();
  const invited = page.getByRole('table', { name: 'Kutsutut kunnat' });
  await expect(invited.getByRole('rowheader', { name: 'Siuntio' })).toBeVisible();
  for (const tutor of ['Espoo', 'Helsinki', 'Vantaa', 'Hyvinkää'])
    await expect(invited.getByRole('rowheader', { name: tutor })).toHaveCount(0);
  await page.getByRole('link', { name: 'Ehdotustaulu' }).click();
  await page.context().close();
});

test('a round is frozen, a pair moved, tried, undone and published', async ({ browser }) => {
  const page = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  const here = await board(page, '/fi/sparraus/kierrokset', 'Ehdotustaulu');
  await page.getByRole('button', { name: 'Jäädytä aineisto ja laske ehdotus' }).click();
  await expect(page.getByText('Ehdotus 1 on paras mahdollinen')).toBeVisible();
  await check(page, here);
  await page.goto(here);

  // Why not another one, and what one session more would bring: nothing is kept by asking.
  const card = page.locator('article', { has: page.getByRole('link', { name: 'Raasepori' }) });
  await card.locator('summary').click();
  await card.getByRole('link', { name: /miksi ei muu/ }).click();
  await expect(card.locator('.board-whys dt').first()).toBeVisible();
  await page.getByLabel(/yksi tapaaminen enemmän tai vähemmän/).selectOption('Espoo');
  await page.getByRole('button', { name: 'Yksi enemmän' }).click();
  await expect(page.getByText(/Mitään ei tallennettu/)).toBeVisible();
  await expect(page.getByText('Ehdotus 1 on paras mahdollinen')).toBeVisible();

  await moves(page, 'Raasepori').selectOption('Kiinnitä tähän');
  await card.getByRole('button', { name: /^Siirrä/ }).click();
  await expect(page.getByText('Ehdotus on laskettu uudelleen')).toBeVisible();
  await expect(card.getByText('Kiinnitetty')).toBeVisible();
  await page.getByRole('button', { name: 'Kumoa viimeisin muutos' }).click();
  await expect(card.getByText('Kiinnitetty')).toHaveCount(0);

  // A card that is dragged does what its list does.
  await page.setViewportSize({ width: 1200, height: 1800 });
  await expect(page.getByText('Voit siirtää pyynnön myös raahaamalla')).toBeVisible();
  const target = page.locator('.board-column', { has: page.getByRole('heading', { name: 'Vantaa' }) });
  await page
    .locator('article', { has: page.getByRole('link', { name: 'Myrskylä' }) })
    .dragTo(target, { sourcePosition: { x: 8, y: 8 }, targetPosition: { x: 60, y: 20 } });
  await expect(page.getByText('Ehdotus on laskettu uudelleen')).toBeVisible();
  const dragged = target.locator('article', { has: page.getByRole('link', { name: 'Myrskylä' }) });
  await expect(dragged.getByText('Kiinnitetty')).toBeVisible();
  await page.getByRole('button', { name: 'Kumoa viimeisin muutos' }).click();
  await expect(page.getByText('Kiinnitetty', { exact: true })).toHaveCount(0);

  await page.getByText('Muuta painoja').click();
  await page.getByLabel('Toive').fill('paljon');
  await page.getByRole('button', { name: 'Laske näillä painoilla' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByLabel('Toive')).toHaveValue('paljon');

  await page.getByLabel('Viimeinen vastauspäivä').fill('huomenna');
  await page.getByRole('button', { name: 'Julkaise ehdotus' }).click();
  await expect(page.getByRole('link', { name: /Kirjoita viimeinen vastauspäivä/ })).toBeVisible();
  const day = new Date(Date.now() + 14 * 86_400_000);
  await page
    .getByLabel('Viimeinen vastauspäivä')
    .fill(`${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`);
  await page.getByRole('button', { name: 'Julkaise ehdotus' }).click();
  await expect(page.getByText('Ehdotus on julkaistu')).toBeVisible();
  await expect(card.getByText('Ehdotettu')).toBeVisible();
  await page.context().close();
});

for (const [site, link] of [
  ['/sv/sparring/omgangar', 'Förslag till fördelning'],
  ['/en/sparring/rounds', 'Matching board'],
] as const) {
  test(`the board is accessible: ${site}`, async ({ browser }) => {
    const page = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
    await check(page, await board(page, site, link));
    await page.context().close();
  });
}

for (const [locale, code, other] of [
  ['fi', '018', '224'],
  ['sv', '710', '753'],
] as const) {
  test(`[${locale}] what the board proposed is declined by one, and by others agreed on, prepared, held and followed up`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const refused = await proposedTo(browser, locale, other);
    await decline(locale, refused);
    const proposed = await proposedTo(browser, locale, code);
    await agree(locale, proposed);
    await findTime(locale, proposed);
    await prepare(locale, proposed);
    await holdAndFollowUp(locale, proposed);

    // The project team sees that one waits for another tutor municipality, and that the other has ended well.
    const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
    await team.goto(`${admin}/fi/sparraus/${refused.id}`);
    await expect(team.getByText('Odottaa tutorkuntaa').first()).toBeVisible();
    await team.goto(`${admin}/fi/sparraus/${proposed.id}`);
    await expect(team.getByText('Seuranta tehty').first()).toBeVisible();
    for (const page of [refused.asks.page, refused.tutors.page, proposed.asks.page, proposed.tutors.page, team])
      await page.context().close();
  });
}
