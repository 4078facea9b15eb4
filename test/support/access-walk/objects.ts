import { createHash, randomUUID } from 'node:crypto';
import { offerToken } from '#circles';
import { LinkTokens, tokenPurpose } from '#identity';
import { encodeCursor } from '#kernel';
import { secret } from '../apps.ts';
import { completeDraft } from '../circle-draft.ts';
import { askAsWorker } from '../worker-app.ts';
import { addressMakers } from './address-objects.ts';
import { affiliationMakers } from './affiliation-objects.ts';
import type { Maker } from './maker.ts';
import { facilitator, person, roleGrant } from './people-objects.ts';
import { practiceMakers } from './practice-objects.ts';
import { programmeMakers } from './programme-objects.ts';
import { reviewMakers } from './review-objects.ts';
import { attendee, draftMeeting, materialMaker, postMaker, taskMaker } from './room-objects.ts';
import { scheduleMakers } from './schedule-objects.ts';
import { application, ledCircle } from './seats-objects.ts';
import { holdingMakers } from './sparring-holding-objects.ts';
import { sparringMakers } from './sparring-objects.ts';
import { programmeRequestMakers } from './sparring-programme-objects.ts';
import type { Actor, Stage } from './stage.ts';
import type { Thing } from './things.ts';
import { tipToken } from './tip-objects.ts';
import { seatTransfer } from './transfer-objects.ts';

const tokens = new LinkTokens(secret);
const malformed = 'not-an-id';

const statusOf: Record<string, string> = {
  open: 'published',
  mine: 'published',
  draft: 'draft',
  proposed: 'proposed',
  archived: 'archived',
  cancelled: 'cancelled',
};

/** A circle led by the facilitator; the bystander has a place in it, and so has the actor unless it is only open. */
export async function circleWithPeople(stage: Stage, actor: Actor, name: string, place: 'confirmed' | 'offered') {
  const { world, actors, bystander } = stage;
  const made = await world.circle({ status: statusOf[name] ?? name, languages: ['fi', 'sv'] });
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     VALUES ($1, $2, $3, 0, now())`,
    [made.id, actors.facilitator.accountId, actors.facilitator.municipality],
  );
  const inIt = [[bystander.id, bystander.municipality, 'offered']];
  if (name !== 'open') inIt.push([actor.accountId, actor.municipality, place]);
  await world.owner.read(
    `INSERT INTO meeting_text (meeting_id, locale, published_at, revised_at, title)
     SELECT id, 'fi', now(), now(), 'Tapaaminen' FROM meeting WHERE circle_id = $1`,
    [made.id],
  );
  const ids = await Promise.all(inIt.map((row) => enrol(stage, made.poolId, row)));
  await world.owner.read(
    `UPDATE seat_pool SET (confirmed, offered) = (SELECT count(*) FILTER (WHERE status = 'confirmed'),
       count(*) FILTER (WHERE status = 'offered') FROM enrolment WHERE pool_id = $1) WHERE id = $1`,
    [made.poolId],
  );
  return { ...made, bystanders: ids[0] ?? '', own: ids[1] ?? '' };
}

async function enrol({ world }: Stage, poolId: string, row: string[]): Promise<string> {
  const [made] = await world.owner.read<{ id: string }>(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, wish, offer_expires_at, created_at, status_since)
     VALUES ($1, $2, $3, $4, 'Toive', CASE $4 WHEN 'offered' THEN now() + interval '1 day' END, now(), now()) RETURNING id`,
    [poolId, ...row],
  );
  return made?.id ?? '';
}

const ownSession: Maker = async ({ world, bystander }, { accountId }, name) => {
  if (name === 'malformed') return malformed;
  const sid = randomUUID();
  if (name !== 'missing') {
    const user = name === 'mine' ? accountId : bystander.id;
    const sess = { cookie: { originalMaxAge: 3_600_000 }, passport: { user } };
    await world.owner.read(`INSERT INTO community_session VALUES ($1, $2::json, now() + interval '1 hour')`, [
      sid,
      JSON.stringify(sess),
    ]);
  }
  return createHash('sha256').update(sid).digest('hex');
};

const circleBy =
  (place: 'confirmed' | 'offered', by: 'id' | 'slug'): Maker =>
  async (stage, actor, name) => {
    if (name === 'missing') return by === 'id' ? randomUUID() : 'ei-ole-ringia';
    if (name === 'malformed') return by === 'id' ? malformed : "ei'; --%00../";
    return (await circleWithPeople(stage, actor, name, place))[by];
  };

