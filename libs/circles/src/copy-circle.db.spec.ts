import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import type { CircleId, MunicipalityCode } from '#kernel';
import { createDataSource, Database } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { CopyCircle } from './copy-circle.js';

let world: World;
let database: Database;
let copy: CopyCircle;
let viewer: SignedIn;

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 5 }).initialize());
  copy = new CopyCircle(database, new Audit());
  const { id: accountId, name, municipality } = await world.person({ roles: ['programme_coordinator'] });
  viewer = {
    accountId,
    name,
    email: 'x@inkoo.example',
    locale: 'fi',
    municipalities: [municipality],
    coordinates: [],
    tutors: [],
    provedRecently: true,
    roles: ['programme_coordinator'],
  };
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

async function copied(circleId: string, by = viewer): Promise<string> {
  const outcome = await copy.execute(by, { circleId: circleId as CircleId, idempotencyKey: crypto.randomUUID() });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.circleId;
}

const led = (id: string) =>
  world.owner.read('SELECT account_id, municipality_code FROM circle_facilitator WHERE circle_id = $1', [id]);

describe('a copy of a circle', () => {
  it('has its texts, themes, rules and meetings with agenda and task, but its own address, seats and days', async () => {
    const [theme] = await world.owner.read<{ id: string }>('SELECT id FROM theme LIMIT 1');
    const facts = { slug: 'kopioitava', status: 'completed', capacity: 7, limit: 2, themes: [theme?.id ?? ''] };
    const source = await world.circle({
      ...facts,
      opens: '-90 days',
      closes: '-70 days',
      starts: '-60 days',
      ends: '-50 days',
    });
    await world.owner.read(
      `INSERT INTO meeting_text (meeting_id, locale, published_at, revised_at, title, agenda, task)
       SELECT id, 'fi', now(), now(), 'Alku', 'Asialista', 'Tehtävä' FROM meeting WHERE circle_id = $1`,
      [source.id],
    );
    const bystander = await world.person();
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from) VALUES ($1, $2, '611', 0, now())`,
      [source.id, bystander.id],
    );
    const id = await copied(source.id);
    const [made] = await world.owner.read(
      `SELECT c.status, c.slug, c.copied_from, c.enrolment_opens_at, c.languages, c.mode, p.capacity, p.limit_per_municipality, p.confirmed,
         c.seat_pool_id <> $2 AS own_seats, c.first_meeting_starts_at > now() + interval '4 weeks' AS ahead,
         c.first_meeting_starts_at < now() + interval '5 weeks' AS soon,
         (SELECT array_agg(theme_id) FROM circle_theme WHERE circle_id = c.id) AS themes
       FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id WHERE c.id = $1`,
      [id, source.poolId],
    );
    expect(made).toEqual({
      status: 'draft',
      slug: 'digituki-alkuun',
      copied_from: source.id,
      enrolment_opens_at: null,
      languages: ['fi'],
      mode: 'remote',
      capacity: 7,
      limit_per_municipality: 2,
      confirmed: 0,
      own_seats: true,
      ahead: true,
      soon: true,
      themes: [theme?.id],
    });
    expect(
      await world.owner.read('SELECT locale, title, revision FROM circle_text WHERE circle_id = $1 ORDER BY locale', [
        id,
      ]),
    ).toEqual([
      { locale: 'fi', title: 'Digituki alkuun', revision: 1 },
      { locale: 'sv', title: 'Kom igång', revision: 1 },
    ]);
    // Without the times: those that the test begins with have seconds, and a form has none.
    const meetings = (of: string) =>
      world.owner.read(
        `SELECT me.number, me.mode, extract(isodow FROM me.wall_start)::int AS weekday,
           me.ends_at - me.starts_at AS length, mt.title, mt.agenda, mt.task
         FROM meeting me JOIN meeting_text mt ON mt.meeting_id = me.id AND mt.locale = 'fi' WHERE me.circle_id = $1`,
        [of],
      );
    expect(await meetings(id)).toEqual(await meetings(source.id));
    expect(await led(id)).toEqual([{ account_id: viewer.accountId, municipality_code: '611' }]);
  });

  it('is led by nobody where the one who copies represents no municipality, or several', async () => {
    const { id } = await world.circle();
    expect(await led(await copied(id, { ...viewer, municipalities: [] }))).toEqual([]);
    const several = ['611', '106'] as MunicipalityCode[];
    expect(await led(await copied(id, { ...viewer, municipalities: several }))).toEqual([]);
  });

  it('is logged, and so is who leads it', async () => {
    const { id } = await world.circle();
    const made = await copied(id);
    const acts = await world.owner.read(
      `SELECT act, to_status FROM audit_log WHERE object_id = $1
         OR object_id IN (SELECT id::text FROM circle_facilitator WHERE circle_id = $1::uuid) ORDER BY id`,
      [made],
    );
    expect(acts).toEqual([
      { act: 'circle.copy', to_status: 'draft' },
      { act: 'circle.add_facilitator', to_status: null },
    ]);
  });

  it('can be made of a draft that has no meetings', async () => {
    const { id } = await world.circle({ status: 'draft' });
    await world.owner.read('DELETE FROM meeting WHERE circle_id = $1', [id]);
    const made = await copied(id);
    expect(await world.owner.read('SELECT first_meeting_starts_at FROM circle WHERE id = $1', [made])).toEqual([
      { first_meeting_starts_at: null },
    ]);
  });
});
