import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import { addPeriod, appointmentOf, makeTutor } from '../support/programmes.ts';
import { addPair, addRequest } from '../support/sparring.ts';
import { ownPairsPage } from '../support/sparring-pairs.ts';

let world: World;
let community: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  community = await startApp('community', world.database);
});

afterAll(async () => {
  await community.close();
  await world.close();
});

async function allPages(client: Client, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ownPairsPage>> = await ownPairsPage(client, { first, after });
    expect(page.nodes.length).toBeLessThanOrEqual(first);
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

it('own pairs come page by page: what waits by its last day, then what lives, then what is over, the latest first', async () => {
  const periodId = await addPeriod(world, { tutors: { '049': 99 } });
  const tutorMunicipalityId = await appointmentOf(world, periodId, '049');
  const person = await world.person({ represents: '049' });
  await makeTutor(world, { id: person.id, municipality: '049' }, periodId);
  const client = await community.client().signIn(person);
  const { id: by } = await world.person({ represents: '505' });
  const pair = async (changes: string, answered?: 'accepted') => {
    const { id: requestId } = await addRequest(world, { by, code: '505', status: answered ? 'matched' : 'proposed' });
    const { id } = await addPair(world, { requestId, tutorMunicipalityId, by, ...(answered && { answered }) });
    await world.owner.read(`UPDATE sparring_pair SET ${changes} WHERE id = $1`, [id]);
    return id;
  };
  const ended = (days: number) =>
    pair(`proposed_at = now() - interval '${days} days', ended_as = 'declined', ended_at = now() - interval '1 day'`);
  const over = [await ended(9), await ended(5), await ended(7)];
  const later = await pair(`answer_by = now() + interval '5 days'`);
  const matched = await pair(`proposed_at = now() - interval '2 days'`, 'accepted');
  const sooner = await pair(`answer_by = now() + interval '1 day'`);
  const lapsed = await pair(`answer_by = now() - interval '1 day', proposed_at = now() - interval '6 days'`);
  const expected = [sooner, later, matched, over[1], lapsed, over[2], over[0]];
  for (const first of [1, 2, 3, 50]) expect(await allPages(client, first)).toEqual(expected);
  await expect(ownPairsPage(client, { first: 101 })).rejects.toThrow();
});
