import { randomUUID } from 'node:crypto';
import { practiceDraft } from '../practice-drafts.ts';
import { addPractice } from '../practices.ts';
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

/** A practice of the municipality that the actor represents, or of another. */
const ownPractice: Maker = async ({ world }, { accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const code = name === 'foreign' ? (municipality === '106' ? '611' : '106') : municipality;
  const status = name === 'sent' ? 'submitted' : name === 'published' ? 'published' : 'draft';
  return (await addPractice(world, { by: accountId, code, status })).id;
};

const sentPractice: Maker = async ({ world }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const status = name === 'submitted' || name === 'published' ? name : 'draft';
  return (await addPractice(world, { by: accountId, code: '505', status })).id;
};

const practiceSlug: Maker = async ({ world }, { accountId }, name) => {
  if (name === 'missing') return `none-${randomUUID()}`;
  const status = name === 'retracted' ? 'retracted' : 'published';
  return (await addPractice(world, { by: accountId, code: '505', status })).slug;
};

/** What the actor, or the bystander, has said of a published practice. */
const practiceComment: Maker = async ({ world, bystander }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { id } = await addPractice(world, { by: bystander.id, code: '505', status: 'published' });
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_comment (practice_id, written_by, locale, text, version, written_at)
     VALUES ($1, $2, 'fi', 'Hei', 1, now() - interval '20 minutes') RETURNING id`,
    [id, name === 'own' ? accountId : bystander.id],
  );
  return row?.id ?? '';
};

/** That the actor was asked to be an author, that their municipality has asked another, or that others are asked by others. */
const coauthorInvitation: Maker = async ({ world, bystander }, { accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const code = name === 'sent' ? municipality : '505';
  const { id } = await addPractice(world, { by: bystander.id, code, status: 'draft' });
  const [made] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_invitation (practice_id, email, locale, invited_by, invited_at, expires_at)
     SELECT $1, coalesce((SELECT a.email FROM account a WHERE a.id = $3 AND $4), 'joku@kunta.example'), 'fi', $2, now(),
       now() + interval '30 days' RETURNING id`,
    [id, bystander.id, accountId, name === 'asked'],
  );
  return made?.id ?? '';
};

/** A picture of such a practice. */
const practiceFile: Maker = async (stage, actor, name) => {
  const practiceId = await ownPractice(stage, actor, name);
  if (name === 'missing' || name === 'malformed') return practiceId;
  const [made] = await stage.world.owner.read<{ id: string }>(
    `INSERT INTO practice_file (practice_id, kind, position, file_name, media_type, bytes, content, sha256, width, height,
       added_by, added_at)
     VALUES ($1, 'picture', 1, 'a.webp', 'image/webp', 3, 'abc', 'ba78', 3, 2, $2, now()) RETURNING id`,
    [practiceId, actor.accountId],
  );
  return made?.id ?? '';
};

/** That the actor's municipality, or another, has a practice in use. */
const adoptionChange: Maker = async ({ world }, { accountId, municipality }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { id } = await addPractice(world, { by: accountId, code: '505', status: 'published' });
  const [row] = await world.owner.read<{ id: string }>(
    `WITH adopter AS (INSERT INTO adoption (practice_id, municipality_code) VALUES ($1, $2) RETURNING id)
     INSERT INTO adoption_change (adoption_id, stage, on_day, recorded_at, revision)
     SELECT id, 'in_use', current_date, now(), 1 FROM adopter RETURNING id`,
    [id, name === 'mine' ? municipality : municipality === '186' ? '106' : '186'],
  );
  return row?.id ?? '';
};

export const practiceMakers = {
  adoptionChange,
  practiceDraft: draft,
  candidate,
  ownPractice,
  sentPractice,
  practiceSlug,
  practiceComment,
  practiceFile,
  coauthorInvitation,
};
