import { expect, type Locator, type Page, test } from '@playwright/test';
import { admin } from './addresses.ts';
import { addFailedJob } from './failed-jobs.ts';

test.use({ javaScriptEnabled: false });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${admin}${path}`);
  await page.getByRole('button', { name: /Laura Demonen$/ }).click();
}

const job = (page: Page, id: string): Locator => page.locator(`#job-${id}`);

test('a coordinator tries a failed job again, and it is done', async ({ page }) => {
  const id = await addFailedJob(25, 'no mailbox aino@kunta.example here');
  await open(page, '/fi');
  await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Taustatyöt' }).click();
  await expect(page).toHaveURL(`${admin}/fi/taustatyot`);
  await expect(job(page, id)).toContainText('Viesti ilmoittautumisesta');
  await expect(job(page, id)).toContainText('no mailbox … here');
  await page.getByRole('button', { name: `Yritä uudelleen työ ${id}` }).click();
  await expect(page.getByText('Työtä yritetään uudelleen')).toBeVisible();
  await expect(job(page, id)).toHaveCount(0);
});

test('a coordinator deletes a failed job, and is asked before', async ({ page, context }) => {
  const id = await addFailedJob(25, 'the mail server answered 550 to RCPT TO');
  await open(page, '/sv/bakgrundsjobb');
  const ask = page.getByRole('link', { name: `Radera jobb ${id}` });
  await ask.click();
  await expect(page.getByText(`Vill du radera jobb ${id}?`)).toBeVisible();
  await page.getByRole('link', { name: 'Avbryt' }).click();
  await expect(page.getByText(`Vill du radera jobb ${id}?`)).toHaveCount(0);
  await ask.click();

  const other = await context.newPage();
  await other.goto(page.url());
  for (const each of [page, other]) await each.getByRole('button', { name: 'Radera', exact: true }).click();
  await expect(page.getByText('Jobbet har raderats')).toBeVisible();
  await expect(job(page, id)).toHaveCount(0);
  await expect(other.getByText(`Jobb ${id} kunde inte ändras`)).toBeVisible();
  expect(await other.title()).toMatch(/^Fel: Bakgrundsjobb – /);
});