/** The token of a mail about an offered seat. */
const mailedOffer: Maker = async (stage, actor, name) => {
  if (name === 'missing') return tokens.tokenOf(offerToken, randomUUID());
  if (name === 'malformed') return malformed;
  const place = await circleWithPeople(
    stage,
    actor,
    name === 'draft' || name === 'archived' ? name : 'mine',
    'offered',
  );
  if (name === 'otherPurpose') return tokens.tokenOf('sign_in', place.own);
  return tokens.tokenOf(offerToken, name === 'foreign' ? place.bystanders : place.own);
};

async function link(
  { world }: Stage,
  accountId: string,
  affiliationId: string | null,
  site: LinkSite = 'community',
): Promise<string> {
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO mailed_link (site, purpose, email, locale, network, affiliation_id, return_to, created_at, expires_at)
     SELECT $3, CASE WHEN $2::uuid IS NULL THEN 'sign_in' ELSE 'confirm_address' END,
       CASE WHEN $2::uuid IS NULL THEN coalesce(nullif(a.email, ''), a.id || '@test.example')
         ELSE 'osoite@pornainen.example' END, 'fi', 'x', $2, '', now(),
       now() + interval '15 minutes' FROM account a WHERE a.id = $1 RETURNING id`,
    [accountId, affiliationId, site],
  );
  return row?.id ?? '';
}

/** A claim that waits for its proof, with the link that was mailed for it. */
async function claim(stage: Stage, accountId: string): Promise<{ id: string; linkId: string }> {
  const claimed = `SELECT id FROM affiliation WHERE account_id = $1 AND municipality_code = '005'`;
  await stage.world.owner.read(`DELETE FROM mailed_link WHERE affiliation_id IN (${claimed})`, [accountId]);
  await stage.world.owner.read(`DELETE FROM affiliation WHERE id IN (${claimed})`, [accountId]);
  const [row] = await stage.world.owner.read<{ id: string }>(
    `INSERT INTO affiliation (account_id, municipality_code, status, valid_from, email)
     VALUES ($1, '005', 'claimed', now(), 'osoite@pornainen.example') RETURNING id`,
    [accountId],
  );
  const id = row?.id ?? '';
  return { id, linkId: await link(stage, accountId, id) };
}

const linkBy =
  (purpose: 'sign_in' | 'confirm_address', by: 'token' | 'id'): Maker =>
  async (stage, actor, name) => {
    if (name === 'malformed') return malformed;
    if (name === 'missing') return by === 'id' ? randomUUID() : tokens.tokenOf(purpose, randomUUID());
    const whose = name === 'foreign' ? stage.bystander.id : actor.accountId;
    const id = purpose === 'sign_in' ? await link(stage, whose, null) : (await claim(stage, whose)).linkId;
    if (name === 'mine') actor.code = tokens.codeOf(id);
    if (by === 'id') return id;
    const other = purpose === 'sign_in' ? 'confirm_address' : 'sign_in';
    return tokens.tokenOf(name === 'otherPurpose' ? other : purpose, id);
  };

type LinkSite = 'community' | 'admin';

/** A link to sign in to the administration. */
const adminLinkBy =
  (by: 'token' | 'id'): Maker =>
  async (stage, actor, name) => {
    if (name === 'malformed') return malformed;
    const purpose = tokenPurpose('admin', 'sign_in');
    if (name === 'missing') return by === 'id' ? randomUUID() : tokens.tokenOf(purpose, randomUUID());
    const id = await link(stage, name === 'foreign' ? stage.bystander.id : actor.accountId, null, 'admin');
    if (name === 'mine') actor.code = tokens.codeOf(id);
    if (by === 'id') return id;
    return tokens.tokenOf(name === 'otherPurpose' ? tokenPurpose('community', 'sign_in') : purpose, id);
  };

/** A job that failed for good, or one that waits. */
const deadLetter: Maker = async ({ world }, _actor, name) => {
  if (name === 'missing') return '999999999';
  if (name === 'malformed') return malformed;
  const [job] = await askAsWorker<{ id: string }>(
    world.database,
    `SELECT id FROM graphile_worker.add_job('circles.left', json_build_object('enrolmentId', gen_random_uuid()), run_at := now() + interval '1 day')`,
  );
  const id = String(job?.id ?? '');
  if (name === 'dead')
    await askAsWorker(
      world.database,
      'UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE id = $1',
      [id],
    );
  return id;
};

const affiliation: Maker = async (stage, actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  if (name === 'mine') return (await claim(stage, actor.accountId)).id;
  const { bystander, actors } = stage;
  const foreigner = actor.role === 'stranger' ? actors.facilitator : actors.stranger;
  return (await claim(stage, name === 'colleagues' ? bystander.id : foreigner.accountId)).id;
};

/** An account of an organisation by which someone signs in. */
const identity: Maker = async ({ world, bystander }, actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO external_identity (account_id, issuer, subject, provider_key, linked_at)
     VALUES ($1, 'https://issuer.example', $2, 'x', now()) RETURNING id`,
    [name === 'mine' ? actor.accountId : bystander.id, randomUUID()],
  );
  return row?.id ?? '';
};

