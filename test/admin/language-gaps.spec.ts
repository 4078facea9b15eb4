import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

let world: World;
let admin: RunningApp;
let laura: Client;
let member: Client;
let practice: { id: string };
let circle: { id: string };

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  laura = await admin.client().signIn(await world.person({ roles: ['programme_coordinator'] }));
  member = await admin.client().signIn(await world.person());
  const { id: by } = await world.person({ represents: '611' });
  practice = await addPractice(world, { by, code: '611', status: 'published' });
  await addPractice(world, { by, code: '611', status: 'retracted' });
  circle = await world.circle({ texts: { fi: 'Vain suomeksi' } });
  await world.circle({ texts: { fi: 'Luonnos' }, status: 'draft' });
});

afterAll(async () => {
  await admin.close();
  await world.close();
});

interface Gaps {
  it: {
    totalCount: number;
    counts: { locale: string; status: string; count: number }[];
    nodes: { kind: string; id: string; locale: string; status: string; fields: string[]; days: number }[];
  };
}

const document = `query G($filter: LanguageGapFilter) { it: languageGaps(locale: fi, filter: $filter) {
  totalCount counts { locale status count } nodes { kind id title titleLocale locale status fields since days } } }`;
const gaps = async (filter: object = {}) => (await laura.ask<Gaps>(document, { filter })).data.it;

describe('the work list of languages', () => {
  it('has the circles that readers see and that lack a language', async () => {
    const { nodes } = await gaps({ kind: 'circle' });
    expect(nodes).toMatchObject([{ id: circle.id, locale: 'sv', status: 'missing', fields: [] }]);
  });

  it('has no practice that is whole, and each that is not, with its parts and its age', async () => {
    expect((await gaps({ kind: 'practice' })).nodes).toEqual([]);
    await world.owner.read(
      `UPDATE practice_revision SET published_at = now() - interval '9 days',
         texts = jsonb_set(texts, '{fi,failed}', '"Kaikki ei onnistunut."') WHERE practice_id = $1`,
      [practice.id],
    );
    await world.owner.read(
      `WITH next AS (INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
         SELECT practice_id, 2, texts, themes, now() - interval '2 days' FROM practice_revision WHERE practice_id = $1)
       UPDATE practice SET revision = 2 WHERE id = $1`,
      [practice.id],
    );
    await world.owner.read(
      `UPDATE practice_text SET field_revisions = '{"done": 2}' WHERE practice_id = $1 AND locale = 'fi'`,
      [practice.id],
    );
    const { nodes, counts } = await gaps({ kind: 'practice', text: 'sv' });
    expect(nodes).toMatchObject([
      { id: practice.id, locale: 'sv', status: 'missing', fields: ['failed'], days: 9 },
      { id: practice.id, locale: 'sv', status: 'stale', fields: ['done'], days: 2 },
    ]);
    expect(counts).toContainEqual({ locale: 'sv', status: 'stale', count: 1 });
    expect((await gaps({ text: 'fi' })).totalCount).toBe(0);
    await world.owner.read(`UPDATE practice_revision SET texts = texts - 'sv' WHERE practice_id = $1`, [practice.id]);
    expect((await gaps({ kind: 'practice' })).nodes).toMatchObject([{ locale: 'sv', status: 'missing', fields: [] }]);
  });

  it('is for the project team only', async () => {
    expect((await member.ask(document, {})).body).toContain('UNAUTHENTICATED');
  });
});
