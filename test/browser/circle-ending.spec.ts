import { expect, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, problems, signedIn } from './check-page.ts';
import { addSmallCircle, haveLead, haveSeat, letCircleEnd } from './small-circle.ts';

test('a circle ends well: who was in it says what they thought, a facilitator what came of it, and it is archived', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const slug = await addSmallCircle('paattyva', { fi: 'Päättyvä rinki', sv: 'Cirkeln som slutar' });
  await haveSeat(slug, 'Petri Näyte');
  await letCircleEnd(slug);
  const id = await haveLead(slug, 'Sanna Malli');

  const petri = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  await check(petri, `${community}/sv/cirklar/${slug}/respons`);
  await petri.goto(`${community}/fi/ringit/${slug}`);
  await petri.getByRole('link', { name: 'Anna palautetta ringistä' }).click();
  await petri.getByLabel('Mitä haluat sanoa?').fill('Hyvä ryhmä.');
  await petri.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(petri).toHaveTitle(/^Virhe: /);
  await expect(petri.getByLabel('Mitä haluat sanoa?')).toHaveValue('Hyvä ryhmä.');
  expect(await problems(petri)).toEqual([]);
  await petri.getByRole('group', { name: 'Toteutuiko ringin tavoite?' }).getByLabel('5 – täysin').check();
  await petri.getByRole('group', { name: 'Oliko ringistä sinulle hyötyä?' }).getByLabel('4').check();
  await petri.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(petri.getByText('Kiitos palautteesta')).toBeVisible();
  await expect(petri.getByLabel('5 – täysin')).toBeChecked();
  await petri.goto(`${community}/fi/ringit/${slug}`);
  await petri.getByRole('link', { name: 'Osallistumistodistus' }).click();
  await expect(petri.getByText('Et saa todistusta tästä ringistä')).toBeVisible();
  await check(petri, petri.url());

  const sanna = await signedIn(browser, `${community}/fi/kirjaudu`, 'Sanna Malli');
  await check(sanna, `${community}/sv/mina-sidor/cirklar/${id}/resultat`);
  await sanna.goto(`${community}/fi/ringit/${slug}/tyotila/tapaaminen/1/lasnaolo`);
  await sanna.getByLabel('Petri Näyte').selectOption('Paikalla');
  await sanna.getByRole('button', { name: 'Tallenna läsnäolo' }).click();
  await expect(sanna.getByText('Läsnäolo on tallennettu')).toBeVisible();
  await check(petri, `${community}/sv/cirklar/${slug}/intyg`);
  const download = petri.waitForEvent('download');
  await petri.getByRole('link', { name: 'Intyg på svenska (PDF)' }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}-sv.pdf`);
  const stranger = await signedIn(browser, `${community}/fi/kirjaudu`, 'Robin Sample');
  await check(stranger, `${community}/fi/ringit/${slug}/todistus`);
  await expect(stranger.getByText('Todistusta ei ole saatavilla')).toBeVisible();
  await stranger.context().close();
  await petri.context().close();

  await sanna.goto(`${community}/fi/oma/ringit/${id}`);
  await sanna.getByRole('link', { name: 'Ringin palaute ja tulokset' }).click();
  await expect(sanna.getByText('Palaute näytetään, kun vähintään viisi on vastannut.')).toBeVisible();
  await sanna.getByRole('button', { name: 'Kirjaa ja päätä rinki' }).click();
  await expect(sanna.getByRole('link', { name: 'Kirjoita teksti suomeksi tai ruotsiksi.' })).toBeVisible();
  await sanna.getByLabel('Teksti suomeksi').fill('Kolme kuntaa sopi yhteisestä\ntukipisteestä.');
  await sanna.getByRole('button', { name: 'Kirjaa ja päätä rinki' }).click();
  await expect(sanna.getByText('Tulokset on kirjattu, ja rinki on päättynyt')).toBeVisible();
  await check(sanna, `${community}/fi/ringit/${slug}`);
  await expect(sanna.getByText('Kolme kuntaa sopi yhteisestä')).toBeVisible();

  const draft = await draftMade(sanna, id);
  const invited = await signedIn(browser, `${community}/fi/kirjaudu`, 'Petri Näyte');
  await acceptedInvitation(invited);
  await invited.context().close();
  await sanna.goto(draft);
  await expect(sanna.getByText('Petri Näyte, Hyvinkää')).toBeVisible();
  await sanna.getByLabel('Nimi suomeksi').fill('');
  await sanna.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(sanna.getByRole('link', { name: 'Kirjoita nimi suomeksi.' })).toBeVisible();
  expect(await problems(sanna)).toEqual([]);

  const laura = await signedIn(browser, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  await check(laura, `${admin}/fi/luonnokset`);
  await laura.getByRole('link', { name: 'Kuntien yhteinen tukipiste' }).click();
  await expect(laura.getByText('Kolme kuntaa sopi yhteisestä')).toBeVisible();
  await expect(laura.getByRole('row', { name: 'Petri Näyte' })).toContainText('on tekijöissä');
  await check(laura, laura.url());
  await check(laura, `${admin}/fi/ringit/${id}`);
  await laura.getByRole('button', { name: 'Arkistoi rinki' }).click();
  await expect(laura.getByText('Arkistoitu', { exact: true })).toBeVisible();
  expect((await laura.request.get(`${community}/fi/ringit/${slug}`)).status()).toBe(404);
  await laura.context().close();

  await sanna.goto(`${draft}?discard`);
  await check(sanna, sanna.url());
  await sanna.getByRole('button', { name: 'Poista luonnos pysyvästi' }).click();
  await expect(sanna.getByText('Luonnos on poistettu')).toBeVisible();
  await sanna.context().close();
});

/** A facilitator makes a draft of the outcomes, gives it a name, and asks Petri; of two windows the second is told. */
async function draftMade(sanna: Page, id: string): Promise<string> {
  await check(sanna, `${community}/sv/mina-sidor/utkast`);
  await sanna.goto(`${community}/fi/oma/ringit/${id}/tulokset`);
  await sanna.getByRole('button', { name: 'Tee käytäntöluonnos' }).click();
  await expect(sanna.getByLabel('Teksti suomeksi')).toHaveValue('Kolme kuntaa sopi yhteisestä\ntukipisteestä.');
  const draft = sanna.url();
  const other = await sanna.context().newPage();
  await other.goto(draft);
  await sanna.getByLabel('Nimi suomeksi').fill('Kuntien yhteinen tukipiste');
  await sanna.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(sanna.getByText('Luonnos on tallennettu')).toBeVisible();
  await other.getByLabel('Nimi suomeksi').fill('Toinen nimi');
  await other.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(other.getByRole('heading', { name: 'Kuntien yhteinen tukipiste' })).toBeVisible();
  await expect(other.getByLabel('Nimi suomeksi')).toHaveValue('Toinen nimi');
  expect(await problems(other)).toEqual([]);
  await other.close();
  await sanna.getByRole('button', { name: 'Kutsu valitut' }).click();
  await expect(sanna.getByRole('link', { name: 'Valitse ainakin yksi henkilö.' })).toBeVisible();
  await sanna.getByLabel('Petri Näyte').check();
  await sanna.getByRole('button', { name: 'Kutsu valitut' }).click();
  await expect(sanna.getByText('ei ole vielä vastannut')).toBeVisible();
  await check(sanna, draft.replace('/fi/oma/luonnokset', '/sv/mina-sidor/utkast'));
  // A second try leads to the first.
  await sanna.goto(`${community}/fi/oma/ringit/${id}/tulokset`);
  await sanna.getByRole('link', { name: 'Avaa käytäntöluonnos' }).click();
  expect(sanna.url()).toBe(draft);
  return draft;
}

/** Petri finds on his own pages what he is asked, and says yes. */
async function acceptedInvitation(petri: Page): Promise<void> {
  await petri.goto(`${community}/fi/oma`);
  await petri.getByRole('link', { name: 'Omat käytäntöluonnokset' }).click();
  const row = petri.locator('.row', { hasText: 'Kuntien yhteinen tukipiste' });
  await expect(row.getByText('Odottaa vastaustasi')).toBeVisible();
  await petri.getByRole('link', { name: 'Kuntien yhteinen tukipiste' }).click();
  await check(petri, petri.url());
  await petri.getByRole('button', { name: 'Suostun' }).click();
  await expect(petri.getByText('Nimesi on tekijöissä')).toBeVisible();
}
