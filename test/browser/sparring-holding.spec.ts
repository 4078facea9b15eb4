import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { addPreparedRequest } from './held-sparring.ts';
import { representative } from './invited.ts';

/** A day so many days ago, as people type it. */
const typedDay = (ago: number): string => {
  const [year, month, day] = new Date(Date.now() - ago * 24 * 60 * 60 * 1000).toISOString().slice(0, 10).split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
};

test('a session is recorded, reported by both sides, felt, followed up and closed, without script', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const aino = await representative('Pyytäjä Esimerkki', '858');
  const tuula = await representative('Tutor Esimerkki', '049');
  const id = await addPreparedRequest({ by: aino.id, code: '858', tutor: '049', tutorId: tuula.id });
  const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();

  // Who asked records it; a mistake keeps what was typed.
  const page = await open();
  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/sparraus/${id}`, aino.name);
  await page.getByRole('link', { name: 'Tapaamisen jälkeen' }).click();
  await page.getByLabel('Minä päivänä tapaaminen pidettiin?').fill(typedDay(390));
  await page.getByLabel('Osallistujia: Tuusula').fill('monta');
  await page.getByRole('button', { name: 'Kirjaa tapaaminen' }).click();
  await page.getByRole('link', { name: 'Kirjoita osallistujien määrä lukuna 0–500.' }).click();
  await expect(page.getByLabel('Minä päivänä tapaaminen pidettiin?')).toHaveValue(typedDay(390));
  await page.getByLabel('Osallistujia: Tuusula').fill('4');
  await page.getByLabel('Osallistujia: Espoo').fill('2');
  await page.getByRole('button', { name: 'Kirjaa tapaaminen' }).click();
  await expect(page.getByText('Tapaaminen on kirjattu')).toBeVisible();
  await expect(page.getByText('Tuusula: 4')).toBeVisible();

  // The draft is written by one side, and sent by the other.
  await page.getByLabel(/^Tilannekuva/).fill('Palvelupisteet on kartoitettu.');
  await page.getByLabel('Mitä tehdään').fill('Avataan opastuspiste kirjastoon');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await expect(page.getByText('Luonnos on tallennettu')).toBeVisible();
  const tutor = await open();
  await enter(tutor, `${community}/fi/kirjaudu?returnTo=/fi/oma/sparraus/${id}/tapaamisen-jalkeen`, tuula.name);
  await tutor.getByRole('button', { name: 'Lähetä raportti' }).click();
  await expect(tutor.getByRole('link', { name: /^Sitoumus 1: Täytä tämä kohta/ }).first()).toBeVisible();
  const first = tutor.getByRole('group', { name: 'Sitoumus 1' });
  await first.getByLabel('Kunta').selectOption('Tuusula');
  await first.getByLabel('Kuka tekee').fill('kirjaston digituki');
  await first.getByLabel('Mihin mennessä').fill('31.12.2031');
  await tutor.getByRole('button', { name: 'Lähetä raportti' }).click();
  await expect(tutor.getByText('Raportti on lähetetty')).toBeVisible();
  await expect(tutor.getByRole('cell', { name: 'kirjaston digituki' })).toBeVisible();
  await tutor.getByRole('group', { name: 'Toteutuiko tapaamisen tavoite?' }).getByLabel('4').check();
  await tutor.getByRole('group', { name: 'Oliko tapaamisesta hyötyä?' }).getByLabel('5').check();
  await tutor.getByLabel('Kyllä').check();
  await tutor.getByLabel(/^Mitä haluat sanoa hanketiimille/).fill('Hyvin valmisteltu');
  await tutor.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(tutor.getByText('Palaute on tallennettu')).toBeVisible();

  // What was sent is corrected with a reason.
  await page.goto(`${community}/fi/oma/sparraus/${id}/tapaamisen-jalkeen`);
  await page.locator('summary', { hasText: 'Korjaa raporttia' }).click();
  await page.getByLabel(/^Alkanut yhteistyö/).fill('Yhteinen päivystys');
  await page.getByLabel('Miksi korjaat raporttia?').fill('Unohtui');
  await page.getByRole('button', { name: 'Tallenna korjaus' }).click();
  await expect(page.getByText('Raportti on korjattu')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Yhteinen päivystys' })).toBeVisible();

  // The project team sees all of it, and invites.
  const team = await open();
  await enter(team, `${admin}/fi`, 'Laura Demonen');
  await team.goto(`${admin}/fi/sparraus/${id}`);
  await team.getByRole('link', { name: 'Tapaaminen ja raportti' }).click();
  await expect(team.getByText('Hyvin valmisteltu')).toBeVisible();
  await team.getByRole('button', { name: 'Kutsu tutorkunnaksi' }).click();
  await expect(team.getByText('Kutsu on lähetetty')).toBeVisible();

  // The last question comes after a year; its answer closes the request.
  await page.getByRole('link', { name: '12 kuukauden päästä' }).click();
  await page.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await expect(page.getByRole('link', { name: /^Sitoumus 1: Valitse/ })).toBeVisible();
  await page.getByLabel('kesken').check();
  await page.getByRole('group', { name: 'Jatkuuko digituki?' }).getByLabel('kyllä').check();
  await page.getByLabel(/^Mikä on muuttunut/).fill('Opastuspiste on auki kahdesti viikossa.');
  await page.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await expect(page.getByText('Kiitos, vastaus on tallennettu')).toBeVisible();
  await page.goto(`${community}/fi/oma/sparraus/${id}/tapaamisen-jalkeen`);
  await expect(page.getByText('Kutsuun vastaa kunnan koordinaattori.')).toBeVisible();
  await team.reload();
  await expect(team.getByText('Opastuspiste on auki kahdesti viikossa.')).toBeVisible();
  await team.goto(`${admin}/fi/sparraus/seuranta`);
  await expect(team.getByRole('link', { name: 'Tuusula' }).first()).toBeVisible();
});

test('the pages of a session are accessible in each language', async ({ browser }) => {
  test.setTimeout(300_000);
  const aino = await representative('Esteetön Esimerkki', '858');
  const tuula = await representative('Toinen Esimerkki', '049');
  const facts = { by: aino.id, code: '858', tutor: '049', tutorId: tuula.id };
  const [waits, id] = [await addPreparedRequest(facts), await addPreparedRequest(facts)];
  const page = await signedIn(browser, `${community}/fi/kirjaudu`, aino.name);
  await check(page, `${community}/sv/mina-sidor/sparring/${waits}/efter-traffen`);
  await page.goto(`${community}/fi/oma/sparraus/${id}/tapaamisen-jalkeen`);
  await page.getByLabel('Minä päivänä tapaaminen pidettiin?').fill(typedDay(390));
  await page.getByLabel('Osallistujia: Tuusula').fill('4');
  await page.getByLabel('Osallistujia: Espoo').fill('2');
  await page.getByRole('button', { name: 'Kirjaa tapaaminen' }).click();
  await check(page, `${community}/en/my/sparring/${id}/after-the-session`);
  await page.getByLabel(/^Picture of the situation/).fill('Mapped');
  await page.getByRole('button', { name: 'Send the report' }).click();
  for (const path of [
    `/fi/oma/sparraus/${id}/tapaamisen-jalkeen`,
    `/sv/mina-sidor/sparring/${id}/uppfoljning/12`,
    `/en/my/sparring/${id}/follow-up/3`,
  ])
    await check(page, community + path);
  await page.context().close();
  const team = await signedIn(browser, `${admin}/fi`, 'Laura Demonen');
  for (const path of [`/fi/sparraus/${waits}/tapaaminen`, `/sv/sparring/${id}/traff`, '/en/sparring/follow-up'])
    await check(team, admin + path);
  await team.context().close();
});
