import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { createWorld, type World } from '../support/people.ts';
import {
  addQueued,
  type BoardNode,
  board,
  boardRound,
  onBoard,
  whatIfOnBoard,
  whyNotOnBoard,
} from '../support/sparring-board.ts';

/** A day so many days from now. */
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let world: World;
let admin: RunningApp;
let by: string;
let laura: Client;
let henrik: Client;

beforeAll(async () => {
  world = await createWorld();
  admin = await startApp('admin', world.database);
  const coordinator = await world.person({ represents: null, roles: ['programme_coordinator'] });
  by = coordinator.id;
  laura = await admin.client().signIn(coordinator);
  henrik = await admin.client().signIn(await world.person({ represents: null, roles: ['administrator'] }));
});

afterAll(async () => {
  await admin.close();
  await world.close();
});

const pairsOf = (node: BoardNode | null): Record<string, string> =>
  Object.fromEntries(
    (node?.suggestion?.tutors ?? []).flatMap(({ id, pairs }) => pairs.map(({ request }) => [request.id, id])),
  );

/** Two tutor municipalities with a session each, and as many requests as codes; frozen. */
async function frozen(codes: string[], tutors: Record<string, number> = { '049': 1, '092': 1 }) {
  const round = await boardRound(world, by, tutors);
  const requests: string[] = [];
  for (const [minutes, code] of codes.entries())
    requests.push(await addQueued(world, { code, by, roundId: round.roundId, minutes }));
  const { roundId } = round;
  expect(await onBoard(laura, 'freeze', { roundId, number: 0 })).toMatchObject({ number: 1 });
  return { ...round, requests: requests as [string, string, string] };
}

describe('the suggestion', () => {
  it('serves as many as there are sessions, and says why the last one has none', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611', '018', '710']);
    const found = await board(laura, roundId);
    expect(found?.suggestion).toMatchObject({ number: 1, solved: true, requests: 3, served: 2 });
    expect(Object.keys(pairsOf(found)).sort()).toEqual([requests[0], requests[1]].sort());
    const [left] = found?.suggestion?.unserved ?? [];
    expect(left).toMatchObject({ request: { id: requests[2] }, reason: 'all_full' });
    expect(left?.tutors.map(({ reasons }) => reasons)).toEqual([['capacity'], ['capacity']]);
    const [pair] = found?.suggestion?.tutors.find(({ id }) => id === tutorIds['049'])?.pairs ?? [];
    expect(pair?.parts.reduce((sum, { points }) => sum + points, 0)).toBe(pair?.fit);
  });

  it('is the same from the same input, however often it is frozen', async () => {
    const { roundId } = await frozen(['611', '018', '710']);
    const first = pairsOf(await board(laura, roundId));
    await onBoard(henrik, 'freeze', { roundId, number: 1 });
    expect(pairsOf(await board(laura, roundId))).toEqual(first);
  });

  it('takes a proposal that has run out for a request that waits, also before a job has said so', async () => {
    const { roundId, requests } = await frozen(['611', '018']);
    await onBoard(laura, 'publish', { roundId, number: 1, answerBy: dayIn(10) });
    const [before] = await world.owner.read<{ tutorId: string }>(
      `UPDATE sparring_pair SET answer_by = now() - interval '1 second' WHERE request_id = $1
       RETURNING tutor_municipality_id AS "tutorId"`,
      [requests[0]],
    );
    await onBoard(laura, 'freeze', { roundId, number: 1 });
    const found = await board(laura, roundId);
    expect(found?.suggestion).toMatchObject({ number: 2, requests: 2, served: 1 });
    expect(Object.keys(pairsOf(found))).toEqual([requests[1]]);
    const [left] = found?.suggestion?.unserved ?? [];
    expect(left?.tutors.find(({ tutor }) => tutor.id === before?.tutorId)?.reasons).toEqual(['excluded']);
  });

  it('keeps what was frozen: a request that is withdrawn afterwards stays until it is frozen anew', async () => {
    const { roundId, requests } = await frozen(['611', '018', '710']);
    await world.owner.read(`UPDATE sparring_request SET status = 'withdrawn' WHERE id = $1`, [requests[0]]);
    expect((await board(laura, roundId))?.suggestion?.requests).toBe(3);
    await onBoard(laura, 'freeze', { roundId, number: 1 });
    expect((await board(laura, roundId))?.suggestion).toMatchObject({ number: 2, requests: 2, served: 2 });
  });

  it('takes who names no theme for one who takes all of them', async () => {
    const { roundId, tutorIds } = await boardRound(world, by, { '049': 1, '092': 1 });
    const request = await addQueued(world, { code: '611', by, roundId });
    const [one, other] = await world.owner.read<{ id: string }>('SELECT id FROM theme ORDER BY position LIMIT 2');
    await world.owner.read('INSERT INTO sparring_theme VALUES ($1, $2)', [request, one?.id]);
    await world.owner.read('INSERT INTO tutor_theme VALUES ($1, $2)', [tutorIds['049'], other?.id]);
    await onBoard(laura, 'freeze', { roundId, number: 0 });
    const found = await board(laura, roundId);
    expect(pairsOf(found)).toEqual({ [request]: tutorIds['092'] });
    const [pair] = found?.suggestion?.tutors.find(({ id }) => id === tutorIds['092'])?.pairs ?? [];
    expect(pair?.parts.find(({ part }) => part === 'themes')?.share).toBe(100);
  });

  it('leaves out requests that were not accepted and tutor municipalities without terms, and names both', async () => {
    const { roundId, periodId } = await boardRound(world, by, { '049': 1 });
    const waits = await addQueued(world, { code: '611', by, roundId });
    await world.owner.read(`UPDATE sparring_request SET status = 'needs_info' WHERE id = $1`, [waits]);
    const [silent] = await world.owner.read<{ id: string }>(
      `INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by)
       VALUES ($1, '106', 2, now(), $2) RETURNING id`,
      [periodId, by],
    );
    await onBoard(laura, 'freeze', { roundId, number: 0 });
    expect(await board(laura, roundId)).toMatchObject({
      notAccepted: [{ id: waits }],
      withoutTerms: [{ id: silent?.id }],
      suggestion: { requests: 0, served: 0 },
    });
  });
});

