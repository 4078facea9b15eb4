import type { FitPart, MatchPair, Mode } from './snapshot.js';

/** What forbids a pair, whatever the totals. */
export type Rule = 'itself' | 'language' | 'mode' | 'distance' | 'distance_unknown' | 'unwanted' | 'excluded';

/** Part of a fit: a share of 0 to 100 times its weight. */
export interface PartOfFit {
  share: number;
  weight: number;
  points: number;
}

export interface Fit {
  /** The sum of the parts' points. */
  total: number;
  parts: Record<FitPart, PartOfFit>;
}

export interface MatchedPair extends MatchPair {
  fixed: 'accepted' | 'pinned' | null;
  fit: Fit;
  /** How the session can be held. Empty only where an accepted pair breaks a rule by now. */
  modes: Mode[];
}

/** Why a request has no tutor: no pair is allowed, or every tutor allowed is full. */
export interface Unserved {
  requestId: string;
  reason: 'nobody_fits' | 'all_full';
  tutors: { tutorId: string; reasons: (Rule | 'capacity')[] }[];
}

/** Sessions of a tutor: those used before and those of this result, of its capacity. */
export interface TutorLoad {
  tutorId: string;
  sessions: number;
  capacity: number;
}

export interface Totals {
  /** Requests carried over that are served. */
  carriedOver: number;
  served: number;
  fit: number;
}

/** The one best answer: pairs by the request's submission instant, then id; all lists in an order of their own. */
export interface MatchResult {
  pairs: MatchedPair[];
  unserved: Unserved[];
  loads: TutorLoad[];
  totals: Totals;
}

/** A pin or accepted pair that cannot stand. */
export type Contradiction =
  | { kind: 'two_tutors'; requestId: string; tutorIds: string[] }
  | { kind: 'over_capacity'; tutorId: string; capacity: number; sessions: number; requestIds: string[] }
  | { kind: 'rule'; requestId: string; tutorId: string; rules: Rule[] };

/** What is wrong in the input: where it stands, such as `tutors[3].used`, and what is wrong with it. */
export interface Problem {
  at: string;
  problem:
    | 'duplicate'
    | 'unknown_request'
    | 'unknown_tutor'
    | 'empty'
    | 'not_a_whole_number'
    | 'out_of_range'
    | 'not_an_instant'
    | 'unknown_value'
    | 'wished_and_unwanted'
    | 'too_many';
}

/** Why there is no answer. */
export type MatchRefusal =
  | { reason: 'invalid_snapshot'; problems: Problem[] }
  | { reason: 'pins_contradict'; contradictions: Contradiction[] };
