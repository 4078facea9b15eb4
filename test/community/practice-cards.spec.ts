import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/people.ts';
import { addPractice } from '../support/practices.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.close());

const codes = ['611', '106', '091'];
const published = `practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
  WHERE p.status <> 'retracted'`;

/** What the kept counts must say: counted anew. */
const counted = () =>
  world.owner.read(
    `SELECT facet, count(*)::int AS practices FROM (
       SELECT 'all' AS facet FROM ${published}
       UNION ALL SELECT 'municipality:' || p.municipality_code FROM ${published}
       UNION ALL SELECT 'theme:' || h FROM (SELECT jsonb_array_elements_text(r.themes) AS h FROM ${published}) t) f
     GROUP BY 1 ORDER BY 1`,
  );
const kept = () =>
  world.owner.read('SELECT facet, practices FROM practice_facet WHERE practices > 0 ORDER BY facet COLLATE "C"');

describe('the cards of good practices', () => {
  it('are there for just what anyone may read, and counted, however much is published and retracted at once', async () => {
    const { id: by } = await world.person({ represents: '611' });
    const [{ id: theme } = { id: '' }] = await world.owner.read<{ id: string }>('SELECT id FROM theme LIMIT 1');
    const publish = (n: number) =>
      addPractice(world, { by, code: codes[n % 3] ?? '', status: n % 4 === 0 ? 'draft' : 'published' });
    const made = await Promise.all(Array.from({ length: 16 }, (_, n) => publish(n)));
    const retract = ({ id }: { id: string }) =>
      world.owner.read(`UPDATE practice SET status = 'retracted', retraction = 'x' WHERE id = $1 AND revision > 0`, [
        id,
      ]);
    const revise = ({ id }: { id: string }) =>
      world.owner.read(
        `WITH next AS (UPDATE practice SET revision = revision + 1 WHERE id = $1 AND revision > 0 RETURNING id, revision)
         INSERT INTO practice_revision (practice_id, revision, texts, themes, published_at)
         SELECT id, revision, '{"sv": {"title": "Ny", "summary": "S"}}', $2::jsonb, now() FROM next`,
        [id, JSON.stringify([theme])],
      );
    await Promise.all(made.map((one, n) => (n % 2 === 0 ? retract(one) : n < 16 / 2 ? revise(one) : publish(n))));
    expect(await kept()).toEqual(await counted());
    expect(await world.owner.read('SELECT practice_id AS id FROM practice_card ORDER BY 1')).toEqual(
      await world.owner.read(`SELECT p.id FROM ${published} ORDER BY 1`),
    );
    expect(
      await world.owner.read(`SELECT heads FROM practice_card WHERE heads ? 'sv' AND NOT heads ? 'fi' LIMIT 1`),
    ).toEqual([{ heads: { sv: { title: 'Ny', summary: 'S' } } }]);
  });
});
