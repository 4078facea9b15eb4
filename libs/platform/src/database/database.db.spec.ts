import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, type World } from '../../../../test/support/people.ts';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { inTurnOf } from './in-turn.js';
import type { Transaction } from './transaction.js';

let world: World;
let database: Database;

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 4 }).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

describe('a transaction', () => {
  it('knows the database’s time, which tests can shift', async () => {
    await world.shiftClock('3 days');
    const shifted = await database.transaction(async (tx) => tx.now);
    await world.shiftClock('0');
    const now = await database.transaction(async (tx) => tx.now);
    expect(Math.round((shifted.getTime() - now.getTime()) / 3_600_000)).toBe(72);
  });

  it('is run again after a serialization failure or a deadlock, and then succeeds', async () => {
    for (const code of ['40001', '40P01']) {
      let runs = 0;
      const answer = await database.transaction(async (tx) => {
        runs += 1;
        if (runs < 3) await tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${code}'; END $$`);
        return 'done';
      });
      expect({ answer, runs }).toEqual({ answer: 'done', runs: 3 });
    }
  });

  it('is run once more after a unique violation, and no more after that', async () => {
    let runs = 0;
    const violating = database.transaction(async (tx) => {
      runs += 1;
      await tx.sql(`DO $$ BEGIN RAISE EXCEPTION 'twice' USING ERRCODE = '23505'; END $$`);
    });
    await expect(violating).rejects.toThrow('twice');
    expect(runs).toBe(2);
  });

  it('is not run again after any other error', async () => {
    let runs = 0;
    const failing = database.transaction(async () => {
      runs += 1;
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(runs).toBe(1);
  });

  it('writes changes before the next statement reads, or at its end', async () => {
    const { id } = await world.person();
    const rename = (name: string) => ({ text: 'UPDATE account SET name = $2 WHERE id = $1', values: [id, name] });
    const read = 'SELECT name FROM account WHERE id = $1';
    const seen = await database.transaction(async (tx) => {
      await tx.write(rename('Yksi'));
      const [first] = await tx.sql<{ name: string }>(read, [id]);
      await tx.write(rename('Kaksi'));
      // Of one row only the first of two changes would hold in one statement.
      await tx.write(rename('Kolme'));
      return first?.name;
    });
    expect(seen).toBe('Yksi');
    expect(await world.owner.read(read, [id])).toEqual([{ name: 'Kolme' }]);
    const failing = database.transaction(async (tx) => {
      await tx.write(rename('Neljä'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await world.owner.read(read, [id])).toEqual([{ name: 'Kolme' }]);
  });

  it('waits its turn for longer than for a lock, and holds that back for the locks after it', async () => {
    const timeout = (tx: Transaction) => tx.sql<{ lock_timeout: string }>('SHOW lock_timeout');
    let begun = () => {};
    const holds = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = database.transaction(async (tx) => {
      await inTurnOf(tx, 'a subject', 'another');
      begun();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      return performance.now();
    });
    await holds;
    const second = database.transaction(async (tx) => {
      const before = await timeout(tx);
      await inTurnOf(tx, 'a subject');
      return { at: performance.now(), before, after: await timeout(tx) };
    });
    const third = database.transaction(
      async (tx) => ({ at: performance.now(), after: await timeout(tx) }),
      [`nobody's`, 'another'],
    );
    expect((await third).at).toBeGreaterThanOrEqual(await first);
    expect((await third).after).toEqual([{ lock_timeout: '2s' }]);
    const { at, before, after } = await second;
    expect(at).toBeGreaterThanOrEqual(await first);
    expect(before).toEqual([{ lock_timeout: '2s' }]);
    expect(after).toEqual(before);
  });

  it('queues a job only when it commits', async () => {
    const add = 'SELECT jobs.add($1, $2::json)';
    await expect(
      database.transaction(async (tx) => {
        await tx.sql(add, ['circles.enrolled', '{}']);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await world.queuedTasks()).toEqual([]);
    await database.transaction((tx) => tx.sql(add, ['circles.enrolled', '{}']));
    expect(await world.queuedTasks()).toEqual(['circles.enrolled']);
  });
});

describe('the application’s role', () => {
  it.each([
    ['change the schema', 'CREATE TABLE public.mine (x int)'],
    ['change what was logged', `UPDATE audit_log SET act = 'x'`],
    ['remove what was logged', 'DELETE FROM audit_log'],
    ['shift the clock', `INSERT INTO clock_shift (shift) VALUES ('1 day')`],
    ['read the queue', 'SELECT FROM graphile_worker.jobs'],
    ['remove an account', 'DELETE FROM account'],
    ['make the register say something else', `UPDATE municipality SET population = 0`],
  ])('cannot %s', async (_what, sql) => {
    await expect(database.read(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('can queue only tasks that are known', async () => {
    await expect(database.read(`SELECT jobs.add('anything', '{}')`)).rejects.toThrow('unknown task anything');
  });
});
