import { randomUUID } from 'node:crypto';
import { addPractice } from '../practices.ts';
import type { Maker } from './maker.ts';

const malformed = 'not-an-id';

/** A review that the actor was asked for, or someone else, of a practice of a municipality that none of them represents. */
const review: Maker = async ({ world, bystander }, { accountId }, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const author = await world.person({ represents: '505' });
  const { id } = await addPractice(world, { by: author.id, code: '505', status: 'submitted' });
  await world.owner.read(`UPDATE practice SET status = 'in_review' WHERE id = $1`, [id]);
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_review (practice_id, round, account_id, asked_by, asked_at, due_on)
     VALUES ($1, 1, $2, $3, now(), current_date + 14) RETURNING id`,
    [id, name === 'mine' ? accountId : bystander.id, author.id],
  );
  return row?.id ?? '';
};

/** Someone who has offered to review. */
const reviewer: Maker = async ({ world }, _actor, name) => {
  if (name === 'missing') return randomUUID();
  if (name === 'malformed') return malformed;
  const { id } = await world.person();
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO practice_reviewer (account_id, locales, offered_at) VALUES ($1, '{fi}', now()) RETURNING id`,
    [id],
  );
  return row?.id ?? '';
};

export const reviewMakers = { review, reviewer };
