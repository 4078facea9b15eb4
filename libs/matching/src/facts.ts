import { inOrder, pairKey } from './order.js';
import type { MatchPair, MatchRequest, MatchSnapshot, MatchTutor } from './snapshot.js';

interface Fixed {
  tutorId: string;
  fixed: 'accepted' | 'pinned';
}

/** A snapshot made ready to be asked, its lists in their own order. */
export interface Facts {
  requests: MatchRequest[];
  tutors: MatchTutor[];
  weights: MatchSnapshot['weights'];
  /** By request; what is both is accepted. */
  fixed: Map<string, Fixed>;
  km(requestId: string, tutorId: string): number | undefined;
  isExcluded(requestId: string, tutorId: string): boolean;
  metBefore(requestId: string, tutorId: string): boolean;
}

/** Of a snapshot that was checked. */
export function factsOf(snapshot: MatchSnapshot): Facts {
  const distances = new Map(snapshot.distances.map((one) => [pairKey(one.requestId, one.tutorId), one.km]));
  const excluded = keys(snapshot.excluded);
  const earlier = keys(snapshot.earlier);
  return {
    ...inOrder(snapshot),
    weights: snapshot.weights,
    fixed: new Map<string, Fixed>([
      ...snapshot.pins.map(({ requestId, tutorId }) => [requestId, { tutorId, fixed: 'pinned' }] as const),
      ...snapshot.accepted.map(({ requestId, tutorId }) => [requestId, { tutorId, fixed: 'accepted' }] as const),
    ]),
    km: (requestId, tutorId) => distances.get(pairKey(requestId, tutorId)),
    isExcluded: (requestId, tutorId) => excluded.has(pairKey(requestId, tutorId)),
    metBefore: (requestId, tutorId) => earlier.has(pairKey(requestId, tutorId)),
  };
}

const keys = (pairs: MatchPair[]): Set<string> => new Set(pairs.map((pair) => pairKey(pair.requestId, pair.tutorId)));
