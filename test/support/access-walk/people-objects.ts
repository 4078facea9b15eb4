import { randomUUID } from 'node:crypto';
import { completeDraft } from '../circle-draft.ts';
import { makeTutor } from '../programmes.ts';
import type { Actor, Stage } from './stage.ts';

const malformed = 'not-an-id';

/** Someone of the municipality that the register's known code is of, or the actor themself. */
export async function person({ world }: Stage, actor: Actor, name: string): Promise<string> {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  if (name === 'own') return actor.accountId;
  const { id } = await world.person({ represents: completeDraft.hostMunicipalityCode });
  if (name === 'suspended') await world.owner.read(`UPDATE account SET status = 'suspended' WHERE id = $1`, [id]);
  return id;
}

/** A role of someone, for a municipality or everywhere, or one that somebody has ended. */
export async function roleGrant({ world }: Stage, actor: Actor, name: string): Promise<string> {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { id } = await world.person(
    name === 'ofPlatform' ? { roles: ['programme_coordinator'] } : { coordinates: name !== 'ofTutor' },
  );
  if (name === 'ofTutor') await makeTutor(world, { id, municipality: '611' });
  const [grant] = await world.owner.read<{ id: string }>('SELECT id FROM role_grant WHERE account_id = $1', [id]);
  const end = 'UPDATE role_grant SET valid_to = now(), ended_by = $2, end_reason = $3 WHERE account_id = $1';
  if (name === 'ended') await world.owner.read(end, [id, actor.accountId, 'Syy']);
  return grant?.id ?? '';
}

export async function facilitator({ world }: Stage, _actor: Actor, name: string): Promise<string> {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const circle = await world.circle();
  const { id, municipality } = await world.person();
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from, valid_to)
     VALUES ($1, $2, $3, 0, now(), CASE WHEN $4 THEN now() END) RETURNING id`,
    [circle.id, id, municipality, name === 'ended'],
  );
  return row?.id ?? '';
}
