import { randomUUID } from 'node:crypto';
import { addPeriod, appointmentOf } from '../programmes.ts';
import { addPair, addRequest } from '../sparring.ts';
import type { Maker } from './maker.ts';
import type { Actor, Stage } from './stage.ts';

const malformed = 'not-an-id';

/** The appointment whose tutor the actor is, where they are one; else a new one of the municipality. */
async function appointment({ world }: Stage, { accountId }: Pick<Actor, 'accountId'>, code: string): Promise<string> {
  const [own] = await world.owner.read<{ period: string }>(
    `SELECT period_id AS period FROM role_grant WHERE account_id = $1 AND role = 'tutor' AND municipality_code = $2`,
    [accountId, code],
  );
  return appointmentOf(world, own?.period ?? (await addPeriod(world, { tutors: { [code]: 2 } })), code);
}

/** A request that a tutor municipality has said yes to, with a programme of one item. */
async function paired(stage: Stage, actor: Actor, asks: string, tutors: string): Promise<string> {
  const { world } = stage;
  const { id } = await addRequest(world, { by: actor.accountId, code: asks, status: 'matched' });
  const tutorMunicipalityId = await appointment(stage, actor, tutors);
  const pair = await addPair(world, { requestId: id, tutorMunicipalityId, by: actor.accountId, answered: 'accepted' });
  await world.owner.read(
    `INSERT INTO sparring_programme (pair_id, version, edited_at, edited_by, edited_side)
     VALUES ($1, 1, now(), $2, 'requester')`,
    [pair.id, actor.accountId],
  );
  await world.owner.read(
    `INSERT INTO sparring_programme_item (pair_id, position, kind, minutes, leader) VALUES ($1, 1, 'break', 15, 'both')`,
    [pair.id],
  );
  return id;
}

/** Of their municipality; one that it tutors; one in which it takes part; one that is none of theirs. */
const programmeRequest: Maker = async (stage, actor, name) => {
  const { municipality } = actor;
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  if (name === 'mine') return paired(stage, actor, municipality, '505');
  if (name === 'tutored') return paired(stage, actor, '505', municipality);
  const id = await paired(stage, actor, '505', '186');
  if (name === 'together')
    await stage.world.owner.read('INSERT INTO sparring_neighbour VALUES ($1, $2)', [id, municipality]);
  return id;
};

/** For the project team: with a tutor municipality, or not yet. */
const agreedRequest: Maker = async (stage, actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  if (name === 'paired') return paired(stage, actor, '505', '186');
  return (await addRequest(stage.world, { by: actor.accountId, code: '505', status: 'queued' })).id;
};

export const programmeRequestMakers = { programmeRequest, agreedRequest };
