import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, problems, signedIn } from './check-page.ts';
import { addSmallCircle, haveLead, letCircleEnd } from './small-circle.ts';

test('a circle ends well: who was in it says what they thought, a facilitator what came of it, and it is archived', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const slug = await addSmallCircle('paattyva', { fi: 'Päättyvä rinki', sv: 'Cirkeln som slutar' });
  await letCircleEnd(slug, 'Petri Näyte');
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
  await sanna.context().close();

  const laura = await signedIn(browser, `${admin}/fi/kirjaudu`, 'Laura Demonen');
  await check(laura, `${admin}/fi/ringit/${id}`);
  await laura.getByRole('button', { name: 'Arkistoi rinki' }).click();
  await expect(laura.getByText('Arkistoitu', { exact: true })).toBeVisible();
  expect((await laura.request.get(`${community}/fi/ringit/${slug}`)).status()).toBe(404);
  await laura.context().close();
});
