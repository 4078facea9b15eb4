import { inOrder } from './order.js';
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
  const distances = byRequest(snapshot.distances, ({ km }) => km);
  const excluded = byRequest(snapshot.excluded, () => true);
  const earlier = byRequest(snapshot.earlier, () => true);
  return {
    ...inOrder(snapshot),
    weights: snapshot.weights,
    fixed: new Map<string, Fixed>([
      ...snapshot.pins.map(({ requestId, tutorId }) => [requestId, { tutorId, fixed: 'pinned' }] as const),
      ...snapshot.accepted.map(({ requestId, tutorId }) => [requestId, { tutorId, fixed: 'accepted' }] as const),
    ]),
    km: (requestId, tutorId) => distances.get(requestId)?.get(tutorId),
    isExcluded: (requestId, tutorId) => excluded.get(requestId)?.has(tutorId) ?? false,
    metBefore: (requestId, tutorId) => earlier.get(requestId)?.has(tutorId) ?? false,
  };
}

/** What is told of pairs, by request and then tutor: asked of every pair, so no key is made for each. */
function byRequest<P extends MatchPair, V>(pairs: P[], value: (pair: P) => V): Map<string, Map<string, V>> {
  const told = new Map<string, Map<string, V>>();
  for (const pair of pairs) {
    const ofRequest = told.get(pair.requestId) ?? new Map<string, V>();
    told.set(pair.requestId, ofRequest.set(pair.tutorId, value(pair)));
  }
  return told;
}
