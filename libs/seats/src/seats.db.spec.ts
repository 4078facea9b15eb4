import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { MunicipalityCode, SeatPoolId } from '#kernel';
import { createDataSource, Database, Jobs } from '#platform';

import { createWorld, type World } from '../../../test/support/people.ts';
import { askAsWorker } from '../../../test/support/worker-app.ts';
import { Offers } from './offers.js';
import { lockPool } from './pool.js';
import { Seats } from './seats.js';
import { seatsTasks } from './seats-tasks.js';

let world: World;
let database: Database;
const seats = new Seats(new Offers(new Audit(), new Jobs()));

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 20 }).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

async function take(poolId: string, reached = true) {
  const { id, municipality } = await world.person();
  const municipalityCode = municipality as MunicipalityCode;
  const taker = { accountId: id, municipalityCode, reached, seats: 1, least: 1, wish: null, acceptQueue: true };
  return database.transaction((tx) => lockPool(tx, poolId as SeatPoolId).then((pool) => seats.take(tx, pool, taker)));
}

describe('seats', () => {
  it('are given to exactly as many as there are, and everyone else queues without gaps, when all come at once', async () => {
    const { poolId } = await world.circle({ capacity: 7 });
    const taken = await Promise.all(Array.from({ length: 60 }, () => take(poolId)));
    const waiting = taken.flatMap((seat) => (seat.status === 'waitlisted' ? [seat] : []));
    expect(taken.filter(({ status }) => status === 'confirmed')).toHaveLength(7);
    expect(waiting.map(({ queueNumber }) => queueNumber).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 53 }, (_, i) => i + 1),
    );
    expect(new Set(waiting.map(({ position }) => position)).size).toBe(53);
    const [pool] = await world.owner.read(
      'SELECT confirmed, offered, waiting, last_queue_number FROM seat_pool WHERE id = $1',
      [poolId],
    );
    expect(pool).toEqual({ confirmed: 7, offered: 0, waiting: 53, last_queue_number: 53 });
  });

  it('that become free are offered to those who wait, before anyone who comes later', async () => {
    const { poolId } = await world.circle({ capacity: 1 });
    await take(poolId);
    await take(poolId);
    await world.owner.read('UPDATE seat_pool SET capacity = 2 WHERE id = $1', [poolId]);
    expect(await take(poolId)).toMatchObject({ status: 'waitlisted', position: 1 });
    const [pool] = await world.owner.read('SELECT confirmed, offered, waiting FROM seat_pool WHERE id = $1', [poolId]);
    expect(pool).toEqual({ confirmed: 1, offered: 1, waiting: 1 });
  });

  it('that are kept go to who was not reached, until they are released: then by one job to those who wait', async () => {
    const { poolId } = await world.circle({ capacity: 3 });
    const release = (when: string) =>
      world.owner.read(`UPDATE seat_pool SET reserved = 2, reserved_until = now() + $2::interval WHERE id = $1`, [
        poolId,
        when,
      ]);
    await release('5 days');
    const taken = [];
    for (const reached of [true, true, true, false]) taken.push((await take(poolId, reached)).status);
    expect(taken).toEqual(['confirmed', 'waitlisted', 'waitlisted', 'confirmed']);
    const jobs = await askAsWorker(
      world.database,
      `SELECT j.run_at > now() + interval '4 days' AS later FROM graphile_worker.jobs j WHERE j.task_identifier = 'seats.release'
         AND j.key = 'seats.release.' || $1`,
      [poolId],
    );
    expect(jobs).toEqual([{ later: true }]);
    const run = () => seatsTasks(database, seats)['seats.release']?.({ poolId });
    await run();
    const counted = 'SELECT confirmed, offered, waiting FROM seat_pool WHERE id = $1';
    expect(await world.owner.read(counted, [poolId])).toEqual([{ confirmed: 2, offered: 0, waiting: 2 }]);
    await release('-1 second');
    await run();
    expect(await world.owner.read(counted, [poolId])).toEqual([{ confirmed: 2, offered: 1, waiting: 1 }]);
  });

  it('are not taken when the transaction is rolled back', async () => {
    const { poolId } = await world.circle({ capacity: 1 });
    const { id, municipality } = await world.person();
    const failing = database.transaction(async (tx) => {
      await seats.take(tx, await lockPool(tx, poolId as SeatPoolId), {
        accountId: id,
        municipalityCode: municipality,
        reached: true,
        seats: 1,
        least: 1,
        wish: null,
        acceptQueue: true,
      });
      throw new Error('after the seat was taken');
    });
    await expect(failing).rejects.toThrow('after the seat was taken');
    expect(await take(poolId)).toMatchObject({ status: 'confirmed' });
  });
});
