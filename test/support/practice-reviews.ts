import type { Client } from './apps.ts';
import type { World } from './people.ts';
import { saidOfPeople } from './practices.ts';

export interface ReviewAct {
  __typename: string;
  id?: string;
  code?: string;
  field?: string | null;
}

const ofReviewer = ['OfferToReviewInput', 'SaveReviewInput', 'GiveReviewInput', 'DeclineReviewInput'];

/** A mutation with an input, of either schema. */
export async function reviewing(client: Client, name: string, type: string, input: object): Promise<ReviewAct> {
  const field = ofReviewer.includes(type) ? '... on ReviewRefused { field }' : '';
  const { data, body } = await client.ask<{ it: ReviewAct } | null>(
    `mutation M($input: ${type}!) { it: ${name}(input: $input${saidOfPeople(name)}) { __typename ... on UserError { code } ${field} } }`,
    { input },
  );
  if (!data) throw new Error(body);
  return data.it;
}

/** Someone of the pool who reads the languages. */
export async function addReviewer(world: World, accountId: string, locales: string[] = ['fi', 'sv']): Promise<void> {
  await world.owner.read(
    `INSERT INTO practice_reviewer (account_id, locales, offered_at, approved_at, approved_by)
     VALUES ($1, $2, now(), now(), $1)`,
    [accountId, locales],
  );
}

/** The review of someone in the last round of a practice. */
export async function reviewOf(world: World, practiceId: string, accountId: string): Promise<string> {
  const [row] = await world.owner.read<{ id: string }>(
    'SELECT id FROM practice_review WHERE practice_id = $1 AND account_id = $2 ORDER BY round DESC LIMIT 1',
    [practiceId, accountId],
  );
  return row?.id ?? '';
}

export const versionOf = async (world: World, id: string): Promise<number> =>
  (await world.owner.read<{ version: number }>('SELECT version FROM practice WHERE id = $1', [id]))[0]?.version ?? 0;
