import { expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter, entered } from './enter.ts';
import { representative } from './invited.ts';

const parts = {
  Tiivistelmä: 'Vapaaehtoinen neuvoo kerran viikossa.',
  'Mikä oli ongelma?': 'Neuvoja ei riittänyt.',
  'Mitä tehtiin?': 'Koulutettiin vapaaehtoisia.',
  'Mitä se vaati?': 'Kolme iltaa.',
  'Mitä saatiin aikaan?': 'Neljäkymmentä käyntiä.',
  'Miten toinen kunta voi tehdä saman?': 'Aloita yhdestä kirjastosta.',
};

/** Someone who has offered to review, in both languages. */
async function offered(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tarjoudu arvioijaksi' }).click();
  await expect(page.getByRole('link', { name: 'Valitse ainakin yksi kieli.' })).toBeVisible();
  await page.getByLabel('suomi', { exact: true }).check();
  await page.getByRole('button', { name: 'Tarjoudu arvioijaksi' }).click();
  await expect(page.getByText('Tarjouksesi on lähetetty')).toBeVisible();
}

async function write(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await page.getByLabel('Käytännön nimi').fill(title);
  for (const [label, text] of Object.entries(parts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Nykytilan kartoitus').check();
  await page.getByRole('button', { name: 'Tallenna ja katso kokonaisuus' }).click();
  await page.getByLabel('Ketään ei mainita nimeltä').check();
  await page.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();
  return page.url().replace(/\?.*/, '');
}

async function review(page: Page, title: string, choice: string): Promise<void> {
  await page.goto(`${community}/fi/oma/arvioinnit`);
  await page.getByRole('link', { name: title }).first().click();
  await page.getByLabel('Kommentti: Mitä tehtiin?').fill('Kuka koulutti?');
  await page.getByRole('button', { name: 'Lähetä arviointi' }).click();
  await expect(page.getByRole('link', { name: 'Valitse, mitä suosittelet.' })).toBeVisible();
  await expect(page.getByLabel('Kommentti: Mitä tehtiin?')).toHaveValue('Kuka koulutti?');
  await page.getByLabel(choice).check();
  await page.getByLabel('Perustelu').fill('Hyvä pohja.');
  await page.getByRole('button', { name: 'Lähetä arviointi' }).click();
  await expect(page.getByText('Arviointisi on lähetetty')).toBeVisible();
}

test('a practice is reviewed by two, mended, reviewed again and published', async ({ browser }) => {
  test.setTimeout(180_000);
  const people = [await representative('Arvo Arvioija', '049'), await representative('Beata Arvioija', '091')];
  const reviewers = [];
  for (const person of people) {
    const page = await entered(browser, '/fi/oma/arvioinnit', person);
    await offered(page);
    reviewers.push(page);
  }
  const author = await entered(browser, '/fi/oma/kaytannot', await representative('Kirjo Kirjoittaja', '858'));
  const title = 'Vertaisneuvoja kirjastossa';
  const own = await write(author, title);

  const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enter(team, `${admin}/fi/arvioijat`, 'Laura Demonen');
  await team.goto(`${admin}/fi/arvioijat`);
  for (const { name } of people) await team.getByRole('button', { name: `Hyväksy ${name}`, exact: true }).click();
  await team.goto(`${admin}/fi/kaytannot`);
  await team.getByRole('link', { name: title }).click();
  const practice = team.url();
  const take = async () => {
    await team.goto(`${practice}/arviointi`);
    for (const box of await team.getByRole('checkbox').all()) await box.uncheck();
    for (const { name } of people) await team.getByLabel(new RegExp(`^${name}`)).check();
    await team.getByRole('button', { name: 'Ota arviointiin' }).click();
    await expect(team.getByText('Käytäntö on arvioitavana')).toBeVisible();
  };
  await take();
  for (const page of reviewers) await review(page, title, 'Pyydetään muutoksia');

  await team.goto(practice);
  await team.getByLabel('Mitä pitää muuttaa?').fill('Katso arvioijien kommentit.');
  await team.getByRole('button', { name: 'Pyydä muutoksia' }).click();
  await author.goto(own);
  await expect(author.getByRole('heading', { name: 'Arvioijien kommentit' })).toBeVisible();
  await expect(author.getByText('Kuka koulutti?').first()).toBeVisible();
  await expect(author.getByText(people[0]?.name ?? '')).toHaveCount(0);
  await author.getByLabel('Ketään ei mainita nimeltä').check();
  await author.getByRole('button', { name: 'Lähetä arvioitavaksi' }).click();

  await take();
  await team.getByRole('button', { name: 'Hyväksy', exact: true }).click();
  await expect(team.getByRole('link', { name: /Odota tai perustele/ })).toBeVisible();
  for (const page of reviewers) await review(page, title, 'Julkaistaan');
  await team.goto(`${practice}/arviointi`);
  await team.getByRole('button', { name: 'Hyväksy', exact: true }).click();
  await expect(team.getByText('Käytäntö on hyväksytty')).toBeVisible();
  await team.goto(practice);
  await team.getByLabel('Miksi toinen kieli puuttuu').fill('Käännös tulee syksyllä.');
  await team.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
  await expect(team.getByText('Käytäntö on julkaistu')).toBeVisible();
});

test('the pages of reviews are whole in each language', async ({ browser }) => {
  test.setTimeout(180_000);
  const [one, two] = [await representative('Cecilia Arvioija', '092'), await representative('Daavid Arvioija', '049')];
  const reviewer = await signedIn(browser, `${community}/fi/kirjaudu?returnTo=/fi/oma/arvioinnit`, one.name);
  await offered(reviewer);
  const other = await entered(browser, '/fi/oma/arvioinnit', two);
  await offered(other);
  const author = await entered(browser, '/fi/oma/kaytannot', await representative('Kaarina Kirjoittaja', '858'));
  const title = 'Neuvontabussi kylille';
  const own = await write(author, title);
  const id = own.split('/').at(-1) ?? '';
  const team = await signedIn(browser, `${admin}/fi/arvioijat`, 'Laura Demonen');
  for (const path of ['fi/arvioijat', 'sv/granskare']) await check(team, `${admin}/${path}`);
  await team.goto(`${admin}/fi/arvioijat`);
  for (const { name } of [one, two]) await team.getByRole('button', { name: `Hyväksy ${name}`, exact: true }).click();
  for (const path of [`fi/kaytannot/${id}/arviointi`, `sv/praxis/${id}/granskning`])
    await check(team, `${admin}/${path}`);
  await team.goto(`${admin}/fi/kaytannot/${id}/arviointi`);
  for (const box of await team.getByRole('checkbox').all()) await box.uncheck();
  for (const { name } of [one, two]) await team.getByLabel(new RegExp(`^${name}`)).check();
  await team.getByRole('button', { name: 'Ota arviointiin' }).click();
  await expect(team.getByText('Käytäntö on arvioitavana')).toBeVisible();
  await reviewer.goto(`${community}/fi/oma/arvioinnit`);
  await reviewer.getByRole('link', { name: title }).first().click();
  const review = reviewer.url().split('/').at(-1) ?? '';
  for (const path of ['fi/oma/arvioinnit', 'sv/mina-sidor/granskningar']) await check(reviewer, `${community}/${path}`);
  for (const path of [`fi/oma/arvioinnit/${review}`, `sv/mina-sidor/granskningar/${review}`])
    await check(reviewer, `${community}/${path}`);
});
