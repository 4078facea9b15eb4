import { randomUUID } from 'node:crypto';
import { addPeriod, appointmentOf } from '../programmes.ts';
import { addHeld, addPrepared } from '../sparring-holding.ts';
import type { Maker } from './maker.ts';
import type { Actor, Stage } from './stage.ts';

const malformed = 'not-an-id';
const another = (municipality: string): string => (municipality === '106' ? '611' : '106');

/** The appointment of the actor's municipality: the one that they are a tutor of, or one whose tutor they are not. */
async function ownAppointment({ world }: Stage, { accountId, municipality }: Actor): Promise<string> {
  const [grant] = await world.owner.read<{ periodId: string }>(
    `SELECT period_id AS "periodId" FROM role_grant WHERE account_id = $1 AND role = 'tutor'`,
    [accountId],
  );
  const period = grant?.periodId ?? (await addPeriod(world, { tutors: { [municipality]: 1 } }));
  return appointmentOf(world, period, municipality);
}

/** A request with an accepted pair: of their municipality, of one whose tutor or neighbour that is, or of strangers. */
const sessionRequest: Maker = async (stage, actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { municipality } = actor;
  const theirs = ['prepared', 'held', 'reported', 'invited'].includes(name);
  const facts = {
    by: stage.bystander.id,
    code: theirs ? municipality : another(municipality),
    neighbours: name === 'shared' ? [municipality] : [],
    tutor: name === 'tutored' ? municipality : '186',
    appointment: name === 'tutored' ? await ownAppointment(stage, actor) : undefined,
    matched: 3,
  };
  if (name === 'prepared') return (await addPrepared(stage.world, facts)).id;
  const { id, pairId } = await addHeld(stage.world, {
    ...facts,
    ...(name === 'reported' && { report: 'Kartoitettu' }),
  });
  if (name === 'invited')
    await stage.world.owner.read(
      'INSERT INTO tutor_invitation (pair_id, invited_by, invited_at) VALUES ($1, $2, now())',
      [pairId, stage.bystander.id],
    );
  return id;
};

/** A municipality that takes part in the session, or none. */
const attendingCode: Maker = async (_stage, { municipality }, name) =>
  ({ own: municipality, foreign: '638', missing: '999' })[name] ?? 'x';

export const holdingMakers = { sessionRequest, attendingCode };
