import type { Locale, LocalizedText } from '#kernel';
import type { Fold, TypedTime } from './typed-time.js';

/** The texts of a circle in one language. */
export interface CircleWords {
  title: string;
  summary: string;
  aim: string;
  audience: string;
}

/** Who holds the circle besides the municipality that answers for it. */
export interface CoHosts {
  municipalities: string[];
  organisations: string[];
}

/** What the form of a draft holds. Empty texts and rows are what nobody has filled in yet. */
export interface DraftInput {
  texts: Record<Locale, CircleWords>;
  hostMunicipalityCode: string;
  coHosts: CoHosts;
  /** Languages spoken. */
  languages: Locale[];
  mode: CircleMode;
  themes: string[];
  capacity: number | null;
  limitPerMunicipality: number | null;
  /** Whether a facilitator approves who joins. */
  approval: boolean;
  /** Seats kept for municipalities not yet reached, null for none. */
  reserved: number | null;
  /** The day on which they are released, `2026-11-21`; empty for none. */
  reservedUntil: string;
  /** Most seats that one may ask for; null: no groups. */
  groupSize: number | null;
  /** Whether free seats are held for a group that waits. */
  groupHolds: boolean;
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
  texts: (CircleWords & { locale: Locale })[];
  hostMunicipalityCode: string;
  coHosts: CoHosts;
  languages: Locale[];
  mode: CircleMode;
  themes: string[];
  /** 0 until someone has said how many. */
  capacity: number;
  limitPerMunicipality: number | null;
  /** Whether a facilitator approves who joins. */
  approval: boolean;
  /** Seats kept for municipalities not yet reached, and until when. */
  reserved: { seats: number; until: Date } | null;
  groups: { size: number; hold: boolean };
  enrolmentOpensAt: Date | null;
  enrolmentClosesAt: Date | null;
  /** In the order of time. */
  meetings: CheckedMeeting[];
  /** Rows in which something is typed, but not yet a whole meeting. */
  halfTyped: HalfTypedMeeting[];
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

/** A row as it was typed: each time is right, or not there yet. */
export type HalfTypedMeeting = MeetingInput;
