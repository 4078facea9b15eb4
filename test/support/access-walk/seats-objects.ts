import { randomUUID } from 'node:crypto';
import { circleWithLeader } from '../circle-with-leader.ts';
import type { Maker } from './maker.ts';

/** An application of someone to a circle that the actor leads; of the actor themself to it; or to what someone else leads. */
export const application: Maker = async ({ world }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return 'not-an-id';
  const { id, poolId } = await circleWithLeader(world, { approval: true });
  if (name !== 'foreign')
    await world.owner.read('UPDATE circle_facilitator SET account_id = $2 WHERE circle_id = $1', [id, accountId]);
  const applicant = name === 'own' ? accountId : (await world.person({ represents: '611' })).id;
  const [made] = await world.owner.read<{ id: string }>(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, created_at, status_since)
     VALUES ($1, $2, '611', 'pending', 1, now(), now()) RETURNING id`,
    [poolId, applicant],
  );
  await world.owner.read('UPDATE seat_pool SET last_queue_number = 1 WHERE id = $1', [poolId]);
  return made?.id ?? '';
};

/** A circle that the actor leads, of a municipality that nobody of the walk represents; or that someone else leads. */
export const ledCircle: Maker = async ({ world, bystander }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return 'not-an-id';
  // What other calls of the walk have made them represent is over.
  await world.owner.read(
    `UPDATE affiliation SET status = 'ended', valid_to = now()
     WHERE account_id = $1 AND municipality_code IN ('005', '018') AND status = 'approved'`,
    [accountId],
  );
  const { id } = await world.circle({
    status: name === 'foreign' ? 'draft' : name === 'open' ? 'published' : name,
    host: '005',
  });
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     VALUES ($1, $2, '005', 0, now())`,
    [id, name === 'foreign' ? bystander.id : accountId],
  );
  return id;
};
