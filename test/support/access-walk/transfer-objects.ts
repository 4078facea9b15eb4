import { randomUUID } from 'node:crypto';
import type { Maker } from './maker.ts';

/** That the actor has asked a colleague to take their seat, that a colleague has asked them, or two others each other. */
export const seatTransfer: Maker = async ({ world, bystander }, { accountId, municipality }, name) => {
  if (name === 'malformed') return 'not-an-id';
  if (name === 'missing') return randomUUID();
  const { poolId } = await world.circle();
  const other = (await world.person({ represents: '611' })).id;
  const [giver, taker] =
    name === 'given' ? [accountId, other] : name === 'asked' ? [other, accountId] : [other, bystander.id];
  const [row] = await world.owner.read<{ id: string }>(
    `WITH seat AS (INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
       VALUES ($1, $2, $3, 'confirmed', now(), now()) RETURNING id)
     INSERT INTO seat_transfer (enrolment_id, to_account_id, email, created_at, expires_at)
     SELECT id, $4, 'joku@muualla.example', now(), now() + interval '1 day' FROM seat RETURNING id`,
    [poolId, giver, municipality, taker],
  );
  await world.owner.read('UPDATE seat_pool SET confirmed = 1 WHERE id = $1', [poolId]);
  return row?.id ?? '';
};
