import { expect, test } from '@playwright/test';
import { admin, community } from './addresses.ts';
import { check, signedIn } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a request is written step by step, sent, asked more about, completed and accepted', async ({ browser }) => {
    const person = await representative('Pyytäjä Esimerkki', '858');
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/tutorkunnat`, person.name);
    await page.getByRole('link', { name: 'Pyydä sparrausta' }).click();
    await page.getByRole('button', { name: 'Aloita tai jatka pyyntöä' }).click();

    // A mistake keeps what was typed, and going back loses nothing.
    await page.getByLabel('Montako osallistuu?').fill('0');
    await page.getByLabel('Uutta', { exact: true }).check();
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByRole('link', { name: 'Kirjoita osallistujien määrä lukuna 1–500.' })).toBeVisible();
    await expect(page.getByLabel('Uutta', { exact: true })).toBeChecked();
    await page.getByLabel('Montako osallistuu?').fill('3');
    await page.getByLabel(/Naapurikunta 1/).selectOption('Järvenpää');
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await page.getByLabel('Mikä digituen kehittämisessä askarruttaa?').fill('Miten vapaaehtoiset löytyvät?');
    await page.getByRole('button', { name: 'Tallenna ja palaa edelliseen' }).click();
    await expect(page.getByLabel('Montako osallistuu?')).toHaveValue('3');
    await expect(page.getByLabel(/Naapurikunta 1/)).toHaveValue('186');
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByLabel('Mikä digituen kehittämisessä askarruttaa?')).toHaveValue(
      'Miten vapaaehtoiset löytyvät?',
    );
    await page.getByLabel('Vastausta tarkkaan kysymykseen').check();
    await page.getByRole('button', { name: 'Tallenna ja katso yhteenveto' }).click();

    // What is missing is told when it is sent, each with a link to its step.
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await expect(page).toHaveTitle(/^Virhe: /);
    await page.getByRole('link', { name: /^Missä vaiheessa digituki on\?/ }).click();
    await page.getByLabel('Sitä kehitetään').check();
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await page.getByLabel('Työpaja').check();
    await page.getByLabel('Etäyhteydellä').check();
    await page.getByLabel('suomi', { exact: true }).check();
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await page.getByLabel('Sopivat viikot').fill('pian');
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByLabel('Sopivat viikot')).toHaveValue('pian');
    await page.getByLabel('Sopivat viikot').fill('14–16, 20');
    await page.getByLabel('tiistai').check();
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    const espoo = page.getByRole('group', { name: 'Espoo' });
    await espoo.getByLabel(/^Toive/).selectOption('toivotaan');
    await espoo.getByLabel(/^Perustelu/).fill('Sama tietojärjestelmä');
    await page.getByRole('button', { name: 'Tallenna ja jatka' }).click();
    await expect(page.getByText('Pyyntö on tallennettu')).toBeVisible();
    await expect(page.getByText('Espoo: toivotaan – Sama tietojärjestelmä')).toBeVisible();
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await expect(page.getByText('Pyyntö on lähetetty')).toBeVisible();
    const address = page.url().replace(/\?.*/, '');

    // The project team asks for more, and accepts what comes back.
    const team = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(team, `${admin}/fi`, 'Laura Demonen');
    await team.getByRole('link', { name: 'Sparrauspyynnöt' }).click();
    await team.getByLabel('Tila').selectOption('Lähetetty');
    await team.getByRole('button', { name: 'Näytä' }).click();
    await team.getByRole('link', { name: 'Tuusula' }).last().click();
    await team.getByRole('button', { name: 'Pyydä lisätietoja' }).click();
    await expect(team.getByRole('link', { name: 'Kirjoita, mitä tietoja puuttuu.' })).toBeVisible();
    await team.getByLabel('Mitä tietoja puuttuu?').fill('Ketkä tulevat?');
    await team.getByRole('button', { name: 'Pyydä lisätietoja' }).click();
    await expect(team.getByText('Lisätietoja on pyydetty').first()).toBeVisible();

    await page.goto(address);
    await expect(page.getByText('Ketkä tulevat?').first()).toBeVisible();
    await page.getByRole('link', { name: /^Muuta\b.*Osallistujat/ }).click();
    await page.getByLabel('Montako osallistuu?').fill('4');
    await page.getByRole('button', { name: 'Tallenna ja katso yhteenveto' }).click();
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await team.reload();
    await team.getByRole('button', { name: 'Hyväksy pyyntö' }).click();
    await expect(team.getByText('Pyyntö on hyväksytty')).toBeVisible();

    await page.goto(`${community}/fi/oma/sparraus`);
    await expect(page.getByText('Odottaa tutorkuntaa').first()).toBeVisible();
    await page.goto(address);
    await page.locator('summary', { hasText: 'Peru pyyntö' }).click();
    await page.getByRole('button', { name: 'Peru pyyntö' }).click();
    await expect(page.getByText('Pyyntö on peruttu').first()).toBeVisible();
  });
});

for (const [path, step, begin] of [
  ['/fi/oma/sparraus', 'vaihe', 'Aloita tai jatka pyyntöä'],
  ['/sv/mina-sidor/sparring', 'steg', 'Börja eller fortsätt på begäran'],
  ['/en/my/sparring', 'step', 'Begin or continue the request'],
] as const) {
  test(`requests and each step of one are accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, `${community}/fi/kirjaudu`, 'Sanna Malli');
    await check(page, community + path);
    await page.getByRole('button', { name: begin }).click();
    const address = page.url().replace(`/${step}/1`, '');
    for (const number of [1, 2, 3, 4, 5]) await check(page, `${address}/${step}/${number}`);
    await check(page, address);
    await page.context().close();
  });
}

for (const path of ['/fi/sparraus', '/sv/sparring', '/en/sparring?status=queued']) {
  test(`the requests of the administration are accessible: ${path}`, async ({ browser }) => {
    const page = await signedIn(browser, admin + path, 'Laura Demonen');
    await check(page, admin + path);
    await page.goto(admin + path.replace(/\?.*/, ''));
    await page.locator('table a').first().click();
    await check(page, page.url());
    await page.context().close();
  });
}
