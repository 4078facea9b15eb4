import { randomUUID } from 'node:crypto';
import { tipToken as purpose } from '#circles';
import { LinkTokens } from '#identity';
import { secret } from '../apps.ts';
import type { Maker } from './maker.ts';

const tokens = new LinkTokens(secret);

/** The token of a mailed tip; `silent` of one for which no mail went out. */
export const tipToken: Maker = async ({ world, bystander }, _actor, name) => {
  if (name === 'malformed') return 'not-an-id';
  if (name === 'missing') return tokens.tokenOf(purpose, randomUUID());
  const circle = await world.circle();
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO circle_tip (circle_id, tipped_by, municipality_code, address_hash, email, locale, mailed, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $4 || '@muualla.example', 'fi', $5, now(), now() + interval '14 days') RETURNING id`,
    [circle.id, bystander.id, bystander.municipality, randomUUID(), name !== 'silent'],
  );
  return tokens.tokenOf(name === 'otherPurpose' ? 'sign_in' : purpose, row?.id ?? '');
};
