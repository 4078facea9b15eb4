import { expect, type Locator, type Page, test } from '@playwright/test';
import { admin, community } from './addresses.ts';

test.use({ javaScriptEnabled: false });

/** `d.m.yyyy`, so many days from now. */
function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
}

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

async function typeTimes(fields: Locator, times: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(times)) await fields.getByLabel(label, { exact: true }).fill(text);
}

async function signIn(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${site}/fi/kirjaudu`);
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
}

/** What the project team does with the circle on its page. */
async function decide(page: Page, title: string, act: string, note = ''): Promise<void> {
  await page.goto(`${admin}/fi`);
  await page.getByRole('link', { name: title }).click();
  if (note !== '') await page.getByLabel('Mitä pitää täydentää?').fill(note);
  await page.getByRole('button', { name: act }).click();
}

test('a representative proposes a circle, is told what is missing, mends what comes back, and it is published', async ({
  page,
  browser,
}) => {
  const title = 'Digituki kylätalolla';
  await signIn(page, community, 'Petri Näyte');
  await page.goto(`${community}/fi/oma`);
  await page.getByRole('link', { name: 'Vetämäsi oppimisringit' }).click();
  await page.getByRole('link', { name: 'Ehdota oppimisrinkiä' }).click();
  await expect(page.getByLabel('Järjestävä kunta')).toContainText('Hyvinkää');
  await page.getByLabel('Nimi suomeksi', { exact: true }).fill(title);
  await page.getByLabel('Muu järjestäjä 1').selectOption('Pornainen');
  await group(page, 'Tapaaminen 1').getByLabel('Päivä', { exact: true }).fill(dayFromNow(33));
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
  await expect(page.getByText('Luonnos on tallennettu')).toBeVisible();

  // Left, and taken up again.
  await page.goto(`${community}/fi/oma/ringit`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await page.getByRole('link', { name: 'Tapaaminen 1, alkaa: Kirjoita kellonaika' }).click();
  await expect(group(page, 'Tapaaminen 1').getByLabel('Alkaa')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Kirjoita tavoite' })).toBeVisible();
  await group(page, 'Tapaaminen 1').getByLabel('Päivä', { exact: true }).fill('');
  await page.getByLabel('Tavoite suomeksi').fill('Jokaisella kylällä on tukipaikka.');
  await page.getByLabel('Kuvaus suomeksi').fill('Kuinka digituki järjestetään kylätalolla.');
  await page.getByText('Lisää sarja tapaamisia').click();
  await page.getByLabel('Ensimmäinen päivä').fill(dayFromNow(40));
  await page.locator('[id="series.time"]').fill('13.00');
  await page.getByLabel('Kesto minuutteina').fill('90');
  await page.getByLabel('Toistuu').selectOption('Joka viikko');
  await page.getByLabel('Montako tapaamista').fill('3');
  await page.getByRole('button', { name: 'Lisää sarja lomakkeeseen' }).click();
  await expect(page.getByText('Tapaamisia lisätty: 3')).toBeVisible();
  await page.getByLabel('Paikkoja', { exact: true }).fill('10');
  await page.getByLabel('Vetäjä hyväksyy ilmoittautumiset').check();
  await page.getByLabel('Uusille kunnille varatut paikat').fill('11');
  await page.getByLabel('Varatut paikat vapautuvat kaikille').fill(dayFromNow(20));
  await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
  await expect(page.getByRole('link', { name: /varatut paikat: Ringissä on vähemmän paikkoja/ })).toBeVisible();
  await page.getByLabel('Uusille kunnille varatut paikat').fill('2');
  await page.getByLabel('Ryhmän paikkoja enintään').fill('3');
  await typeTimes(group(page, 'Ilmoittautuminen alkaa'), { Päivä: dayFromNow(-2), Kellonaika: '9.00' });
  await typeTimes(group(page, 'Ilmoittautuminen päättyy'), { Päivä: dayFromNow(30), Kellonaika: '16.00' });
  await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
  await expect(page.getByText('Ehdotus on lähetetty hanketiimille')).toBeVisible();
  const own = page.url().split('?')[0] ?? '';

  const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(team, admin, 'Laura Demonen');
  await decide(team, title, 'Palauta täydennettäväksi', 'Kerro, missä kokoonnutaan.');
  await page.goto(own);
  await expect(page.getByText('Kerro, missä kokoonnutaan.')).toBeVisible();
  await page.getByLabel('Kuvaus suomeksi').fill('Kokoonnumme kylätalolla.');
  await page.getByRole('button', { name: 'Lähetä hyväksyttäväksi' }).click();
  await decide(team, title, 'Hyväksy ja julkaise');
  await team.context().close();
  await page.goto(own);
  await page.getByRole('link', { name: 'Avaa ringin sivu' }).click();
  await expect(page.getByText('Kokoonnumme kylätalolla.')).toBeVisible();
  await expect(page.getByText('Jokaisella kylällä on tukipaikka.')).toBeVisible();
  await expect(page.getByText('Pornainen').first()).toBeVisible();
  await expect(page.getByText('Petri Näyte').last()).toBeVisible();
  await expect(page.getByText(/Vapaista paikoista 2 on varattu kunnille/)).toBeVisible();

  // Plans change: one meeting is moved, one is cancelled.
  await page.goto(own);
  await page.getByRole('link', { name: 'Muuta tapaamisia tai peru rinki' }).click();
  await page.getByRole('link', { name: /Muuta.*Tapaaminen 2/ }).click();
  await page.getByLabel('Päivä').fill(dayFromNow(-1));
  await page.getByLabel('Syy').fill('Sali on varattu.');
  await page.getByRole('button', { name: 'Tallenna ja lähetä viestit' }).click();
  await expect(page).toHaveTitle(/^Virhe: /);
  await expect(page.getByLabel('Syy')).toHaveValue('Sali on varattu.');
  await page.getByLabel('Päivä').fill(dayFromNow(50));
  await page.getByRole('button', { name: 'Tallenna ja lähetä viestit' }).click();
  await expect(page.getByText('Tapaaminen on muutettu')).toBeVisible();
  await page.getByRole('link', { name: /Peru tapaaminen.*Tapaaminen 3/ }).click();
  await page.getByRole('button', { name: 'Peru tapaaminen' }).click();
  await expect(page.getByText('Tapaaminen on peruttu')).toBeVisible();

  await page.goto(own);
  await page.getByRole('link', { name: 'Paikat ja ilmoittautuneet' }).click();
  await expect(page.getByText('Kukaan ei ole vielä ilmoittautunut')).toBeVisible();
  await page.getByLabel('Paikkoja', { exact: true }).fill('14');
  await page.getByRole('button', { name: 'Muuta paikkojen määrä' }).click();
  await expect(page.getByRole('link', { name: 'Kirjoita perustelu.' })).toBeVisible();
  await expect(page.getByLabel('Paikkoja', { exact: true })).toHaveValue('14');
  await page.getByLabel('Perustelu').fill('Kylätalolle mahtuu enemmän.');
  await page.getByRole('button', { name: 'Muuta paikkojen määrä' }).click();
  await expect(page.getByText('Paikkojen määrä on muutettu')).toBeVisible();
  await expect(page.getByRole('row', { name: /10 → 14 Petri Näyte Kylätalolle mahtuu enemmän./ })).toBeVisible();

  // Who joins applies, and is approved.
  const publicPage = await page.goto(own).then(() => page.getByRole('link', { name: 'Avaa ringin sivu' }));
  const address = community + (await publicPage.getAttribute('href'));
  const applicant = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(applicant, community, 'Tarja Malli');
  await applicant.goto(address);
  await applicant.getByLabel('Montako paikkaa?').fill('5');
  await applicant.getByRole('button', { name: 'Hae mukaan' }).click();
  await expect(applicant.getByRole('link', { name: /Voit pyytää enintään 3 paikkaa/ })).toBeVisible();
  await applicant.getByLabel('Montako paikkaa?').fill('3');
  await applicant.getByLabel('Pienin riittävä määrä').fill('2');
  await applicant.getByRole('button', { name: 'Hae mukaan' }).click();
  await expect(applicant.getByText('Hakemuksesi odottaa hyväksyntää')).toBeVisible();
  await page.getByRole('link', { name: 'Paikat ja ilmoittautuneet' }).click();
  await page.getByRole('button', { name: 'Hyväksy Tarja Malli' }).click();
  await expect(page.getByText('Hakemus on hyväksytty')).toBeVisible();
  await expect(page.getByRole('row', { name: /Tarja Malli.*3 paikkaa.*Vahvistettu/ })).toBeVisible();
  await applicant.reload();
  await expect(applicant.getByText('Paikkasi on vahvistettu')).toBeVisible();
  await expect(applicant.getByText('Sinulla on 3 paikkaa: omasi ja kollegoidesi.')).toBeVisible();
  await applicant.getByLabel('Montako paikkaa pidät?').fill('3');
  await applicant.getByRole('button', { name: 'Luovuta muut paikat' }).click();
  await expect(applicant.getByRole('link', { name: /Kirjoita pienempi määrä paikkoja/ })).toBeVisible();
  await applicant.getByLabel('Montako paikkaa pidät?').fill('2');
  await applicant.getByRole('button', { name: 'Luovuta muut paikat' }).click();
  await expect(applicant.getByText('Sinulla on 2 paikkaa: omasi ja kollegoidesi.')).toBeVisible();
  await applicant.context().close();

  await page.goto(own);
  await page.getByRole('button', { name: 'Kopioi uudeksi luonnokseksi' }).click();
  await expect(page.getByText('Luonnos on tallennettu')).toBeVisible();
  await expect(page.getByLabel('Nimi suomeksi', { exact: true })).toHaveValue(title);
  expect(page.url()).not.toContain(own);

  await page.goto(`${own}/tapaamiset?circle`);
  await page.getByLabel('Syy').fill('Vetäjä vaihtoi työtä.');
  await page.getByRole('button', { name: 'Peru rinki' }).click();
  await page.getByRole('link', { name: 'Avaa ringin sivu' }).click();
  await expect(page.getByText('Syy: Vetäjä vaihtoi työtä.')).toBeVisible();
});

test('who is overtaken by another editor is told so, and nothing typed is lost; nor when the session ends', async ({
  page,
  context,
}) => {
  await signIn(page, community, 'Johanna Prov');
  await page.goto(`${community}/sv/mina-sidor/cirklar/ny`);
  await page.getByLabel('Namn på svenska').fill('Två skriver');
  await page.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await expect(page.getByText('Utkastet är sparat')).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Antal platser', { exact: true }).fill('20');
  await other.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await expect(other.getByText('Utkastet är sparat')).toBeVisible();
  await page.getByLabel('Antal platser', { exact: true }).fill('8');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Spara och fortsätt' }).click();
  expect((await answer).status()).toBe(422);
  await expect(page.getByText('Någon annan har ändrat utkastet')).toBeVisible();
  await expect(page.getByLabel('Antal platser', { exact: true })).toHaveValue('8');
  await expect(page.getByRole('link', { name: /Öppna utkastet som det är nu/ })).toBeVisible();

  await other.getByLabel('Antal platser', { exact: true }).fill('25');
  await context.clearCookies();
  await other.getByRole('button', { name: 'Spara och fortsätt' }).click();
  await expect(other.getByText('Sessionen har avslutats.').first()).toBeVisible();
  await signIn(page, community, 'Johanna Prov');
  await other.getByRole('button', { name: 'Skicka på nytt' }).click();
  await expect(other.getByText('Utkastet är sparat')).toBeVisible();
  await expect(other.getByLabel('Antal platser', { exact: true })).toHaveValue('25');
});