describe('what is set', () => {
  it('is pinned, moved and let go; two contradicting pins are named, and undone', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611', '018', '710']);
    const [a, b, c] = requests;
    const espoo = tutorIds['049'] ?? '';
    await onBoard(laura, 'pinOn', { roundId, number: 1, requestId: c, tutorId: espoo });
    const pinned = await board(laura, roundId);
    expect(pairsOf(pinned)[c]).toBe(espoo);
    expect(pinned?.suggestion?.pins).toEqual([{ request: { id: c }, tutor: { id: espoo } }]);
    await onBoard(laura, 'pinOn', { roundId, number: 2, requestId: a, tutorId: espoo });
    const full = (await board(laura, roundId))?.suggestion;
    expect(full).toMatchObject({ solved: false, served: 0 });
    expect(full?.contradictions).toMatchObject([{ kind: 'over_capacity', tutor: { id: espoo } }]);
    await onBoard(laura, 'undoOn', { roundId, number: 3 });
    expect(pairsOf(await board(laura, roundId))).toEqual(pairsOf(pinned));
    await onBoard(laura, 'pinOn', { roundId, number: 4, requestId: c, tutorId: null });
    expect(Object.keys(pairsOf(await board(laura, roundId))).sort()).toEqual([a, b].sort());
  });

  it('rules a pair out and back in', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611'], { '049': 1 });
    const pair = { requestId: requests[0], tutorId: tutorIds['049'] };
    await onBoard(laura, 'excludeOn', { roundId, number: 1, ...pair, excluded: true });
    const without = await board(laura, roundId);
    expect(without?.suggestion?.unserved[0]?.tutors[0]?.reasons).toEqual(['excluded']);
    await onBoard(laura, 'excludeOn', { roundId, number: 2, ...pair, excluded: false });
    expect((await board(laura, roundId))?.suggestion?.served).toBe(1);
  });

  it('weighs the parts of the fit', async () => {
    const { roundId } = await frozen(['611'], { '049': 1 });
    const weights = { themes: 0, formats: 7, level: 0, distance: 0, wish: 0, earlier: 0 };
    await onBoard(laura, 'weigh', { roundId, number: 1, weights });
    expect((await board(laura, roundId))?.suggestion?.fit).toBe(700);
    const tooMuch = { ...weights, wish: 101 };
    expect(await onBoard(laura, 'weigh', { roundId, number: 2, weights: tooMuch })).toMatchObject({
      code: 'weight_out_of_range',
    });
  });

  it('is refused when somebody was faster, is unknown, or nothing is matched in the round', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611', '018', '710']);
    const pin = { roundId, number: 1, requestId: requests[2], tutorId: tutorIds['092'] };
    const [one, other] = await Promise.all([
      onBoard(laura, 'pinOn', pin),
      onBoard(henrik, 'freeze', { roundId, number: 1 }),
    ]);
    expect([one, other].map(({ code }) => code).filter(Boolean)).toEqual(['stale_suggestion']);
    const unknown = '00000000-0000-4000-8000-000000000000';
    const refused = async (change: object) => (await onBoard(laura, 'pinOn', { ...pin, number: 2, ...change })).code;
    expect(await refused({ requestId: unknown })).toBe('unknown_request');
    expect(await refused({ tutorId: unknown })).toBe('unknown_tutor');
    expect(await refused({ roundId: unknown })).toBe('not_found');
    expect(await refused({ roundId: 'not-an-id' })).toBe('not_found');
    const waiting = await boardRound(world, by, { '049': 1 }, 'planned');
    expect(await onBoard(laura, 'freeze', { roundId: waiting.roundId, number: 0 })).toMatchObject({
      code: 'wrong_stage',
    });
  });
});

