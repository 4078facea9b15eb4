/** How much digital support the people who come have met so far. Neighbours in this list are near each other. */
export const levels = ['new', 'some', 'experienced'] as const;
export type Level = (typeof levels)[number];

/** How a session is held. On site and hybrid ask that the tutor can travel there. */
export const modes = ['on_site', 'remote', 'hybrid'] as const;
export type Mode = (typeof modes)[number];

/** The parts of the fit of a pair, each with a weight. */
export const fitParts = ['themes', 'formats', 'level', 'distance', 'wish', 'earlier'] as const;
export type FitPart = (typeof fitParts)[number];

/** What a full share of each part is worth: whole numbers from -1000 to 1000. The coordinator sees and changes them. */
export type Weights = Record<FitPart, number>;

/** Themes count most; who met before is sent to someone new where all else is equal. */
export const defaultWeights: Weights = { themes: 5, formats: 2, level: 3, distance: 2, wish: 4, earlier: -1 };

/** A request for one sparring session: of one municipality, or of several together. */
export interface MatchRequest {
  id: string;
  /** At least one. None of them is its own tutor. */
  municipalityIds: string[];
  /** The instant, ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
  submittedAt: string;
  /** Left without a tutor in an earlier round: served before the others. */
  carriedOver: boolean;
  level: Level;
  /** May be none. */
  themes: string[];
  /** May be none. */
  formats: string[];
  /** Those that suit; at least one. */
  modes: Mode[];
  /** Codes of the languages that suit; at least one. */
  languages: string[];
  wishedTutors: string[];
  /** Never given this tutor. */
  unwantedTutors: string[];
}

/** A tutor municipality in the period. */
export interface MatchTutor {
  /** Of the appointment. */
  id: string;
  municipalityId: string;
  /** Sessions in the period. */
  capacity: number;
  /** Sessions that are taken already, without the accepted pairs of this snapshot. */
  used: number;
  languages: string[];
  themes: string[];
  formats: string[];
  levels: Level[];
  modes: Mode[];
  /** How far they travel, in whole kilometres. */
  travelKm: number;
}

export interface MatchPair {
  requestId: string;
  tutorId: string;
}

/** How far it is from the tutor to where the session is to be held, in whole kilometres. */
export interface Distance extends MatchPair {
  km: number;
}

/** All that decides, as it was at one instant. The order within the lists decides nothing. */
export interface MatchSnapshot {
  requests: MatchRequest[];
  tutors: MatchTutor[];
  /** At most one a pair. Where none is given, nobody travels. */
  distances: Distance[];
  /** What both sides said yes to: stands, and takes a session. */
  accepted: MatchPair[];
  /** What the coordinator has set: is served whatever the totals. */
  pins: MatchPair[];
  /** What was declined or not answered, or what the coordinator rules out. */
  excluded: MatchPair[];
  /** Whose municipalities met in an earlier period. */
  earlier: MatchPair[];
  weights: Weights;
}
