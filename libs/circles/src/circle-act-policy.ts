import { containsPersonalIdentityCode, type Locale } from '#kernel';
import { type CircleStatus, mayFollow } from './circle-status.js';

/** What the acts of the project team are decided by, read after the circle was locked. */
export interface CircleActFacts {
  status: CircleStatus;
  /** By the instants of the circle at the transaction's now. */
  state: CircleStatus;
  version: number;
  languages: readonly Locale[];
  texts: readonly { locale: Locale; title: string; summary: string; aim: string }[];
  meetings: number;
  /** Rows that are no meetings yet. */
  halfTyped: number;
  capacity: number;
  enrolmentOpensAt: Date | null;
  enrolmentClosesAt: Date | null;
  firstMeetingStartsAt: Date | null;
}

export type MoveRefusal =
  | { reason: 'not_found' }
  | { reason: 'wrong_status'; state: CircleStatus }
  | { reason: 'stale_version' };

/** Whether the circle may come to `to` on the word of someone who has read `version`. Null: it may. */
export function whyNotMove(facts: CircleActFacts | null, version: number | null, to: CircleStatus): MoveRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (!mayFollow(facts.status, to)) return { reason: 'wrong_status', state: facts.state };
  return facts.version === version ? null : { reason: 'stale_version' };
}

/** Whether a circle may be rewritten by someone who has read `version`: only a draft may. */
export function whyNotEdit(facts: Pick<CircleActFacts, 'status' | 'state' | 'version'> | null, version: number | null) {
  if (facts === null) return { reason: 'not_found' } as const;
  if (facts.status !== 'draft') return { reason: 'wrong_status', state: facts.state } as const;
  return facts.version === version ? null : ({ reason: 'stale_version' } as const);
}

export type MissingPart =
  | 'title'
  | 'summary'
  | 'aim'
  | 'languages'
  | 'meetings'
  | 'meeting_times'
  | 'capacity'
  | 'enrolment';
export type SubmitRefusal = { reason: 'incomplete'; missing: MissingPart[] };

/** What a draft lacks before someone can decide on it. Null: nothing. */
export function whyNotSubmit(facts: CircleActFacts): SubmitRefusal | null {
  const lacks: Record<MissingPart, boolean> = {
    title: !facts.texts.some(({ locale, title }) => locale !== 'en' && title !== ''),
    summary: facts.texts.some(({ summary }) => summary === ''),
    aim: facts.texts.some(({ aim }) => aim === ''),
    languages: facts.languages.length === 0,
    meetings: facts.meetings + facts.halfTyped === 0,
    meeting_times: facts.halfTyped > 0,
    capacity: facts.capacity < 1,
    enrolment: facts.enrolmentOpensAt === null || facts.enrolmentClosesAt === null,
  };
  const missing = (Object.keys(lacks) as MissingPart[]).filter((part) => lacks[part]);
  return missing.length === 0 ? null : { reason: 'incomplete', missing };
}

export type PublishRefusal = { reason: 'language_missing'; languages: Locale[] } | { reason: 'past' };

/** A circle is published in the national languages that are spoken in it, and while one can still join it. */
export function whyNotPublish(facts: CircleActFacts, now: Date): PublishRefusal | null {
  const written = facts.texts.map(({ locale }) => locale);
  const languages = facts.languages.filter((locale) => locale !== 'en' && !written.includes(locale));
  if (languages.length > 0) return { reason: 'language_missing', languages };
  const { enrolmentClosesAt: closes, firstMeetingStartsAt: starts } = facts;
  return closes === null || starts === null || now >= closes || now >= starts ? { reason: 'past' } : null;
}

const longestNote = 2000;

export type NoteRefusal = { reason: 'note_required' } | { reason: 'too_long' } | { reason: 'personal_identity_code' };

/** A circle goes back only with word of what is to be mended. */
export function whyNotNote(note: string): NoteRefusal | null {
  if (note === '') return { reason: 'note_required' };
  if (note.length > longestNote) return { reason: 'too_long' };
  return containsPersonalIdentityCode(note) ? { reason: 'personal_identity_code' } : null;
}
