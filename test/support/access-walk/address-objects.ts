import { randomUUID } from 'node:crypto';
import { LinkTokens } from '#identity';
import { secret } from '../apps.ts';
import type { Maker } from './maker.ts';
import type { Stage } from './stage.ts';

const tokens = new LinkTokens(secret);
const malformed = 'not-an-id';

/** A change of somebody's address, in place of those that they had. */
async function changeOf({ world }: Stage, accountId: string, status: 'requested' | 'confirmed'): Promise<string> {
  await world.owner.read('DELETE FROM address_change WHERE account_id = $1', [accountId]);
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO address_change (account_id, old_email, new_email, status, requested_at, confirmed_at, takes_effect_at)
     SELECT id, email, $2, $3, now(), CASE $3 WHEN 'confirmed' THEN now() END,
       CASE $3 WHEN 'confirmed' THEN now() + interval '7 days' END FROM account WHERE id = $1 RETURNING id`,
    [accountId, `${randomUUID()}@uusi.example`, status],
  );
  return row?.id ?? '';
}

/** The token of the mail to a new address. */
const newAddressToken: Maker = async (stage, actor, name) => {
  if (name === 'malformed') return malformed;
  if (name === 'missing') return tokens.tokenOf('change_address', randomUUID());
  const change = await changeOf(stage, name === 'foreign' ? stage.bystander.id : actor.accountId, 'requested');
  const [link] = await stage.world.owner.read<{ id: string }>(
    `INSERT INTO mailed_link (purpose, email, locale, network, address_change_id, return_to, created_at, expires_at)
     SELECT 'change_address', new_email, 'fi', 'x', id, '', now(), now() + interval '15 minutes'
     FROM address_change WHERE id = $1 RETURNING id`,
    [change],
  );
  return tokens.tokenOf(name === 'otherPurpose' ? 'sign_in' : 'change_address', link?.id ?? '');
};

/** The token of the mail to the old one. */
const stopToken: Maker = async (stage, actor, name) => {
  if (name === 'malformed') return malformed;
  const whose = name === 'mine' ? actor.accountId : stage.bystander.id;
  const id = name === 'missing' ? randomUUID() : await changeOf(stage, whose, 'confirmed');
  return tokens.tokenOf(name === 'otherPurpose' ? 'change_address' : 'stop_address_change', id);
};

export const addressMakers = { newAddressToken, stopToken };
