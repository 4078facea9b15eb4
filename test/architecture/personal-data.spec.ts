import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personalData } from '#people';
import { createWorld, type World } from '../support/people.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** `schema.table.column` of everything in the database but PostgreSQL itself. */
const columnsThere = async (): Promise<string[]> =>
  (
    await world.owner.read<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
         AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
    )
  ).map(({ name }) => name);

/** What graphile-worker keeps of its own: which tasks and workers there are. Its jobs are classified. */
const ofTheQueue = /^graphile_worker\.(?!_private_jobs\.)/;

describe('the manifest of personal data', () => {
  it('classifies every column of the database: a new one says what it can tell of a person', async () => {
    const classified = Object.entries(personalData).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    );
    const there = (await columnsThere()).filter((name) => !ofTheQueue.test(name));
    expect(there.filter((name) => !classified.includes(name))).toEqual([]);
    expect(classified.filter((name) => !there.includes(name))).toEqual([]);
  });

  it('says for each column what an erasure does to it, as it can be done to the rows', () => {
    const wrong = Object.entries(personalData).flatMap(([table, described]) =>
      Object.entries(described.columns).flatMap(([column, kind]) => {
        const withRow = kind !== 'not_personal' && kind.erased === 'with_row';
        const deleted = described.whose !== null && described.rows === 'deleted';
        return withRow === deleted ? [] : [`${table}.${column}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves the application and the worker able to do it', async () => {
    const tables = Object.entries(personalData).flatMap(([table, described]) => {
      if (described.whose === null) return [];
      const changes = Object.values(described.columns).some(
        (kind) => kind !== 'not_personal' && typeof kind.erased === 'object' && 'becomes' in kind.erased,
      );
      if (described.rows === 'deleted') return [{ table, right: 'DELETE' }];
      return changes ? [{ table, right: 'UPDATE' }] : [];
    });
    const missing = await world.owner.read(
      `SELECT t.name, role, t."right" FROM unnest($1::text[], $2::text[]) AS t(name, "right"),
         unnest(ARRAY['kuntarinki_app', 'kuntarinki_worker']) AS role
       WHERE NOT has_table_privilege(role, t.name, t."right") OR NOT has_table_privilege(role, t.name, 'SELECT')`,
      [tables.map(({ table }) => table), tables.map(({ right }) => right)],
    );
    expect(missing).toEqual([]);
  });
});
