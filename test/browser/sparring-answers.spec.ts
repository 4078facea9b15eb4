import { expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { admin, community, ownerUrl } from './addresses.ts';
import { check } from './check-page.ts';
import { enter } from './enter.ts';
import { representative } from './invited.ts';

async function ask<T extends object>(text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A request of the person's municipality that waits for a tutor municipality. */
async function waiting(by: string, code: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at, submitted_by,
       submitted_at, people, question, modes, formats, languages, weeks)
     VALUES ($2, 'queued', now(), 1, $1, now(), $1, now(), 4, 'Miten vapaaehtoiset pysyvät mukana?', '{remote}', '{workshop}',
       '{fi}', '{14}') RETURNING id`,
    [by, code],
  );
  return row?.id ?? '';
}

const makeTutor = (accountId: string, code: string) =>
  ask(
    `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from)
     SELECT $1, 'tutor', t.municipality_code, t.period_id, now() - interval '1 hour'
     FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id
     WHERE t.municipality_code = $2 AND t.ended_at IS NULL AND current_date BETWEEN p.first_day AND p.last_day LIMIT 1`,
    [accountId, code],
  );

/** A day in two weeks, as people write it. */
const soon = (): string => {
  const [year, month, day] = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10).split('-').map(Number);
  return `${day}.${month}.${year}`;
};

test('a request is proposed, taken back, proposed to another and agreed on by both', async ({ browser }) => {
  const [aino, tiina] = [await representative('Kysyjä', '142'), await representative('Tutori', '049')];
  await makeTutor(tiina.id, '049');
  const id = await waiting(aino.id, '142');
  const pageOf = async (javaScriptEnabled: boolean) => (await browser.newContext({ javaScriptEnabled })).newPage();
  // axe needs script, the pages do not.
  const [team, hers, tutors] = [await pageOf(true), await pageOf(true), await pageOf(false)];

  await enter(team, `${admin}/fi`, 'Laura Demonen');
  await team.goto(`${admin}/fi/sparraus/${id}`);
  const send = team.getByRole('button', { name: 'Lähetä ehdotus' });
  await team.getByRole('combobox', { name: 'Tutorkunta' }).selectOption({ label: await optionOf(team, 'Vantaa') });
  await team.getByLabel('Vastaus viimeistään').fill('joskus');
  await send.click();
  await expect(team.getByRole('link', { name: 'Kirjoita päivä muodossa 15.2.2027.' })).toBeVisible();
  await team.getByLabel('Vastaus viimeistään').fill(soon());
  await send.click();
  await expect(team.getByText('Ehdotus on lähetetty')).toBeVisible();
  await team.locator('summary', { hasText: 'Peru ehdotus' }).click();
  await team.getByLabel('Miksi ehdotus perutaan?').fill('Espoo on lähempänä');
  await team.getByRole('button', { name: 'Peru ehdotus' }).click();
  await expect(team.getByText('Ehdotus on peruttu')).toBeVisible();
  await team.getByRole('combobox', { name: 'Tutorkunta' }).selectOption({ label: await optionOf(team, 'Espoo') });
  await team.getByLabel('Vastaus viimeistään').fill(soon());
  await send.click();
  await expect(team.getByText('Ehdotus on lähetetty')).toBeVisible();

  await enter(tutors, `${community}/fi/kirjaudu?returnTo=/fi/oma`, tiina.name);
  await expect(tutors.getByRole('heading', { name: 'Kuntasi vastausta pyydetään: sparraus, Iitti' })).toBeVisible();
  await tutors.goto(`${community}/fi/oma/sparrausehdotukset`);
  await tutors.getByRole('region', { name: 'Odottaa vastaustasi' }).getByRole('link', { name: 'Iitti' }).click();
  await tutors.getByRole('link', { name: 'Lue sparrauspyyntö' }).click();
  await tutors.getByRole('link', { name: 'Tutorkuntaehdotus' }).click();
  await tutors.locator('summary', { hasText: 'Kieltäydy ehdotuksesta' }).click();
  await tutors.getByRole('button', { name: 'Kieltäydy ehdotuksesta' }).click();
  await expect(tutors.getByRole('link', { name: 'Kirjoita, miksi kieltäydytte.' })).toBeVisible();
  await tutors.getByRole('button', { name: 'Hyväksy ehdotus' }).click();
  await expect(tutors.getByText(/^Hyväksyit ehdotuksen/)).toBeVisible();

  await enter(hers, `${community}/fi/kirjaudu?returnTo=/fi/oma`, aino.name);
  await hers.goto(`${community}/fi/oma/sparraus/${id}/ehdotus`);
  await expect(hers.getByText('Espoo on lähempänä')).toBeVisible();
  await hers.goto(`${community}/sv/mina-sidor`);
  await expect(hers.getByRole('heading', { name: /^Din kommuns svar behövs: sparring, / })).toBeVisible();
  for (const path of [
    'fi/oma',
    'fi/oma/sparrausehdotukset',
    `sv/mina-sidor/sparring/${id}/forslag`,
    'en/my/sparring-proposals',
  ])
    await check(hers, `${community}/${path}`);
  await hers.goto(`${community}/fi/oma/sparraus/${id}/ehdotus`);
  await hers.getByRole('button', { name: 'Hyväksy ehdotus' }).click();
  await expect(hers.getByText('Sparraus on sovittu: molemmat kunnat hyväksyivät')).toBeVisible();
  await hers.goto(`${community}/fi/oma/sparraus/${id}`);
  await expect(hers.getByText('Tutorkunta sovittu').first()).toBeVisible();
  for (const locale of ['fi/sparraus', 'sv/sparring']) await check(team, `${admin}/${locale}/${id}`);
});

/** The whole text of the choice that begins with the name of a municipality. */
async function optionOf(page: Page, name: string): Promise<string> {
  const all = await page.getByRole('combobox', { name: 'Tutorkunta' }).locator('option').allTextContents();
  return all.find((text) => text.startsWith(name)) ?? '';
}
