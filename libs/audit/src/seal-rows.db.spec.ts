import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDataSource, Database } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { sealRows } from './seal-rows.js';
import { verifySeals } from './verify-seals.js';

let world: World;
let app: Database;
let worker: Database;

const connect = async (url: string, poolSize = 2) =>
  new Database(await createDataSource({ url, poolSize }).initialize());

beforeAll(async () => {
  world = await createWorld();
  app = await connect(world.database.appUrl);
  worker = await connect(world.database.workerUrl, 8);
});

afterEach(() => world.owner.read('TRUNCATE audit_log, audit_seal RESTART IDENTITY'));

afterAll(async () => {
  await app.dataSource.destroy();
  await worker.dataSource.destroy();
  await world.close();
});

const insert = `INSERT INTO audit_log (at, act, object_kind, object_id)
  SELECT now() + n * interval '1 microsecond', 'test.act', 'thing', n::text FROM generate_series(1, $1::integer) AS n`;

/** What each seal is for, in the order of the seals. */
async function sealed(): Promise<[string, string][]> {
  const rows = await worker.read<{ n: string; id: string }>(
    'SELECT seal_number AS n, audit_id AS id FROM audit_seal ORDER BY seal_number',
  );
  return rows.map(({ n, id }) => [n, id]);
}

describe('sealing', () => {
  it('gives each row a number without gaps, in batches, and each row once', async () => {
    await app.read(insert, [7]);
    expect(await sealRows(worker, 3)).toBe(7);
    expect(await sealRows(worker, 3)).toBe(0);
    await app.read(insert, [2]);
    expect(await sealRows(worker, 3)).toBe(2);
    expect(await sealed()).toEqual(Array.from({ length: 9 }, (_, n) => [String(n + 1), String(n + 1)]));
    expect(await verifySeals(worker, null, 4)).toMatchObject({ bad: null, head: { sealNumber: '9' }, unsealed: 0 });
  });

  it('seals a row that commits after higher ids were sealed', async () => {
    const late = new pg.Client({ connectionString: world.database.appUrl });
    await late.connect();
    await late.query('BEGIN');
    await late.query(insert, [1]);
    await app.read(insert, [2]);
    expect(await sealRows(worker)).toBe(2);
    await late.query('COMMIT');
    await late.end();
    expect(await sealRows(worker)).toBe(1);
    expect(await sealed()).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', '1'],
    ]);
    expect((await verifySeals(worker, null)).bad).toBeNull();
  });

  it('is done by one at a time: many at once make one chain', async () => {
    await app.read(insert, [500]);
    const done = await Promise.all(Array.from({ length: 8 }, () => sealRows(worker, 50)));
    await sealRows(worker);
    expect(done.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(500);
    expect(await verifySeals(worker, null)).toMatchObject({ bad: null, head: { sealNumber: '500' }, unsealed: 0 });
  });

  it('does not hang on the settings of a connection', async () => {
    await app.read(insert, [3]);
    await sealRows(worker);
    const url = new URL(world.database.workerUrl);
    url.searchParams.set('options', '-c TimeZone=Asia/Kolkata -c DateStyle=German');
    const elsewhere = await connect(url.href, 1);
    const [setting] = await elsewhere.read<{ now: string }>('SELECT now()::text AS now');
    expect(setting?.now).toMatch(/^\d\d\.\d\d\.\d{4} .* IST$/);
    expect(await verifySeals(elsewhere, null)).toMatchObject({ bad: null, unsealed: 0 });
    await elsewhere.dataSource.destroy();
  });
});

describe('who may what', () => {
  const changes = (table: string) => [`UPDATE ${table} SET audit_id = 1`, `DELETE FROM ${table}`, `TRUNCATE ${table}`];
  const onLog = [`UPDATE audit_log SET act = 'x'`, 'DELETE FROM audit_log', 'TRUNCATE audit_log CASCADE'];
  const seal = `INSERT INTO audit_seal SELECT 1, 1, sha256('a'), sha256('b'), now()`;

  it.each([...onLog, ...changes('audit_seal'), 'SELECT FROM audit_seal', seal])(
    'the sites’ role: not %s',
    async (sql) => {
      await expect(app.read(sql)).rejects.toThrow('permission denied');
    },
  );

  it.each([...onLog, ...changes('audit_seal')])('the worker’s role: not %s', async (sql) => {
    await expect(worker.read(sql)).rejects.toThrow('permission denied');
  });

  it('both add to the log and read it', async () => {
    for (const role of [app, worker]) await role.read(insert, [1]);
    expect(await app.read('SELECT FROM audit_log')).toHaveLength(2);
    expect(await worker.read('SELECT FROM audit_log')).toHaveLength(2);
  });
});