describe('what could be otherwise', () => {
  it('tells what one session more would bring, and keeps nothing', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611', '018', '710']);
    const tutorId = tutorIds['092'];
    const more = await whatIfOnBoard(laura, { roundId, capacity: { tutorId, by: 1 } });
    expect(more).toMatchObject({ served: 1 });
    expect(more.moves).toContainEqual({
      requestId: requests[2],
      fromTutorId: null,
      toTutorId: expect.stringMatching(Object.values(tutorIds).join('|')),
    });
    expect((await board(laura, roundId))?.suggestion).toMatchObject({ number: 1, served: 2 });
    expect(await whatIfOnBoard(laura, { roundId })).toMatchObject({ code: 'one_change' });
    expect(await whatIfOnBoard(laura, { roundId, capacity: { tutorId, by: -2 } })).toMatchObject({
      code: 'out_of_range',
    });
  });

  it('tells why not, for each other tutor municipality', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611', '049'], { '049': 1, '092': 1 });
    const { whys } = await whyNotOnBoard(laura, roundId, requests[1]);
    expect(whys).toEqual([{ tutorId: tutorIds['049'], reason: 'rules', rules: ['itself'], by: null }]);
    const [other] = (await whyNotOnBoard(laura, roundId, requests[0])).whys;
    expect(other).toMatchObject({ tutorId: tutorIds['092'], reason: 'total_would_fall', by: 1 });
  });
});

describe('publishing', () => {
  it('proposes all pairs, moves the round, and later proposes only what is new', async () => {
    const { roundId, requests, tutorIds } = await frozen(['611', '018', '710']);
    const answerBy = dayIn(7);
    expect(await onBoard(laura, 'publish', { roundId, number: 1, answerBy })).toMatchObject({ number: 1 });
    const published = await board(laura, roundId);
    expect(published?.state).toBe('published');
    expect(published?.suggestion?.tutors.flatMap(({ pairs }) => pairs.map((pair) => pair.proposed))).toEqual([
      true,
      true,
    ]);
    expect(await onBoard(laura, 'publish', { roundId, number: 1, answerBy })).toMatchObject({ code: 'nothing_new' });
    // Espoo declines: the pair is out, the other one stands, and the third request gets the session.
    const declined = Object.entries(pairsOf(published)).find(([, id]) => id === tutorIds['049'])?.[0] ?? '';
    await world.owner.read(`UPDATE sparring_pair SET ended_as = 'declined', ended_at = now() WHERE request_id = $1`, [
      declined,
    ]);
    await world.owner.read(`UPDATE sparring_request SET status = 'queued', version = version + 1 WHERE id = $1`, [
      declined,
    ]);
    await onBoard(laura, 'freeze', { roundId, number: 1 });
    const again = pairsOf(await board(laura, roundId));
    const standing = requests.find((id) => id !== declined && id !== requests[2]) ?? '';
    expect(again[standing]).toBe(tutorIds['092']);
    expect(again[requests[2]]).toBe(tutorIds['049']);
    expect(again[declined]).toBeUndefined();
    const moved = { roundId, number: 2, requestId: standing, tutorId: tutorIds['049'] };
    expect(await onBoard(laura, 'pinOn', moved)).toMatchObject({ code: 'already_proposed' });
    expect(await onBoard(laura, 'publish', { roundId, number: 2, answerBy })).toMatchObject({ number: 2 });
  });

  it('proposes nothing when one pair cannot be proposed any more, and names its request', async () => {
    const { roundId, requests } = await frozen(['611', '018']);
    await world.owner.read(`UPDATE sparring_request SET status = 'withdrawn' WHERE id = $1`, [requests[1]]);
    expect(await onBoard(laura, 'publish', { roundId, number: 1, answerBy: dayIn(7) })).toMatchObject({
      code: 'wrong_status',
      requestId: requests[1],
    });
    const [proposed] = await world.owner.read<{ count: number }>(
      'SELECT count(*)::int AS count FROM sparring_pair WHERE request_id = ANY ($1)',
      [requests],
    );
    expect(proposed?.count).toBe(0);
    expect((await board(laura, roundId))?.state).toBe('matching');
  });

  it('refuses a day that is over, and a suggestion that is not the last', async () => {
    const { roundId } = await frozen(['611']);
    const { code } = await onBoard(laura, 'publish', { roundId, number: 1, answerBy: dayIn(-1) });
    expect(code).toBe('day_past');
    expect(await onBoard(laura, 'publish', { roundId, number: 0, answerBy: dayIn(7) })).toMatchObject({
      code: 'stale_suggestion',
    });
  });
});
