import type { Locale } from '#kernel';

/** How familiar digital support is to those who take part. */
export type Level = 'new' | 'some' | 'experienced';
export type Format = 'workshop' | 'lecture' | 'discussion' | 'cooperation';
export type Mode = 'onsite' | 'remote' | 'hybrid';
/** A sharp question, or a general interest. */
export type Sharpness = 'target' | 'general';
/** Whether a service is being founded or developed. */
export type Stage = 'founding' | 'developing';

/** Who takes part. */
export interface GroupPart {
  /** Municipalities that ask together with the asking one. */
  neighbours: string[];
  people: number | null;
  level: Level | null;
}

/** What is needed. */
export interface NeedPart {
  sharpness: Sharpness | null;
  stage: Stage | null;
  question: string | null;
  themes: string[];
}

/** How one would meet. */
export interface MeetingPart {
  formats: Format[];
  modes: Mode[];
  place: string | null;
  languages: Locale[];
}

/** When one would meet, and what else matters. */
export interface TimePart {
  /** Weeks of the calendar (ISO 8601), the next that comes by each number. */
  weeks: number[];
  /** 1 Monday – 5 Friday. */
  weekdays: number[];
  accessNeeds: string | null;
  words: string | null;
}

export interface TutorWish {
  municipalityCode: string;
  kind: 'wished' | 'unwanted';
  /** Read by the asking municipality and the project team only. */
  reason: string | null;
}

/** A step of the request that is saved; the others stay as they are. */
export interface RequestParts {
  group?: GroupPart;
  need?: NeedPart;
  meeting?: MeetingPart;
  time?: TimePart;
  tutors?: TutorWish[];
}
