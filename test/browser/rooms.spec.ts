import { expect, type Page, test } from '@playwright/test';
import { community } from './addresses.ts';
import { check, problems, signedIn } from './check-page.ts';
import { addSmallCircle, beginNow, haveLead } from './small-circle.ts';

const slug = 'tyotilan-rinki';
const titles = { fi: 'Rinki, jolla on työtila', sv: 'En cirkel med arbetsrum' };
const room = `${community}/fi/ringit/${slug}/tyotila`;

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('people of a circle meet in its room: link, answers, notes, attendance', async ({ browser }) => {
  test.setTimeout(240_000);
  await addSmallCircle(slug, titles);
  await haveLead(slug, 'Sanna Malli');
  const leader = await signedIn(browser, `${community}/fi/kirjaudu`, 'Sanna Malli');
  const aino = await signedIn(browser, `${community}/fi/kirjaudu`, 'Aino Esimerkki');
  await test.step('to who is not in the circle there is no room', async () => {
    const answer = await aino.goto(room);
    expect(answer?.status()).toBe(404);
    await aino.goto(`${community}/fi/ringit/${slug}`);
    await expect(aino.getByRole('link', { name: 'Avaa ringin työtila' })).toHaveCount(0);
  });

  await test.step('who leads writes agenda and link; what is wrong is told, and what was typed stays', async () => {
    await leader.goto(`${community}/fi/oma`);
    await leader.getByRole('link', { name: titles.fi }).click();
    await leader.getByRole('link', { name: 'Aloitus' }).click();
    await leader.getByRole('link', { name: 'Muokkaa ohjelmaa ja linkkiä' }).click();
    await leader.getByLabel('Ohjelma').fill('Kahvit\nEsittelyt');
    await leader.getByLabel('Etätapaamisen linkki').fill('kokous.example/huone');
    await press(leader, 'Tallenna');
    await expect(leader).toHaveTitle(/^Virhe: /);
    await expect(leader.getByLabel('Ohjelma')).toHaveValue('Kahvit\nEsittelyt');
    expect(await problems(leader)).toEqual([]);
    await leader.getByLabel('Etätapaamisen linkki').fill('https://kokous.example/huone');
    await press(leader, 'Tallenna');
    await expect(leader.getByText('Tapaaminen on tallennettu')).toBeVisible();
  });

  await test.step('who has a seat sees the link, says that they come, and writes notes', async () => {
    await aino.goto(`${community}/fi/ringit/${slug}`);
    await press(aino, 'Ilmoittaudu');
    await aino.getByRole('link', { name: 'Avaa ringin työtila' }).click();
    await expect(aino.getByRole('link', { name: 'https://kokous.example/huone' })).toBeVisible();
    await aino.getByRole('link', { name: 'Avaa tapaamisen sivu' }).click();
    await aino.getByLabel('Tulen', { exact: true }).check();
    await press(aino, 'Tallenna vastaus');
    await expect(aino.getByText('Vastauksesi on tallennettu')).toBeVisible();
    await expect(aino.getByText('Tulee 1, ehkä 0, ei pääse 0, ei vastannut 1')).toBeVisible();
    await aino.getByRole('link', { name: 'Kirjoita muistiinpanoja' }).click();
  });

  await test.step('of two who write notes the second is told, with both texts', async () => {
    await leader.goto(`${room}/tapaaminen/1/muistiinpanot`);
    await aino.getByLabel('Muistiinpanot').fill('Ainon teksti');
    await press(aino, 'Tallenna muistiinpanot');
    await expect(aino.getByText('Muistiinpanot on tallennettu')).toBeVisible();
    await leader.getByLabel('Muistiinpanot').fill('Sannan teksti');
    await press(leader, 'Tallenna muistiinpanot');
    await expect(leader.getByText('Ainon teksti')).toBeVisible();
    await expect(leader.getByLabel('Muistiinpanot')).toHaveValue('Sannan teksti');
    expect(await problems(leader)).toEqual([]);
    await press(leader, 'Tallenna muistiinpanot');
    await leader.getByRole('link', { name: 'Versio 1' }).click();
    await press(leader, 'Palauta tämä versio');
    await expect(leader.getByLabel('Muistiinpanot')).toHaveValue('Ainon teksti');
  });

  await test.step('a link is given to the others, and removed by who leads', async () => {
    await aino.goto(`${room}/tapaaminen/1`);
    await aino.getByRole('link', { name: 'Lisää linkki' }).click();
    await aino.getByLabel('Linkki').fill('opas.example');
    await aino.getByLabel('Nimi').fill('Opas kirjastolle');
    await press(aino, 'Lisää linkki');
    await expect(aino).toHaveTitle(/^Virhe: /);
    await expect(aino.getByLabel('Nimi')).toHaveValue('Opas kirjastolle');
    await expect(aino.getByLabel('Mihin tapaamiseen')).toHaveValue('1');
    expect(await problems(aino)).toEqual([]);
    await aino.getByLabel('Linkki').fill('https://opas.example/kirjasto');
    await press(aino, 'Lisää linkki');
    await expect(aino.getByText('Linkki on lisätty')).toBeVisible();
    await aino.goto(`${room}/aineistot`);
    await aino.getByRole('link', { name: 'Lisää tiedosto' }).click();
    await press(aino, 'Lisää tiedosto');
    await expect(aino).toHaveTitle(/^Virhe: /);
    expect(await problems(aino)).toEqual([]);
    await aino.getByLabel('Tiedosto').setInputFiles(pdf('ohje.pdf'));
    await press(aino, 'Lisää tiedosto');
    await expect(aino.getByText('Tiedosto on lisätty')).toBeVisible();
    await leader.goto(room);
    await leader.getByRole('link', { name: 'Avaa aineistot' }).click();
    const [had] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('link', { name: 'ohje.pdf' }).click(),
    ]);
    expect(had.suggestedFilename()).toBe('ohje.pdf');
    await expect(leader.getByRole('link', { name: 'Opas kirjastolle' })).toHaveAttribute('href', /^https:\/\/opas/);
    await check(leader, `${community}/sv/cirklar/${slug}/arbetsrum/material`);
    await check(leader, `${community}/en/circles/${slug}/workspace/materials/link`);
    await check(leader, `${community}/sv/cirklar/${slug}/arbetsrum/material/fil`);
    await leader.goto(`${room}/aineistot`);
    await leader.locator('summary', { hasText: 'Opas kirjastolle' }).click();
    await leader.getByRole('button', { name: /Poista lopullisesti\s+Opas/ }).click();
    await expect(leader.getByText('Aineisto on poistettu')).toBeVisible();
  });

  await test.step('who leads says what is to be done, and who has done it says so', async () => {
    await leader.goto(room);
    await leader.getByRole('link', { name: 'Avaa tehtävät' }).click();
    await leader.getByRole('link', { name: 'Lisää tehtävä' }).click();
    await leader.getByLabel('Mitä tehdään?').fill('Kysy kirjastolta ajat');
    await leader.getByLabel('Ennen mitä tapaamista?').selectOption('1');
    await leader.getByLabel('Viimeinen päivä').fill('31.1.2027');
    await press(leader, 'Tallenna tehtävä');
    await expect(leader).toHaveTitle(/^Virhe: /);
    expect(await problems(leader)).toEqual([]);
    await leader.getByLabel('Viimeinen päivä').fill('');
    await leader.getByLabel('Kuka tekee?').selectOption('Aino Esimerkki, Pornainen');
    await press(leader, 'Tallenna tehtävä');
    await expect(leader.getByText('Tehtävä on tallennettu')).toBeVisible();
    await aino.goto(`${community}/fi/oma`);
    await aino.getByRole('link', { name: 'Kysy kirjastolta ajat' }).click();
    await press(aino, 'Merkitse tehdyksi');
    await expect(aino.getByText('Tehnyt 1/1')).toBeVisible();
    expect(await problems(aino)).toEqual([]);
    await check(leader, `${community}/sv/cirklar/${slug}/arbetsrum/uppgifter`);
    await leader.goto(`${room}/tehtavat`);
    await press(leader, 'Sulje tehtävä');
    await expect(leader.getByText('Tehtävä on suljettu')).toBeVisible();
  });

  await test.step('they talk: an address is a link, an act leads to its post, what is wrong is told', async () => {
    await aino.goto(room);
    await aino.getByRole('link', { name: 'Avaa keskustelu' }).click();
    await expect(aino.getByText('Kukaan ei ole vielä aloittanut keskustelua.')).toBeVisible();
    await press(aino, 'Julkaise');
    await expect(aino).toHaveTitle(/^Virhe: /);
    await aino.getByLabel('Kirjoituksesi').fill('Kuka kokeilee? Ks. https://kuntaliitto.example/ohje.');
    await press(aino, 'Julkaise');
    await expect(aino.getByRole('article')).toBeFocused();
    const link = aino.getByRole('link', { name: 'https://kuntaliitto.example/ohje', exact: true });
    await expect(link).toHaveAttribute('rel', 'nofollow noopener noreferrer ugc');
    await leader.goto(`${room}/keskustelu`);
    await leader.getByText('Vastaa', { exact: true }).click();
    await leader.getByText('Kenelle haluat kertoa tästä?').nth(2).click();
    await leader.getByLabel('Aino Esimerkki').last().check();
    await leader.getByLabel('Vastauksesi').fill('Me kokeilemme <b>heti</b>');
    await press(leader, 'Lähetä vastaus');
    await expect(leader.getByRole('heading', { name: 'Sanna Malli vastasi' })).toBeVisible();
    await expect(leader.getByRole('paragraph').filter({ hasText: 'Me kokeilemme <b>heti</b>' })).toBeVisible();
    await expect(leader.getByText('Mainittu: Aino Esimerkki')).toBeVisible();
    await leader.getByText('Muokkaa tai poista').click();
    await leader.getByLabel('Kirjoituksesi').last().fill('Me kokeilemme');
    await press(leader, 'Tallenna muutos');
    await expect(leader.getByText(/^muokattu/)).toBeVisible();
    await leader.getByText('Piilota muilta').first().click();
    await leader.getByLabel('Syy piilottamiseen').first().fill('Linkki on väärä');
    await press(leader, 'Piilota kirjoitus');
    await aino.reload();
    await expect(aino.getByText('Syy: Linkki on väärä')).toBeVisible();
    expect(await problems(aino)).toEqual([]);
    await press(leader, 'Palauta näkyviin');
    await aino.reload();
    await aino.getByText('Muokkaa tai poista').click();
    await press(aino, 'Poista kirjoitus');
    await expect(aino.getByText('Kirjoittaja on poistanut tämän.')).toBeVisible();
    await expect(aino.getByText('Me kokeilemme')).toBeVisible();
    expect(await problems(aino)).toEqual([]);
  });

  await test.step('at the meeting the code is said aloud; who leads has the last word', async () => {
    await beginNow(slug);
    await leader.goto(`${room}/tapaaminen/1`);
    await leader.getByRole('link', { name: 'Kirjaa läsnäolo' }).click();
    const code = (await leader.getByText(/^\d{6}$/).textContent()) ?? '';
    await aino.goto(`${room}/tapaaminen/1`);
    await aino.getByLabel('Läsnäolokoodi').fill('1');
    await press(aino, 'Olen paikalla');
    await expect(aino).toHaveTitle(/^Virhe: /);
    await aino.getByLabel('Läsnäolokoodi').fill(code);
    await press(aino, 'Olen paikalla');
    await expect(aino.getByText('Läsnäolosi: Paikalla')).toBeVisible();
    await leader.reload();
    await expect(leader.getByText('kirjasi itse koodilla')).toBeVisible();
    await leader.getByLabel('Sanna Malli').selectOption('Paikalla');
    await press(leader, 'Tallenna läsnäolo');
    await expect(leader.getByText('Läsnäolo on tallennettu')).toBeVisible();
  });

  await test.step('the pages are accessible in each language and fit a phone', async () => {
    for (const page of [
      `/fi/ringit/${slug}/tyotila`,
      `/sv/cirklar/${slug}/arbetsrum`,
      `/sv/cirklar/${slug}/arbetsrum/traff/1`,
      `/en/circles/${slug}/workspace/meeting/1/edit`,
      `/sv/cirklar/${slug}/arbetsrum/diskussion`,
      `/fi/ringit/${slug}/tyotila/tapaaminen/1/lasnaolo`,
      `/sv/cirklar/${slug}/arbetsrum/traff/1/anteckningar?version=1`,
    ])
      await check(leader, community + page);
  });
  await leader.context().close();
  await aino.context().close();
});
