import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '#audit';
import { createDataSource, Database, Jobs } from '#platform';
import { createWorld, type World } from '../../../../test/support/people.ts';
import { addPeriod, appointmentOf } from '../../../../test/support/programmes.ts';
import { addPair, addRequest } from '../../../../test/support/sparring.ts';
import { MoveRequest } from '../move-request.js';
import { lockRequest } from '../request-facts.js';
import { PrepareRequest } from './prepare-request.js';

let world: World;
let database: Database;
let request: MoveRequest;
let prepare: PrepareRequest;
let aino: string;
let appointment: string;

beforeAll(async () => {
  world = await createWorld();
  database = new Database(await createDataSource({ url: world.database.appUrl, poolSize: 2 }).initialize());
  request = new MoveRequest(database, new Audit(), new Jobs());
  prepare = new PrepareRequest(request);
  aino = (await world.person({ represents: '611' })).id;
  appointment = await appointmentOf(world, await addPeriod(world, { tutors: { '049': 9 } }), '049');
});

afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

/** A request in a state, its programme at version 2, and which version each side has accepted. */
async function programmed(status: string, requester: number | null, tutor: number | null): Promise<string> {
  const { id } = await addRequest(world, { by: aino, code: '611', status });
  const pair = await addPair(world, {
    requestId: id,
    tutorMunicipalityId: appointment,
    by: aino,
    answered: 'accepted',
  });
  await world.owner.read(
    `INSERT INTO sparring_programme (pair_id, version, edited_at, edited_by, edited_side, requester_accepted_version,
       requester_accepted_at, tutor_accepted_version, tutor_accepted_at)
     SELECT $1, 2, now(), $2, 'tutor', r, CASE WHEN r IS NOT NULL THEN now() END, t, CASE WHEN t IS NOT NULL THEN now() END
     FROM (SELECT $3::int AS r, $4::int AS t) accepted`,
    [pair.id, aino, requester, tutor],
  );
  return id;
}

/** As whatever gives a request its time asks, in the same transaction. */
const timed = (id: string) =>
  database.transaction(async (tx) => {
    const facts = await lockRequest(tx, aino, 'side', id);
    if (facts === null) throw new Error('there is a request');
    const { version } = await request.step(tx, facts, { act: 'sparring.prepare', to: 'scheduled', actorId: aino });
    return prepare.preparedIfAccepted(tx, { ...facts, status: 'scheduled', version }, aino);
  });

describe('a request that gets a time', () => {
  it('is prepared at once where both have accepted the programme', async () => {
    for (const status of ['matched', 'rescheduling']) {
      const id = await programmed(status, 2, 2);
      expect(await timed(id)).toMatchObject({ id, status: 'prepared', version: 3 });
      const changes = await world.owner.read<{ status: string }>(
        'SELECT to_status AS status FROM sparring_change WHERE request_id = $1 ORDER BY version',
        [id],
      );
      expect(changes.map((change) => change.status)).toEqual(['scheduled', 'prepared']);
    }
  });

  it('is only scheduled where a side has accepted nothing, or an earlier version', async () => {
    for (const [requester, tutor] of [
      [null, null],
      [2, null],
      [2, 1],
      [1, 2],
      [1, 1],
    ] as const) {
      const id = await programmed('matched', requester, tutor);
      expect(await timed(id)).toMatchObject({ status: 'scheduled', version: 2 });
    }
  });

  it('stays as it is in any other state', async () => {
    const id = await programmed('matched', 2, 2);
    await database.transaction(async (tx) => {
      const facts = await lockRequest(tx, aino, 'side', id);
      if (facts !== null) expect(await prepare.preparedIfAccepted(tx, facts, null)).toEqual(facts);
    });
    expect.assertions(1);
  });
});
