import { randomUUID } from 'node:crypto';
import { encodeCursor } from '#kernel';
import { addPeriod, appointmentOf } from '../programmes.ts';
import { addPair, addRequest, addTime, completeRequest } from '../sparring.ts';
import type { Maker } from './maker.ts';
import type { Actor, Stage } from './stage.ts';

const malformed = 'not-an-id';

/** A matched request: `asked` by their municipality, `tutored` by theirs where they are its tutors, `foreign` of two others. */
async function matched({ world }: Stage, { accountId, municipality }: Actor, name: string) {
  const asking = name === 'asked' ? municipality : municipality === '106' ? '611' : '106';
  const { id } = await addRequest(world, { by: accountId, code: asking, status: 'matched' });
  await completeRequest(world, id);
  const [theirs] = await world.owner.read<{ periodId: string }>(
    `SELECT period_id AS "periodId" FROM role_grant WHERE account_id = $1 AND role = 'tutor'`,
    [accountId],
  );
  const tutored = name === 'tutored' ? theirs : undefined;
  const periodId = tutored?.periodId ?? (await addPeriod(world, { tutors: { '186': 1 } }));
  const tutorMunicipalityId = await appointmentOf(world, periodId, tutored ? municipality : '186');
  const pair = await addPair(world, { requestId: id, tutorMunicipalityId, by: accountId, answered: 'accepted' });
  return { id, timeId: await addTime(world, { pairId: pair.id, by: accountId }) };
}

const matchedBy =
  (by: 'id' | 'timeId'): Maker =>
  async (stage, actor, name) => {
    if (name === 'missing') return randomUUID();
    return name === 'malformed' ? malformed : (await matched(stage, actor, name))[by];
  };

/** A place in the list of sessions; one of another list has other parts. */
const sessionCursor: Maker = async (_stage, _actor, name) =>
  name === 'malformed' ? malformed : encodeCursor(name === 'ofThis' ? [0, 0, randomUUID()] : [randomUUID()]);

const pairCursor: Maker = async (_stage, _actor, name) =>
  name === 'malformed' ? malformed : encodeCursor(name === 'ofThis' ? [0, 0, randomUUID(), ''] : [randomUUID()]);

export const scheduleMakers = {
  pairCursor,
  sessionCursor,
  matchedRequest: matchedBy('id'),
  sparringTime: matchedBy('timeId'),
};
