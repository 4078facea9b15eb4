import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, Database } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { sealRows } from './seal-rows.js';
import { type ChainHead, verifySeals } from './verify-seals.js';

let world: World;
let worker: Database;

beforeAll(async () => {
  world = await createWorld();
  worker = new Database(await createDataSource({ url: world.database.workerUrl, poolSize: 2 }).initialize());
  // Who may change the schema can take the constraint away, too; here it stands for that.
  await world.owner.read('ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_audit_id_fk');
});

afterAll(async () => {
  await worker.dataSource.destroy();
  await world.close();
});

const log = (rows: number) =>
  world.owner.read(
    `INSERT INTO audit_log (at, actor_id, municipality_code, act, object_kind, object_id, from_status, to_status, reason)
     SELECT now() - interval '5 minutes', gen_random_uuid(), '611', 'test.act', 'thing', n::text, 'from', 'to', 'why'
     FROM generate_series(1, $1::integer) AS n`,
    [rows],
  );

beforeEach(async () => {
  await world.owner.read('TRUNCATE audit_log, audit_seal RESTART IDENTITY');
  await log(20);
  await sealRows(worker);
});

/** The first bad seal after a statement of someone who may do anything. */
async function after(sql: string, kept: ChainHead | null = null) {
  await world.owner.read(sql);
  return (await verifySeals(world.owner, kept, 7)).bad;
}

/** The number of a seal is taken by another, which gets that of the first. */
const swapped = (column: 'seal_number' | 'audit_id') => `WITH pair AS (
    DELETE FROM audit_seal WHERE seal_number IN (8, 9) RETURNING *
  ), gone AS (SELECT count(*) FROM pair)
  INSERT INTO audit_seal SELECT ${column === 'seal_number' ? '17 - seal_number, audit_id' : 'seal_number, 17 - audit_id'},
    previous_hash, hash, sealed_at FROM pair`;

describe('a log that somebody changed', () => {
  it.each([
    ['the act', `act = 'x'`],
    ['who did it', 'actor_id = gen_random_uuid()'],
    ['for whom', 'municipality_code = NULL'],
    ['when, by a microsecond', `at = at + interval '1 microsecond'`],
    ['what it was about', `object_id = 'x'`],
    ['from which status', 'from_status = NULL'],
    ['to which status', `to_status = 'x'`],
    ['the reason, by a space', `reason = reason || ' '`],
  ])('is told by the first row that says something else: %s', async (_what, change) => {
    const bad = await after(`UPDATE audit_log SET ${change} WHERE id IN (8, 15)`);
    expect(bad).toEqual({ problem: 'changed', sealNumber: '8', auditId: '8' });
  });

  it('is told by a row that is gone, be it the last', async () => {
    expect(await after('DELETE FROM audit_log WHERE id = 20')).toEqual({
      problem: 'missing',
      sealNumber: '20',
      auditId: '20',
    });
    expect(await after('DELETE FROM audit_log WHERE id = 3')).toMatchObject({ problem: 'missing', auditId: '3' });
  });

  it('is told by two rows that changed their places', async () => {
    const bad = await after('UPDATE audit_log SET object_id = (17 - id)::text WHERE id IN (8, 9)');
    expect(bad).toEqual({ problem: 'changed', sealNumber: '8', auditId: '8' });
  });
});

describe('seals that somebody changed', () => {
  it.each([
    ['the hash', `hash = sha256('x')`, 'changed'],
    ['the time', `sealed_at = sealed_at - interval '1 day'`, 'changed'],
    ['the row it is for', 'audit_id = 99', 'missing'],
    ['the one it follows', `previous_hash = sha256('x')`, 'order'],
  ])('are told by the first: %s', async (_what, change, problem) => {
    expect(await after(`UPDATE audit_seal SET ${change} WHERE seal_number = 8`)).toMatchObject({
      problem,
      sealNumber: '8',
    });
  });

  it('are told by their order when two changed places, and by their rows when those did', async () => {
    await world.owner.read('ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_pk');
    await world.owner.read('ALTER TABLE audit_seal DROP CONSTRAINT audit_seal_audit_id_unique');
    expect(await after(swapped('seal_number'))).toEqual({ problem: 'order', sealNumber: '8', auditId: '9' });
    await after(swapped('seal_number'));
    expect(await after(swapped('audit_id'))).toEqual({ problem: 'changed', sealNumber: '8', auditId: '9' });
  });

  it('are told by a gap', async () => {
    expect(await after('DELETE FROM audit_seal WHERE seal_number = 8')).toEqual({
      problem: 'missing',
      sealNumber: '8',
      auditId: null,
    });
  });

  it('are told by a seal that was noted down, when the end was cut off or all was sealed anew', async () => {
    const { head } = await verifySeals(world.owner, null);
    expect((await verifySeals(world.owner, head)).bad).toBeNull();
    await world.owner.read('DELETE FROM audit_seal WHERE seal_number > 18');
    expect(await after('DELETE FROM audit_log WHERE id > 18')).toBeNull();
    expect(await after('SELECT', head)).toEqual({ problem: 'missing', sealNumber: '19', auditId: null });
    await world.owner.read('TRUNCATE audit_seal');
    await log(2);
    await sealRows(worker);
    expect(await after('SELECT')).toBeNull();
    expect(await after('SELECT', head)).toMatchObject({ problem: 'changed', sealNumber: '20' });
  });
});

describe('npm run audit:verify', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['dist/apps/cli/src/audit-verify.js', ...args], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_OWNER_URL: world.database.ownerUrl },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        said: error.stdout + error.stderr,
      }),
    );

  it('says how many rows are sealed, how old the others are, and which seal was the last', async () => {
    await log(3);
    const { head } = await verifySeals(worker, null);
    const noted = `${head?.sealNumber}:${head?.hash}`;
    const { code, said } = await run(noted);
    const [first, second, third] = said.split('\n');
    expect([code, first]).toEqual([0, '20 sealed rows are as they were sealed.']);
    expect(second).toMatch(/^3 rows are not sealed yet, the oldest for 3\d\d s\.$/);
    expect(third).toBe(`Last seal: ${noted}`);
  });

  it('names the first bad row and ends with 1', async () => {
    await world.owner.read(`UPDATE audit_log SET act = 'x' WHERE id > 11`);
    expect(await run()).toEqual({
      code: 1,
      said: 'Seal 12, audit row 12, changed: the row or its seal is not what was sealed.\nUp to there: 11 sealed rows are as they were sealed.\nEvery row is sealed.\n',
    });
  });

  it('refuses a noted seal that it cannot read', async () => {
    expect(await run('20')).toEqual({ code: 1, said: 'The audit log could not be verified: 20 is not NUMBER:HASH\n' });
  });

  it('verifies 10,000 rows in a few seconds', async () => {
    await log(9980);
    await sealRows(worker);
    const start = performance.now();
    const { bad, head } = await verifySeals(world.owner, null);
    expect([bad, head?.sealNumber]).toEqual([null, '10000']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
