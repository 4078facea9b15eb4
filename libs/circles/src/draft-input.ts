import type { Locale, LocalizedText } from '#kernel';
import type { Fold, TypedTime } from './typed-time.js';

/** What the form of a draft holds. Empty texts and rows are what nobody has filled in yet. */
export interface DraftInput {
  texts: Record<Locale, { title: string; summary: string }>;
  hostMunicipalityCode: string;
  /** Languages spoken. */
  languages: Locale[];
  mode: CircleMode;
  themes: string[];
  capacity: number | null;
  limitPerMunicipality: number | null;
  /** Whether a facilitator approves who joins. */
  approval: boolean;
  enrolmentOpens: TypedTime;
  enrolmentCloses: TypedTime;
  meetings: MeetingInput[];
}

export type CircleMode = 'onsite' | 'remote' | 'hybrid';

export interface MeetingInput {
  /** Of a meeting that stands in the draft already; anything else is a new one. */
  id: string | null;
  date: string;
  start: string;
  end: string;
  fold: Fold | null;
  titles: LocalizedText;
  place: LocalizedText;
}

/** A draft whose rules hold, as it is written down. */
export interface CheckedDraft {
  /** The source first. */
  texts: { locale: Locale; title: string; summary: string }[];
  hostMunicipalityCode: string;
  languages: Locale[];
  mode: CircleMode;
  themes: string[];
  /** 0 until someone has said how many. */
  capacity: number;
  limitPerMunicipality: number | null;
  /** Whether a facilitator approves who joins. */
  approval: boolean;
  enrolmentOpensAt: Date | null;
  enrolmentClosesAt: Date | null;
  /** In the order of time. */
  meetings: CheckedMeeting[];
}

export interface CheckedMeeting {
  id: string | null;
  wallStart: string;
  wallEnd: string;
  startsAt: Date;
  endsAt: Date;
  titles: LocalizedText;
  /** In every language, or none. */
  place: LocalizedText | null;
}
