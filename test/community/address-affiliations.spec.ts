import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { ask } from '../support/sign-in.ts';

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
  await world.owner.read(`UPDATE municipality SET mail_domains = ARRAY['pornainen.example'] WHERE code = '611'`);
  await world.owner.read(`UPDATE municipality SET mail_domains = ARRAY['hyvinkaa.example'] WHERE code = '106'`);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

let made = 0;

interface Own {
  status: string;
  email: string | null;
  provenUntil: string | null;
  endCode: string | null;
  municipality: { code: string } | null;
  organisation: { id: string } | null;
}

/** Someone with these affiliations, whose address becomes another one: by a sign-in, before any job ran. */
async function moves(
  from: string,
  to: string,
  affiliations: { code?: string; organisation?: string; email: string | null; status?: string }[],
) {
  made += 1;
  const [oldEmail, newEmail] = [`p${made}@${from}`, `p${made}@${to}`];
  const person = await world.person({ represents: null });
  await world.owner.read('UPDATE account SET email = $2 WHERE id = $1', [person.id, oldEmail]);
  for (const { code, organisation, email, status } of affiliations)
    await world.owner.read(
      `INSERT INTO affiliation (account_id, municipality_code, organisation_id, status, email, valid_from, proven_at, proven_until)
       VALUES ($1, $2, $3, $4, $5, now() - interval '9 months', now() - interval '9 months', now() + interval '3 months')`,
      [person.id, code ?? null, organisation ?? null, status ?? 'approved', email?.replace('*', `p${made}`) ?? null],
    );
  const circle = await world.circle();
  await world.owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
     VALUES ($1, $2, '611', 'confirmed', now(), now())`,
    [circle.poolId, person.id],
  );
  await world.owner.read(
    `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at, confirmed_at, takes_effect_at)
     VALUES ($1, $2, $3, 'confirmed', now() - interval '8 days', now() - interval '8 days', now() - interval '1 day')`,
    [person.id, oldEmail, newEmail],
  );
  await world.owner.read('DELETE FROM mailed_link');
  await ask(app.client(), newEmail);
  const client = await app.client().signIn(person);
  const { data } = await client.ask<{ myAffiliations: Own[] }>(
    '{ myAffiliations { status email provenUntil endCode municipality { code } organisation { id } } }',
  );
  return { person, client, newEmail, own: data.myAffiliations };
}

const months = (instant: string | null) => (Date.parse(instant ?? '') - Date.now()) / (30 * 86_400_000);

describe('when an address changes, an affiliation', () => {
  it('that the old one proved ends, with its reason; what was done stays with the municipality', async () => {
    const { person, client, own } = await moves('pornainen.example', 'koti.example', [
      { code: '611', email: '*@pornainen.example' },
    ]);
    expect(own).toMatchObject([{ status: 'ended', endCode: 'address_changed', municipality: { code: '611' } }]);
    const { data } = await client.ask<{ viewer: { affiliations: unknown[] }; myEnrolments: unknown[] }>(
      '{ viewer { affiliations { municipality { code } } } myEnrolments(locale: fi) { enrolment { municipality { code } } } }',
    );
    expect(data.viewer.affiliations).toEqual([]);
    expect(data.myEnrolments).toEqual([{ enrolment: { municipality: { code: '611' } } }]);
    const acts = await world.owner.read(
      `SELECT act, actor_id AS "actorId", reason FROM audit_log WHERE object_kind = 'affiliation'
         AND object_id = (SELECT id::text FROM affiliation WHERE account_id = $1)`,
      [person.id],
    );
    expect(acts).toEqual([{ act: 'affiliation.ended', actorId: null, reason: 'address_changed' }]);
  });

  it('goes on for a year with the new one, where that is of the same municipality, or below its domain', async () => {
    const { own, newEmail } = await moves('pornainen.example', 'edu.pornainen.example', [
      { code: '611', email: '*@pornainen.example' },
    ]);
    expect(own).toMatchObject([{ status: 'approved', email: newEmail, endCode: null }]);
    expect(months(own[0]?.provenUntil ?? null)).toBeGreaterThan(11.9);
  });

  it('that waits for approval follows as well; one that nobody has proven yet only ends', async () => {
    const { own, newEmail } = await moves('pornainen.example', 'edu.pornainen.example', [
      { code: '611', email: '*@pornainen.example', status: 'proven' },
    ]);
    expect(own).toMatchObject([{ status: 'proven', email: newEmail }]);
    const claimed = await moves('pornainen.example', 'koti.example', [
      { code: '611', email: 'muu@pornainen.example', status: 'claimed' },
    ]);
    expect(claimed.own).toMatchObject([{ status: 'ended', endCode: 'address_changed' }]);
  });

  it('that another domain proves, or that nobody’s address does, stays as it was', async () => {
    const { own } = await moves('pornainen.example', 'koti.example', [
      { code: '106', email: '*@hyvinkaa.example' },
      { code: '611', email: null },
    ]);
    expect(own.map(({ status }) => status)).toEqual(['approved', 'approved']);
    expect(own.map(({ provenUntil }) => Math.round(months(provenUntil)))).toEqual([3, 3]);
    const home = await moves('koti.example', 'muu.example', [{ code: '611', email: '*@pornainen.example' }]);
    expect(home.own).toMatchObject([{ status: 'approved', endCode: null }]);
  });

  it('with another organisation is treated alike', async () => {
    const [row] = await world.owner.read<{ id: string }>(
      `INSERT INTO organisation (kind, name, mail_domains, valid_from, created_at)
       VALUES ('sub_regional_group', '{"fi": "Seutu", "sv": "Region"}', '{seutu.example}', '2021-01-01', now()) RETURNING id`,
    );
    const organisation = row?.id ?? '';
    const left = await moves('seutu.example', 'koti.example', [{ organisation, email: '*@seutu.example' }]);
    expect(left.own).toMatchObject([{ status: 'ended', endCode: 'address_changed' }]);
    const stayed = await moves('seutu.example', 'x.seutu.example', [{ organisation, email: '*@seutu.example' }]);
    expect(stayed.own).toMatchObject([{ status: 'approved', email: stayed.newEmail }]);
  });
});
