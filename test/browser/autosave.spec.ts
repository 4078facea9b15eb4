import { expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { representative } from './invited.ts';

/** A save waits for a pause in the typing, after a failure for a longer one. */
const soon = expect.configure({ timeout: 30_000 });

const told = (page: Page) => page.locator('[data-autosave-told]');
const savedAt = { fi: /^Tallennettu klo \d{1,2}\.\d\d$/, sv: /^Sparat kl\. \d{1,2}\.\d\d$/ };

/** Types, and waits until that was saved. */
async function typed(page: Page, label: string, text: string, says: RegExp): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 303);
  await page.getByLabel(label, { exact: true }).fill(text);
  await saved;
  await soon(told(page)).toHaveText(says);
  await expect(page.getByLabel(label, { exact: true })).toBeFocused();
}

test('a draft is saved while it is written; what goes wrong is told, and nothing typed is lost', async ({
  browser,
}) => {
  const page = await signedIn(browser, `${community}/sv/logga-in`, 'Johanna Prov');
  const context = page.context();
  await page.goto(`${community}/sv/mina-sidor/cirklar/ny`);
  const policy = (await page.reload())?.headers()['content-security-policy'];
  expect(policy).toMatch(/script-src https?:[^ ]+\/assets\/autosave-[\w-]+\.js;/);
  await typed(page, 'Namn på svenska', 'Sparas av sig själv', savedAt.sv);
  expect(page.url()).not.toContain('/ny');
  const first = page.getByRole('group', { name: 'Träff 1', exact: true });
  await first.locator('[name="meetings.1.start"]').fill('9.15');
  await typed(page, 'Antal platser', '8', savedAt.sv);
  await check(page, page.url());
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.reload();
  await expect(page.getByLabel('Namn på svenska', { exact: true })).toHaveValue('Sparas av sig själv');
  await expect(first.locator('[name="meetings.1.start"]')).toHaveValue('9.15');

  await context.setOffline(true);
  await page.getByLabel('Antal platser', { exact: true }).fill('9');
  await soon(told(page)).toContainText('förbindelsen saknas');
  await context.setOffline(false);
  await soon(told(page)).toHaveText(savedAt.sv);

  // What the server refuses is named; the rest is not lost and is saved when that is mended.
  await page.getByLabel('Antal platser', { exact: true }).fill('många');
  await soon(told(page)).toContainText(/^Inte sparat\. .*latser/);
  await typed(page, 'Antal platser', '11', savedAt.sv);

  // A button goes on from what was saved by itself.
  await page.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await typed(other, 'Antal platser', '20', savedAt.sv);
  await page.getByLabel('Antal platser', { exact: true }).fill('12');
  await soon(told(page)).toContainText('Någon annan har ändrat utkastet');
  await expect(page.getByLabel('Antal platser', { exact: true })).toHaveValue('12');

  await context.clearCookies();
  await other.getByLabel('Antal platser', { exact: true }).fill('25');
  await soon(told(other)).toContainText('Sessionen har avslutats');
  await expect(other.getByLabel('Antal platser', { exact: true })).toHaveValue('25');
  await context.close();
});

test('the team’s drafts and the steps of a request are saved while they are written', async ({ browser }) => {
  const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  await team.goto(`${admin}/fi/ringit/uusi`);
  await team.getByLabel('Järjestävä kunta').selectOption({ index: 1 });
  await typed(team, 'Nimi suomeksi', 'Itsestään tallentuva', savedAt.fi);
  await team.reload();
  await expect(team.getByLabel('Nimi suomeksi', { exact: true })).toHaveValue('Itsestään tallentuva');
  await team.context().close();

  const { name } = await representative('Itse Tallentaja', '624');
  const page = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/tutorkunnat`, name);
  await page.getByRole('link', { name: 'Pyydä sparrausta' }).click();
  await page.getByRole('button', { name: 'Aloita tai jatka pyyntöä' }).click();
  const step = page.url();
  await typed(page, 'Montako osallistuu?', '4', savedAt.fi);
  expect(page.url()).toBe(step);
  await page.reload();
  await expect(page.getByLabel('Montako osallistuu?', { exact: true })).toHaveValue('4');
  await page.context().close();
});
