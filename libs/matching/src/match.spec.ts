import { describe, expect, it } from '@jest/globals';
import { bestOfAll } from './every-answer.js';
import { match } from './match.js';
import type { MatchResult } from './match-result.js';
import type { MatchSnapshot } from './snapshot.js';
import { pairsOf, randomFrom, randomRound, someRequest, someSnapshot, someTutor } from './some-round.js';

const seed = Number(process.env.MATCHING_SEED ?? Math.floor(Math.random() * 1e9));
const count = Number(process.env.MATCHING_ROUNDS ?? 300);

const answered = async (snapshot: MatchSnapshot): Promise<MatchResult> => {
  const result = await match(snapshot);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const tutorsOf = (result: MatchResult): Record<string, string> =>
  Object.fromEntries(result.pairs.map(({ requestId, tutorId }) => [requestId, tutorId]));

const small = (random: () => number): MatchSnapshot => {
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  return randomRound(random, {
    requests: between(1, 5),
    tutors: between(1, 4),
    capacity: between(1, 3),
    kinds: between(1, 3),
  });
};

const shuffled = <T>(random: () => number, list: T[]): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

describe('the answer', () => {
  it('is the one that every answer tried says, in small rounds with ties', async () => {
    const random = randomFrom(seed);
    let answers = 0;
    for (let round = 0; round < count; round++) {
      const snapshot = small(random);
      const best = bestOfAll(snapshot, pairsOf(snapshot));
      answers += best.answers;
      const found = tutorsOf(await answered(snapshot));
      try {
        expect(found).toEqual(Object.fromEntries(best.answer));
      } catch (error) {
        throw new Error(`MATCHING_SEED=${seed}, round ${round}: ${JSON.stringify(snapshot)}`, { cause: error });
      }
    }
    console.log(`matching: ${count} rounds (MATCHING_SEED=${seed}), ${answers} answers tried`);
  }, 240_000);

  it('keeps what one has accepted when another declines, does not hang on the order of the lists, and serves no fewer with more room', async () => {
    const random = randomFrom(seed + 1);
    let tried = 0;
    for (let round = 0; round < count / 10; round++) {
      const snapshot = randomRound(random, { requests: 8, tutors: 4, capacity: 3, kinds: 2 });
      const result = await answered(snapshot);
      const other = {
        ...snapshot,
        requests: shuffled(random, snapshot.requests),
        tutors: shuffled(random, snapshot.tutors),
        distances: shuffled(random, snapshot.distances),
      };
      expect(await answered(other)).toEqual(result);
      const more = snapshot.tutors.map((tutor, index) => (index === 0 ? { ...tutor, capacity: 9 } : tutor));
      const roomier = await answered({ ...snapshot, tutors: more });
      expect(roomier.totals.served).toBeGreaterThanOrEqual(result.totals.served);
      const declined = result.pairs.find((pair) => pair.fixed !== 'pinned');
      const accepted = result.pairs.filter((pair) => pair !== declined);
      tried++;
      if (declined === undefined) continue;
      const again = await answered({ ...snapshot, accepted, excluded: [...snapshot.excluded, declined] });
      expect(again.pairs).toEqual(expect.arrayContaining(accepted.map((pair) => ({ ...pair, fixed: 'accepted' }))));
      expect(tutorsOf(again)[declined.requestId]).not.toBe(declined.tutorId);
    }
    console.log(`matching: ${tried} rounds changed (MATCHING_SEED=${seed})`);
  }, 60_000);

  it('keeps a pin though fewer are served, and says how each part of its fit came about', async () => {
    const [first, second] = [someTutor('t1', { themes: ['a'] }), someTutor('t2', { languages: ['sv'] })];
    const open = someRequest('r1', { languages: ['fi', 'sv'], themes: ['a', 'b'] });
    const finnish = someRequest('r2');
    const free = await answered(someSnapshot([open, finnish], [first, second]));
    expect(tutorsOf(free)).toEqual({ r1: 't2', r2: 't1' });
    const pins = [{ requestId: 'r1', tutorId: 't1' }];
    const pinned = await answered(someSnapshot([open, finnish], [first, second], { pins }));
    expect(pinned.pairs).toMatchObject([{ requestId: 'r1', tutorId: 't1', fixed: 'pinned', modes: ['remote'] }]);
    expect(pinned.pairs[0]?.fit.parts.themes).toEqual({ share: 50, weight: 5, points: 250 });
    expect(pinned.unserved).toEqual([
      {
        requestId: 'r2',
        reason: 'all_full',
        tutors: [
          { tutorId: 't1', reasons: ['capacity'] },
          { tutorId: 't2', reasons: ['language'] },
        ],
      },
    ]);
  });

  it('names every pin and accepted pair that cannot stand', async () => {
    const requests = [someRequest('r1'), someRequest('r2'), someRequest('r3', { languages: ['sv'] })];
    const pair = (requestId: string, tutorId: string) => ({ requestId, tutorId });
    const result = await match(
      someSnapshot(requests, [someTutor('t1'), someTutor('t2', { capacity: 5 })], {
        pins: [pair('r1', 't1'), pair('r1', 't2'), pair('r3', 't2')],
        accepted: [pair('r2', 't1')],
        excluded: [pair('r1', 't2')],
      }),
    );
    expect(result).toEqual({
      ok: false,
      refusal: {
        reason: 'pins_contradict',
        contradictions: [
          { kind: 'two_tutors', requestId: 'r1', tutorIds: ['t1', 't2'] },
          { kind: 'over_capacity', tutorId: 't1', capacity: 1, sessions: 2, requestIds: ['r1', 'r2'] },
          { kind: 'rule', requestId: 'r1', tutorId: 't2', rules: ['excluded'] },
          { kind: 'rule', requestId: 'r3', tutorId: 't2', rules: ['language'] },
        ],
      },
    });
  });

  it('is refused to an input that is wrong, which is named', async () => {
    const result = await match(
      someSnapshot(
        [someRequest('r1', { submittedAt: '2027-02-30T08:00:00.000Z' }), someRequest('r1')],
        [someTutor('t1', { used: -1, capacity: 1.5, languages: [] })],
        { pins: [{ requestId: 'r9', tutorId: 't9' }] },
      ),
    );
    expect(result).toEqual({
      ok: false,
      refusal: {
        reason: 'invalid_snapshot',
        problems: [
          { at: 'requests[1].id', problem: 'duplicate' },
          { at: 'requests[0].submittedAt', problem: 'not_an_instant' },
          { at: 'tutors[0].capacity', problem: 'not_a_whole_number' },
          { at: 'tutors[0].used', problem: 'out_of_range' },
          { at: 'tutors[0].languages', problem: 'empty' },
          { at: 'pins[0]', problem: 'unknown_request' },
          { at: 'pins[0]', problem: 'unknown_tutor' },
        ],
      },
    });
  });

  it('is an error, not a worse one, when the time is up', async () => {
    const snapshot = someSnapshot([someRequest('r1')], [someTutor('t1')]);
    await expect(match(snapshot, { seconds: 0 })).rejects.toThrow('no time was left');
  });
});
