import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import type { AccountId, EnrolmentId, MunicipalityCode, SeatPoolId } from '#kernel';
import { createDataSource, Database, Jobs, type Transaction } from '#platform';
import { createWorld, type World } from '../../../test/support/people.ts';
import { randomOf } from '../../../test/support/random.ts';
import { SeatsModel } from '../../../test/support/seats-model.ts';
import { Applications } from './applications.js';
import { Completion } from './completion.js';
import { Offers } from './offers.js';
import { type LockedPool, lockPool } from './pool.js';
import { Seats } from './seats.js';
import { Transfers } from './transfers.js';

const steps = Number(process.env.SEATS_STEPS ?? 10_000);
const stepsAPool = 250;
const seed = Number(process.env.SEATS_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Whole numbers below a bound; the same seed gives the same walk. */
function randomFrom(start: number): (below: number) => number {
  const random = randomOf(start);
  return (below) => Math.floor(random() * below);
}

const homes = ['611', '049', '091', '092'] as MunicipalityCode[];
const personCount = 24;

let world: World;
let database: Database;
const offers = new Offers(new Audit(), new Jobs());
const seats = new Seats(offers);
const applications = new Applications(offers);
const transfers = new Transfers(offers);
const completion = new Completion(new Audit());
const people: AccountId[] = [];

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 2 }).initialize());
  for (let n = 0; n < personCount; n += 1) people.push((await world.person()).id);
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

const home = (person: number): MunicipalityCode => homes[person % homes.length] ?? ('611' as MunicipalityCode);

async function compare(poolId: SeatPoolId, model: SeatsModel): Promise<void> {
  const rows = await database.read<{ account: AccountId; status: string; number: number | null; seats: number }>(
    `SELECT account_id AS account, status, queue_number AS number, seats_held AS seats FROM enrolment WHERE pool_id = $1
     ORDER BY array_position($2::uuid[], account_id), queue_number NULLS FIRST, status`,
    [poolId, people],
  );
  const told = (lines: { person: number; status: string; number: number | null; seats: number }[]) =>
    lines.map(({ person, status, number, seats }) => `${person} ${status} ${number} ${seats}`).sort();
  expect(told(rows.map(({ account, ...row }) => ({ person: people.indexOf(account), ...row })))).toEqual(
    told(model.enrolments),
  );
  const [pool] = await database.read<Record<string, number>>(
    'SELECT confirmed, offered, waiting FROM seat_pool WHERE id = $1',
    [poolId],
  );
  const having = (status: string) => model.enrolments.filter((one) => one.status === status);
  const seated = (status: string) => having(status).reduce((all, one) => all + one.seats, 0);
  expect(pool).toEqual({
    confirmed: seated('confirmed') + seated('completed'),
    offered: seated('offered'),
    waiting: having('waitlisted').length,
  });
}

/** Of the person's enrolments in the pool the last. */
async function latest(poolId: SeatPoolId, accountId: AccountId): Promise<EnrolmentId> {
  const [row] = await database.read<{ id: EnrolmentId }>(
    `SELECT id FROM enrolment WHERE pool_id = $1 AND account_id = $2
     ORDER BY status = 'pending' DESC, created_at DESC LIMIT 1`,
    [poolId, accountId],
  );
  return row?.id ?? (poolId as string as EnrolmentId);
}

