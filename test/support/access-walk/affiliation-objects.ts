import { randomUUID } from 'node:crypto';
import { LinkTokens } from '#identity';
import { encodeCursor } from '#kernel';
import { secret } from '../apps.ts';
import type { Maker } from './maker.ts';
import type { Stage } from './stage.ts';

const tokens = new LinkTokens(secret);
const malformed = 'not-an-id';
const now = new Date().toISOString();

/** An affiliation of somebody for a municipality, in place of those they have for it. */
async function affiliationOf(stage: Stage, accountId: string, code: string, status: string): Promise<string> {
  const { owner } = stage.world;
  await owner.read(
    'DELETE FROM mailed_link WHERE affiliation_id IN (SELECT id FROM affiliation WHERE account_id = $1)',
    [accountId],
  );
  await owner.read('DELETE FROM affiliation WHERE account_id = $1 AND municipality_code = $2', [accountId, code]);
  const [row] = await owner.read<{ id: string }>(
    `INSERT INTO affiliation (account_id, municipality_code, status, valid_from, email, proven_at, proven_until)
     VALUES ($1, $2, $3, now() - interval '1 day', 'osoite@pornainen.example', now(), now() + interval '1 year') RETURNING id`,
    [accountId, code, status],
  );
  return row?.id ?? '';
}

/** Somebody new: theirs can be decided on without a trace on the stage. */
const extra = async ({ world }: Stage) => (await world.person({ name: 'Sivu Toinen', represents: null })).id;

/** `mine` is one's own, `colleagues` that of somebody for Pornainen, `foreign` that of somebody for Hyvinkää. */
const affiliationIn =
  (status: string): Maker =>
  async (stage, actor, name) => {
    if (name === 'missing') return randomUUID();
    if (name === 'malformed') return malformed;
    if (name === 'mine') return affiliationOf(stage, actor.accountId, '018', status);
    return affiliationOf(stage, await extra(stage), name === 'colleagues' ? '611' : '106', status);
  };

async function invite(stage: Stage, code: string): Promise<string> {
  const [row] = await stage.world.owner.read<{ id: string }>(
    `INSERT INTO affiliation_invitation (municipality_code, email, locale, invited_by, created_at, expires_at)
     VALUES ($1, $2, 'fi', $3, now(), now() + interval '14 days') RETURNING id`,
    [code, `${randomUUID()}@pornainen.example`, stage.actors.municipalCoordinator.accountId],
  );
  return row?.id ?? '';
}

const invitation: Maker = async (stage, _actor, name) => {
  if (name === 'missing') return randomUUID();
  return name === 'malformed' ? malformed : invite(stage, name === 'mine' ? '611' : '106');
};

const invitationToken: Maker = async (stage, _actor, name) => {
  if (name === 'malformed') return malformed;
  await stage.world.owner.read(`UPDATE municipality SET mail_domains = ARRAY['pornainen.example'] WHERE code = '005'`);
  const id = name === 'missing' ? randomUUID() : await invite(stage, '005');
  return tokens.tokenOf(name === 'otherPurpose' ? 'sign_in' : 'invitation', id);
};

const organisation: Maker = async ({ world }, _actor, name) => {
  if (name !== 'known') return name === 'missing' ? randomUUID() : malformed;
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO organisation (kind, name, mail_domains, valid_from, created_at)
     VALUES ('sub_regional_group', '{"fi": "Seutu", "sv": "Region"}', '{seutu.example}', '2021-01-01', now()) RETURNING id`,
  );
  return row?.id ?? '';
};

const member: Maker = async (stage, actor, name) => {
  if (name !== 'known') return name === 'missing' ? randomUUID() : malformed;
  const [row] = await stage.world.owner.read<{ id: string }>(
    `INSERT INTO organisation_member (organisation_id, municipality_code, valid_from) VALUES ($1, '611', '2021-01-01') RETURNING id`,
    [await organisation(stage, actor, 'known')],
  );
  return row?.id ?? '';
};

const cursor =
  (ofThis: (string | number)[], ofAnother: (string | number)[]): Maker =>
  async (_stage, _actor, name) =>
    name === 'malformed' ? malformed : encodeCursor(name === 'ofThis' ? ofThis : ofAnother);

export const affiliationMakers = {
  waitingAffiliation: affiliationIn('proven'),
  heldAffiliation: affiliationIn('approved'),
  invitation,
  invitationToken,
  coordinated: async (_stage: Stage, _actor: unknown, name: string) =>
    ({ mine: '611', foreign: '106', missing: '999' })[name] ?? 'x',
  organisation,
  member,
  affiliationCursor: cursor([now, randomUUID()], [1, now, randomUUID()]),
  waitingCursor: cursor([1, now, randomUUID()], [now, randomUUID()]),
};