const known =
  (values: Record<string, string>): Maker =>
  async (_stage, _actor, name) =>
    values[name] ?? malformed;

/** A key that someone else has used for the same thing: it must be as if nobody had. */
const key: Maker = async (stage, _actor, name) => {
  const text = randomUUID();
  if (name === 'foreign') {
    await stage.world.owner.read(
      `INSERT INTO idempotency_key (account_id, key, operation, input_hash, outcome, created_at)
       VALUES ($1, $2, 'x', 'x', '{"enrolmentId":"of another"}', now())`,
      [stage.bystander.id, text],
    );
  }
  return text;
};

/** The meeting of a circle in which the walker has a seat; `open`: none. */
const roomMeeting: Maker = async (stage, actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { id } = await circleWithPeople(stage, actor, name, 'confirmed');
  const [row] = await stage.world.owner.read<{ id: string }>('SELECT id FROM meeting WHERE circle_id = $1', [id]);
  return row?.id ?? '';
};

const now = new Date().toISOString();
export const makers: Record<Thing, Maker> = {
  circle: circleBy('confirmed', 'id'),
  // A draft can be rewritten, and nobody can have come into it.
  adminCircle: (stage, actor, name) =>
    name === 'draft'
      ? stage.world.circle({ status: name }).then(({ id }) => id)
      : circleBy('confirmed', 'id')(stage, actor, name),
  ledCircle,
  application,
  circleSlug: circleBy('confirmed', 'slug'),
  offer: circleBy('offered', 'id'),
  offerToken: mailedOffer,
  session: ownSession,
  signInToken: linkBy('sign_in', 'token'),
  addressToken: linkBy('confirm_address', 'token'),
  linkRequest: linkBy('sign_in', 'id'),
  adminToken: adminLinkBy('token'),
  adminRequest: adminLinkBy('id'),
  deadLetter,
  affiliation,
  ...affiliationMakers,
  tipToken,
  seatTransfer,
  choiceToken: async (_stage, { accountId }, name) => {
    if (name === 'malformed') return malformed;
    if (name === 'missing') return tokens.tokenOf('no_more_reminders', randomUUID());
    return tokens.tokenOf(name === 'mine' ? 'no_more_reminders' : 'sign_in', accountId);
  },
  ...addressMakers,
  identity,
  municipality: async (_stage, actor, name) =>
    ({ mine: actor.municipality, foreign: actor.municipality === '106' ? '611' : '106', missing: '999' })[name] ?? 'x',
  meeting: draftMeeting,
  roomMeeting,
  roomPost: postMaker(circleWithPeople),
  attendee,
  roomMaterial: materialMaker(circleWithPeople),
  roomTask: taskMaker(circleWithPeople),
  theme: async ({ world }, _actor, name) =>
    name === 'known'
      ? ((await world.owner.read<{ id: string }>('SELECT id FROM theme LIMIT 1'))[0]?.id ?? '')
      : `no-theme-${name}`,
  register: known({ known: completeDraft.hostMunicipalityCode, missing: '999' }),
  // The community's list has three parts in a cursor, that of the administration two.
  cursor: known({ ofThis: encodeCursor([1, now, randomUUID()]), ofAnother: encodeCursor([now, randomUUID()]) }),
  discussionCursor: known({ ofThis: encodeCursor([now, randomUUID()]), ofAnother: encodeCursor([randomUUID()]) }),
  peopleCursor: known({
    ofThis: encodeCursor(['Aino', randomUUID()]),
    ofAnother: encodeCursor([1, now, randomUUID()]),
  }),
  adminCursor: known({ ofThis: encodeCursor([now, randomUUID()]), ofAnother: encodeCursor([1, now, randomUUID()]) }),
  key,
  person,
  roleGrant,
  facilitator,
  ...practiceMakers,
  ...reviewMakers,
  ...programmeMakers,
  ...sparringMakers,
  ...programmeRequestMakers,
  ...holdingMakers,
  ...scheduleMakers,
  personCursor: known({ ofThis: encodeCursor([randomUUID()]), ofAnother: encodeCursor([now, randomUUID()]) }),
  auditCursor: known({ ofThis: encodeCursor([now, 1]), ofAnother: encodeCursor([now, randomUUID()]) }),
};
