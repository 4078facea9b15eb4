import { factsOf } from './facts.js';
import { fitOf } from './fit.js';
import { brokenRules } from './rules.js';
import { defaultWeights, levels, type MatchRequest, type MatchSnapshot, type MatchTutor, modes } from './snapshot.js';

/** Numbers that look random, the same for a seed (mulberry32): from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A request that everyone can serve. */
export const someRequest = (id: string, other: Partial<MatchRequest> = {}): MatchRequest => ({
  id,
  municipalityIds: [`m-${id}`],
  submittedAt: '2027-01-11T08:00:00.000Z',
  carriedOver: false,
  level: 'some',
  themes: [],
  formats: [],
  modes: ['remote'],
  languages: ['fi'],
  wishedTutors: [],
  unwantedTutors: [],
  ...other,
});

/** A tutor with one session. */
export const someTutor = (id: string, other: Partial<MatchTutor> = {}): MatchTutor => ({
  id,
  municipalityId: `m-${id}`,
  capacity: 1,
  used: 0,
  languages: ['fi'],
  themes: [],
  formats: [],
  levels: ['some'],
  modes: ['remote'],
  travelKm: 0,
  ...other,
});

export const someSnapshot = (
  requests: MatchRequest[],
  tutors: MatchTutor[],
  other: Partial<MatchSnapshot> = {},
): MatchSnapshot => ({
  requests,
  tutors,
  distances: [],
  accepted: [],
  pins: [],
  excluded: [],
  earlier: [],
  weights: defaultWeights,
  ...other,
});

interface Sizes {
  requests: number;
  tutors: number;
  /** Highest capacity of a tutor. */
  capacity: number;
  /** How many values a thing is drawn from: the fewer, the more ties. */
  kinds: number;
}

/** A round drawn at random; ids and instants are shuffled against the order of the lists. */
export function randomRound(random: () => number, { requests, tutors, capacity, kinds }: Sizes): MatchSnapshot {
  const below = (count: number): number => Math.floor(random() * count);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const subset = <T>(from: readonly T[], share: number): T[] => from.filter(() => chance(share));
  const atLeastOne = <T>(from: readonly T[], share: number): T[] => {
    const drawn = subset(from, share);
    return drawn.length > 0 ? drawn : [pick(from)];
  };
  const names = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${(index * 7919) % 9973}`);
  const requestIds = names('r', requests);
  const tutorIds = names('t', tutors);
  const themes = names('theme', kinds);
  const pairs = (share: number) =>
    requestIds.flatMap((requestId) => subset(tutorIds, share).map((tutorId) => ({ requestId, tutorId })));
  const busy = chance(0.3);
  const round: MatchSnapshot = {
    requests: requestIds.map((id) => ({
      id,
      municipalityIds: chance(0.1) ? [`m-${id}`, `m-${pick(tutorIds)}`] : [`m-${id}`],
      submittedAt: new Date(Date.UTC(2027, 0, 11, 8, below(kinds * 2))).toISOString(),
      carriedOver: chance(0.2),
      level: pick(levels),
      themes: subset(themes, 0.4),
      formats: subset(['lecture', 'workshop', 'discussion'], 0.4),
      modes: atLeastOne(modes, 0.5),
      languages: atLeastOne(['fi', 'sv'], 0.7),
      wishedTutors: chance(0.2) ? [pick(tutorIds)] : [],
      unwantedTutors: [],
    })),
    tutors: tutorIds.map((id) => ({
      id,
      municipalityId: `m-${id}`,
      capacity: below(capacity + 1),
      used: busy ? below(2) : 0,
      languages: atLeastOne(['fi', 'sv'], 0.7),
      themes: subset(themes, 0.5),
      formats: subset(['lecture', 'workshop', 'discussion'], 0.6),
      levels: atLeastOne(levels, 0.6),
      modes: atLeastOne(modes, 0.6),
      travelKm: below(3) * 60,
    })),
    distances: pairs(0.9).map((pair) => ({ ...pair, km: below(kinds + 1) * 40 })),
    accepted: [],
    pins: [],
    excluded: pairs(0.08),
    earlier: pairs(0.1),
    weights: chance(0.3) ? { ...defaultWeights, themes: 0, formats: 0, level: 0, distance: 0 } : defaultWeights,
  };
  for (const request of round.requests)
    if (chance(0.15))
      request.unwantedTutors = tutorIds.filter((id) => !request.wishedTutors.includes(id) && chance(0.3));
  return chance(0.4) ? withFixed(round, chance, pick) : round;
}

/** With some pairs accepted and some pinned that can stand together. An accepted pair may break a rule. */
function withFixed(
  round: MatchSnapshot,
  chance: (share: number) => boolean,
  pick: <T>(from: readonly T[]) => T,
): MatchSnapshot {
  const pair = pairsOf(round);
  const left = new Map(round.tutors.map(({ id, capacity, used }) => [id, capacity - used]));
  for (const { id: requestId } of round.requests) {
    if (!chance(0.3)) continue;
    const { id: tutorId } = pick(round.tutors);
    const room = left.get(tutorId) ?? 0;
    const { allowed } = pair(requestId, tutorId);
    const list = allowed && chance(0.5) ? round.pins : round.accepted;
    if (room <= 0 || (!allowed && chance(0.8))) continue;
    list.push({ requestId, tutorId });
    left.set(tutorId, room - 1);
  }
  return round;
}

/** Rules and fit are asked of the product here: what is compared is which answer is the best. */
export function pairsOf(snapshot: MatchSnapshot) {
  const facts = factsOf(snapshot);
  return (requestId: string, tutorId: string) => {
    const request = facts.requests.find(({ id }) => id === requestId);
    const tutor = facts.tutors.find(({ id }) => id === tutorId);
    if (request === undefined || tutor === undefined) throw new Error('no such pair');
    return { allowed: brokenRules(facts, request, tutor).length === 0, fit: fitOf(facts, request, tutor).total };
  };
}
