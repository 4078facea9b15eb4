import { randomUUID } from 'node:crypto';
import { practiceDraft } from '../practice-drafts.ts';
import type { Maker } from './maker.ts';

const malformed = 'not-an-id';

/** A draft of a circle that the actor leads; or that the bystander leads, in which the actor was asked or was not. */
const draft: Maker = async ({ world, bystander }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { id: circleId, poolId } = await world.circle({ status: 'completed' });
  const madeBy = name === 'led' ? accountId : bystander.id;
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     VALUES ($1, $2, '611', 0, now())`,
    [circleId, madeBy],
  );
  if (name === 'led') {
    await world.owner.read(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
       VALUES ($1, $2, '611', 'confirmed', now(), now())`,
      [poolId, bystander.id],
    );
  }
  const contributors = name === 'asked' ? [{ id: accountId, status: 'invited' as const }] : [];
  return practiceDraft(world, { circleId, madeBy, contributors });
};

/** Someone who was in the circle of a draft that the actor leads. */
const candidate: Maker = async ({ world, bystander }, _actor, name) => {
  if (name === 'ofCircle') return bystander.id;
  if (name === 'foreign') return (await world.person()).id;
  return name === 'missing' ? randomUUID() : malformed;
};

export const practiceMakers = { practiceDraft: draft, candidate };
