import { expect, test } from '@playwright/test';
import pg from 'pg';
import { admin, community, ownerUrl } from './addresses.ts';
import { enter } from './enter.ts';
import { invited } from './invited.ts';

test.use({ javaScriptEnabled: false });

/** Someone who represents an organisation of the demo. */
async function ofMalli(called: string): Promise<{ id: string; name: string }> {
  const person = await invited(called);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `INSERT INTO affiliation (account_id, organisation_id, status, valid_from, email, proven_at, proven_until)
     SELECT $1, id, 'approved', now(), 'nimi@mallinseutu.example', now(), now() + interval '1 year'
     FROM organisation WHERE name ->> 'fi' = 'Mallin seutu'`,
    [person.id],
  );
  await client.end();
  return person;
}

test('the project team ends an affiliation with an organisation, with a reason', async ({ page }) => {
  const person = await ofMalli('Liitto Päättyvä');
  await enter(page, `${admin}/fi/organisaatiot`, 'Laura Demonen');
  await page.getByRole('link', { name: 'Mallin seutu' }).click();
  await page.getByRole('link', { name: 'Organisaation edustajat' }).click();
  await page.getByRole('link', { name: new RegExp(`^Päätä edustus.*${person.name}`) }).click();
  await page.getByRole('button', { name: 'Päätä edustus' }).click();
  await expect(page.getByRole('link', { name: 'Kirjoita perustelu.' })).toBeVisible();
  await page.getByLabel('Perustelu').fill('Siirtyi muualle');
  await page.getByRole('button', { name: 'Päätä edustus' }).click();
  await expect(page.getByText('Edustus on päätetty')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: person.name });
  await expect(row).toContainText('Päättynyt');
  await expect(row).toContainText('Siirtyi muualle');
  await page.goto(`${admin}/sv/personer/${person.id}`);
  await expect(page.getByRole('table', { name: 'Representation' })).toContainText('Modellregionen');
});

test('a person ends their own affiliation with an organisation', async ({ page }) => {
  const person = await ofMalli('Liitto Lähtevä');
  await enter(page, `${community}/fi/kirjaudu?returnTo=/fi/oma/edustus`, person.name);
  await page.getByRole('link', { name: /^Päätä edustus.*Mallin seutu/ }).click();
  await expect(page.getByText(/Mallin seutu/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Päätä edustus' }).click();
  await expect(page.getByRole('link', { name: /^Päätä edustus.*Mallin seutu/ })).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Mallin seutu' })).toContainText('Päättynyt');
});
