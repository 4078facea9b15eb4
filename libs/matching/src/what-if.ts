import { ok, type Result } from '#kernel';
import { match } from './match.js';
import type { MatchRefusal, MatchResult, Totals } from './match-result.js';
import type { FitPart, MatchPair, MatchSnapshot } from './snapshot.js';

/** What could be otherwise. */
export type Change =
  /** So many sessions more, or fewer below 0. */
  | { kind: 'capacity'; tutorId: string; by: number }
  | { kind: 'weight'; part: FitPart; weight: number }
  | { kind: 'pin'; pair: MatchPair }
  | { kind: 'unpin'; requestId: string }
  | { kind: 'exclude'; pair: MatchPair };

/** A request whose tutor differs; null where it has none. */
export interface Move {
  requestId: string;
  from: string | null;
  to: string | null;
}

export interface WhatIf {
  result: MatchResult;
  /** How much larger each total is than now. The fit under another weight is counted with that weight. */
  totals: Totals;
  moves: Move[];
}

/** The snapshot with a change. The one that is given stays as it is. */
export function changed(snapshot: MatchSnapshot, change: Change): MatchSnapshot {
  switch (change.kind) {
    case 'capacity': {
      if (!snapshot.tutors.some(({ id }) => id === change.tutorId)) throw new RangeError('no such tutor');
      const more = (tutor: MatchSnapshot['tutors'][number]) =>
        tutor.id === change.tutorId ? { ...tutor, capacity: tutor.capacity + change.by } : tutor;
      return { ...snapshot, tutors: snapshot.tutors.map(more) };
    }
    case 'weight':
      return { ...snapshot, weights: { ...snapshot.weights, [change.part]: change.weight } };
    case 'pin':
      return { ...snapshot, pins: [...snapshot.pins, change.pair] };
    case 'unpin':
      return { ...snapshot, pins: snapshot.pins.filter(({ requestId }) => requestId !== change.requestId) };
    case 'exclude':
      return { ...snapshot, excluded: [...snapshot.excluded, change.pair] };
  }
}

/**
 * What the answer would be with a change, and how it differs from the answer now. Nothing is kept. Refuses and throws as
 * `match`; a RangeError for a tutor that the snapshot does not have.
 */
export async function whatIf(
  snapshot: MatchSnapshot,
  now: MatchResult,
  change: Change,
): Promise<Result<WhatIf, MatchRefusal>> {
  const other = await match(changed(snapshot, change));
  if (!other.ok) return other;
  const result = other.value;
  const tutorOf = (one: MatchResult, requestId: string): string | null =>
    one.pairs.find((pair) => pair.requestId === requestId)?.tutorId ?? null;
  const moves = [...result.pairs, ...result.unserved]
    .map(({ requestId }) => ({ requestId, from: tutorOf(now, requestId), to: tutorOf(result, requestId) }))
    .filter(({ from, to }) => from !== to);
  const totals = {
    carriedOver: result.totals.carriedOver - now.totals.carriedOver,
    served: result.totals.served - now.totals.served,
    fit: result.totals.fit - now.totals.fit,
  };
  return ok({ result, totals, moves });
}
