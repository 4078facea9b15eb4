import { describe, expect, it } from '@jest/globals';
import { bestOfAll, differenceOf } from './every-answer.js';
import { match } from './match.js';
import type { MatchResult } from './match-result.js';
import type { MatchSnapshot } from './snapshot.js';
import { pairsOf, randomFrom, randomRound, someRequest, someSnapshot, someTutor } from './some-round.js';
import { changed, whatIf } from './what-if.js';
import { whyNot } from './why-not.js';

const seed = Number(process.env.MATCHING_SEED ?? Math.floor(Math.random() * 1e9));
const count = Number(process.env.MATCHING_ROUNDS ?? 300) / 3;

const answered = async (snapshot: MatchSnapshot): Promise<MatchResult> => {
  const result = await match(snapshot);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe('why not', () => {
  it('is what the best of all answers with the pair says, for each pair of small rounds with ties', async () => {
    const random = randomFrom(seed);
    const reasons: Record<string, number> = {};
    for (let round = 0; round < count; round++) {
      const snapshot = randomRound(random, { requests: 4, tutors: 3, capacity: 2, kinds: 1 + (round % 3) });
      const result = await answered(snapshot);
      const pair = pairsOf(snapshot);
      const best = bestOfAll(snapshot, pair);
      for (const { id: requestId } of snapshot.requests)
        for (const { id: tutorId } of snapshot.tutors) {
          const why = whyNot(snapshot, result, requestId, tutorId);
          const name = 'total' in why ? why.total : 'decidedBy' in why ? why.decidedBy : why.reason;
          reasons[name] = (reasons[name] ?? 0) + 1;
          if (why.reason !== 'total_would_fall' && why.reason !== 'tie') continue;
          const pins = [...snapshot.pins, { requestId, tutorId }];
          const said = `MATCHING_SEED=${seed}, round ${round}, ${requestId} ${tutorId}: ${JSON.stringify(snapshot)}`;
          expect({ said, why }).toEqual({
            said,
            why: differenceOf(best.level, bestOfAll({ ...snapshot, pins }, pair).level),
          });
        }
    }
    console.log(`why not: ${count} rounds (MATCHING_SEED=${seed}), ${JSON.stringify(reasons)}`);
  }, 240_000);

  it('names rules, a full tutor and what is fixed before the totals', async () => {
    const pair = (requestId: string, tutorId: string) => ({ requestId, tutorId });
    const snapshot = someSnapshot(
      [
        someRequest('r1', { unwantedTutors: ['t2'], languages: ['sv'], modes: ['on_site'] }),
        someRequest('r2'),
        someRequest('r3', { municipalityIds: ['m-t3'] }),
      ],
      [someTutor('t1'), someTutor('t2', { capacity: 2, modes: ['on_site'] }), someTutor('t3', { capacity: 0 })],
      { accepted: [pair('r2', 't1')], excluded: [pair('r3', 't1')] },
    );
    const result = await answered(snapshot);
    const why = (requestId: string, tutorId: string) => whyNot(snapshot, result, requestId, tutorId);
    expect(why('r1', 't1')).toEqual({ reason: 'rules', rules: ['language', 'mode'] });
    expect(why('r1', 't2')).toEqual({ reason: 'rules', rules: ['language', 'distance_unknown', 'unwanted'] });
    expect(why('r3', 't3')).toEqual({ reason: 'rules', rules: ['itself'] });
    expect(why('r3', 't1')).toEqual({ reason: 'rules', rules: ['excluded'] });
    expect(why('r2', 't1')).toEqual({ reason: 'matched' });
    expect(why('r2', 't2')).toEqual({ reason: 'fixed_elsewhere', tutorId: 't1', fixed: 'accepted' });
    const full = { ...snapshot, requests: [someRequest('r1'), someRequest('r2')], excluded: [] };
    expect(whyNot(full, await answered(full), 'r1', 't1')).toEqual({ reason: 'capacity', capacity: 1, sessions: 1 });
    expect(() => why('r9', 't1')).toThrow(RangeError);
    expect(() => whyNot(full, result, 'r1', 't2')).not.toThrow();
    expect(() => whyNot(someSnapshot([someRequest('r1')], [someTutor('t1')]), result, 'r1', 't1')).toThrow(RangeError);
  });
});

describe('what if', () => {
  it('tells what would change, and leaves the round as it is', async () => {
    const snapshot = someSnapshot([someRequest('r1'), someRequest('r2')], [someTutor('t1')]);
    const now = await answered(snapshot);
    const before = JSON.stringify(snapshot);
    const roomier = await whatIf(snapshot, now, { kind: 'capacity', tutorId: 't1', by: 1 });
    expect(roomier).toMatchObject({
      ok: true,
      value: { totals: { carriedOver: 0, served: 1 }, moves: [{ requestId: 'r2', from: null, to: 't1' }] },
    });
    const pinned = await whatIf(snapshot, now, { kind: 'pin', pair: { requestId: 'r2', tutorId: 't1' } });
    expect(pinned).toMatchObject({
      value: {
        totals: { served: 0 },
        moves: [
          { requestId: 'r2', from: null, to: 't1' },
          { requestId: 'r1', from: 't1', to: null },
        ],
      },
    });
    const excluded = await whatIf(snapshot, now, { kind: 'exclude', pair: { requestId: 'r1', tutorId: 't1' } });
    expect(excluded).toMatchObject({ value: { moves: [{ requestId: 'r2' }, { requestId: 'r1' }] } });
    const weighed = await whatIf(snapshot, now, { kind: 'weight', part: 'level', weight: 1001 });
    expect(weighed).toMatchObject({ refusal: { problems: [{ at: 'weights.level', problem: 'out_of_range' }] } });
    const pin = changed(snapshot, { kind: 'pin', pair: { requestId: 'r2', tutorId: 't1' } });
    expect(changed(pin, { kind: 'unpin', requestId: 'r2' })).toEqual(snapshot);
    expect(() => changed(snapshot, { kind: 'capacity', tutorId: 't9', by: 1 })).toThrow(RangeError);
    expect(JSON.stringify(snapshot)).toBe(before);
  });
});
