import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { MunicipalityCode, SeatPoolId } from '#kernel';
import { createDataSource, Database, Jobs } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { Offers } from './offers.js';
import { lockPool } from './pool.js';
import { Seats } from './seats.js';

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

async function take(poolId: string) {
  const { id, municipality } = await world.person();
  const taker = { accountId: id, municipalityCode: municipality as MunicipalityCode, wish: null, acceptQueue: true };
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

  it('are not taken when the transaction is rolled back', async () => {
    const { poolId } = await world.circle({ capacity: 1 });
    const { id, municipality } = await world.person();
    const failing = database.transaction(async (tx) => {
      await seats.take(tx, await lockPool(tx, poolId as SeatPoolId), {
        accountId: id,
        municipalityCode: municipality,
        wish: null,
        acceptQueue: true,
      });
      throw new Error('after the seat was taken');
    });
    await expect(failing).rejects.toThrow('after the seat was taken');
    expect(await take(poolId)).toMatchObject({ status: 'confirmed' });
  });
});
