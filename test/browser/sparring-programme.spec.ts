import { expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { entered } from './enter.ts';
import { representative } from './invited.ts';
import { scheduledPair } from './paired.ts';

const asks = () => representative('Pyytäjä Esimerkki', '433');
const tutors = () => representative('Tutor Esimerkki', '049');

const act = (page: Page, name: string, n: number) =>
  page.getByRole('button', { name: new RegExp(`^${name} ?: Kohta ${n}$`) });
const row = (page: Page, n: number) => page.getByRole('group', { name: `Kohta ${n}`, exact: true });

test('both sides draft a programme without script, overtake each other, and agree', async ({ browser }) => {
  const [one, other] = [await asks(), await tutors()];
  const id = await scheduledPair(one, '433', other);
  const page = await entered(browser, `/fi/oma/sparraus/${id}`, one);
  await page.getByRole('link', { name: 'Sparrauksen ohjelma' }).click();
  await page.getByRole('link', { name: 'Aloita ehdotuksesta' }).click();
  await expect(row(page, 2).getByLabel('Otsikko')).toHaveValue(/Mitä digituki on/);

  // Rows are added, moved and removed, and nothing typed is lost by it; Enter saves.
  await row(page, 1).getByLabel('Otsikko').fill('Tervetuloa');
  await act(page, 'Siirrä alas', 1).click();
  await expect(row(page, 2).getByLabel('Otsikko')).toHaveValue('Tervetuloa');
  await act(page, 'Siirrä ylös', 2).click();
  await page.getByRole('button', { name: 'Lisää kohta' }).click();
  const last = row(page, 7);
  await last.getByLabel('Otsikko').fill('Kahvit');
  await last.getByLabel('Minuutit').fill('300');
  await last.getByLabel('Minuutit').press('Enter');
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByRole('link', { name: 'Kohta 7, Minuutit – Kirjoita minuutit lukuna 5–240.' })).toBeVisible();
  await expect(row(page, 1).getByLabel('Otsikko')).toHaveValue('Tervetuloa');
  await act(page, 'Poista kohta', 7).click();
  await page.getByRole('button', { name: 'Tallenna ohjelma' }).click();
  await expect(page.getByText('Ohjelma on tallennettu')).toBeVisible();
  await expect(page.getByText('Tervetuloa')).toBeVisible();

  // The tutor opens the form; meanwhile the municipality changes the goal.
  const tutor = await entered(browser, `/fi/oma/sparraus/${id}/ohjelma`, other);
  await tutor.getByRole('link', { name: 'Muokkaa ohjelmaa' }).click();
  await page.getByRole('link', { name: 'Muokkaa ohjelmaa' }).click();
  await page.getByLabel('Tavoite').fill('Ensiaskeleet selviksi');
  await page.getByRole('button', { name: 'Tallenna ohjelma' }).click();
  await row(tutor, 1).getByLabel('Otsikko').fill('Espoon alku');
  await tutor.getByRole('button', { name: 'Tallenna ohjelma' }).click();
  const theirs = tutor.getByRole('region', { name: 'Ohjelma nyt' });
  await expect(theirs.getByText('Ensiaskeleet selviksi')).toBeVisible();
  await expect(row(tutor, 1).getByLabel('Otsikko')).toHaveValue('Espoon alku');
  await tutor.getByLabel('Tavoite').fill('Ensiaskeleet selviksi');
  await tutor.getByRole('button', { name: 'Tallenna ohjelma' }).click();
  await expect(tutor.getByText('Espoon alku')).toBeVisible();
  await tutor.getByRole('button', { name: 'Hyväksy ohjelma' }).click();
  await expect(tutor.getByText('Hyväksyit ohjelman')).toBeVisible();

  // What was read before is not what would be accepted.
  await page.getByRole('button', { name: 'Hyväksy ohjelma' }).click();
  await expect(page.getByText('Ohjelmaa on muokattu sillä välin.', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Hyväksy ohjelma' }).click();
  await expect(page.getByText('Molemmat kunnat ovat hyväksyneet ohjelman.')).toBeVisible();
  await expect(page.getByText('Ohjelma hyväksytty', { exact: true }).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Espoon alku')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Muokkaa ohjelmaa' })).toBeHidden();
});

test('the pages of a programme are accessible, in each language, empty and full', async ({ browser }) => {
  const [one, other] = [await asks(), await tutors()];
  const id = await scheduledPair(one, '433', other);
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, one.name);
  const addresses = [`/fi/oma/sparraus/${id}/ohjelma`, `/sv/mina-sidor/sparring/${id}/program`];
  addresses.push(`/en/my/sparring/${id}/programme`);
  for (const address of addresses) await check(page, community + address);
  const forms = [`${addresses[0]}/muokkaa`, `${addresses[1]}/andra`, `${addresses[2]}/edit`];
  for (const address of forms) await check(page, `${community + address}?suggestion=1`);
  await page.getByRole('button', { name: 'Save the programme' }).click();
  for (const address of addresses) await check(page, community + address);
  await page.context().close();
  const team = await signedIn(browser, `${admin}/fi/sparraus`, 'Laura Demonen');
  const shown = [`/fi/sparraus/${id}/ohjelma`, `/sv/sparring/${id}/program`, `/en/sparring/${id}/programme`];
  for (const address of shown) await check(team, admin + address);
  await team.context().close();
});