async function walk(random: (below: number) => number): Promise<void> {
  const capacity = random(6);
  const limit = random(2) === 0 ? null : 1 + random(3);
  const offerHours = 48;
  const { poolId: id } = await world.circle({
    capacity,
    limit,
    starts: '2000 hours',
    ends: '3000 hours',
    closes: '1500 hours',
  });
  const poolId = id as SeatPoolId;
  const approval = random(3) === 0;
  await world.owner.read('UPDATE seat_pool SET approval = $2 WHERE id = $1', [poolId, approval]);
  const reserved = random(2) === 0 ? null : { seats: 1 + random(4), until: 100 + random(300) };
  if (reserved !== null)
    await world.owner.read(
      `UPDATE seat_pool SET reserved = $2, reserved_until = now() + make_interval(hours => $3) WHERE id = $1`,
      [poolId, reserved.seats, reserved.until],
    );
  const grouped = random(2) === 0;
  const holds = grouped && random(2) === 0;
  await world.owner.read('UPDATE seat_pool SET group_holds = $2 WHERE id = $1', [poolId, holds]);
  const model = new SeatsModel({ capacity, limit, approval, reserved, holds, offerHours, offersUntil: 2000 });
  const act = <T>(work: (tx: Transaction, pool: LockedPool) => Promise<T>) =>
    database.transaction(async (tx) => work(tx, await lockPool(tx, poolId)));
  let hours = 0;
  for (let step = 0; step < stepsAPool; step += 1) {
    hours += random(4) === 0 ? random(30) : 0;
    await world.owner.read('UPDATE clock_shift SET shift = make_interval(hours => $1)', [hours]);
    model.now = hours;
    const person = random(personCount);
    const accountId = people[person] as AccountId;
    switch (random(grouped ? 12 : 10)) {
      case 0:
      case 1:
      case 2: {
        if (model.of(person) && (model.of(person)?.status !== 'offered' || (model.of(person)?.expires ?? 0) > hours))
          break;
        const acceptQueue = random(4) > 0;
        const count = grouped && random(2) === 0 ? 1 + random(4) : 1;
        const asked = { reached: random(2) === 0, seats: count, least: 1 + random(count) };
        const municipality = home(person);
        const taker = { ...asked, accountId, municipalityCode: municipality, wish: null, acceptQueue };
        const seat = await act((tx, pool) => seats.take(tx, pool, taker));
        expect(seat.status).toBe(model.join(person, { ...asked, municipality }, acceptQueue));
        break;
      }
      case 3: {
        const own = await act((tx, pool) => seats.leave(tx, pool, accountId));
        expect(own !== null).toBe(model.change(person, 'withdrawn'));
        break;
      }
      case 4: {
        const own = await act((tx, pool) => seats.accept(tx, pool, accountId));
        expect(own !== null).toBe(model.change(person, 'confirmed'));
        break;
      }
      case 6:
      case 7: {
        const approved = random(3) > 0;
        const id = await latest(poolId, accountId);
        const expected = model.decide(person, approved);
        const done = await act(async (tx, pool) => {
          if (approved) return applications.approve(tx, pool, id);
          return (await applications.reject(tx, pool, id, 'Ei nyt')) ? 'rejected' : null;
        });
        expect(done).toBe(expected);
        break;
      }
      case 8: {
        const to = (person + homes.length * (1 + random(5))) % personCount;
        const id = await latest(poolId, accountId);
        const done = await act((tx, pool) => transfers.transfer(tx, pool, id, people[to] as AccountId));
        expect(done.status).toBe(model.transfer(person, to));
        break;
      }
      case 5: {
        const own = await act((tx, pool) => seats.decline(tx, pool, accountId));
        expect(own !== null).toBe(model.change(person, 'declined'));
        break;
      }
      case 10:
      case 11: {
        const keep = 1 + random(3);
        const own = await act((tx, pool) => seats.giveBack(tx, pool, accountId, keep));
        expect(own !== null).toBe(model.giveBack(person, keep));
        break;
      }
      default: {
        model.terms.capacity = random(8);
        model.terms.limit = random(3) === 0 ? null : 1 + random(3);
        await database.transaction((tx) => seats.setCapacity(tx, poolId, model.terms.capacity, model.terms.limit));
        model.settle();
      }
    }
    await compare(poolId, model);
  }
  for (const _ of ['once', 'again']) await database.transaction((tx) => completion.complete(tx, poolId));
  model.complete();
  await compare(poolId, model);
}

describe('seats', () => {
  it(`keep all their rules over ${steps} random joins, leaves, answers, expiries and changes (seed ${seed})`, async () => {
    await world.shiftClock('0 hours');
    const random = randomFrom(seed);
    for (let done = 0; done < steps; done += stepsAPool) await walk(random);
  }, 300_000);
});
