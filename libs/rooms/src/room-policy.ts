import { containsPersonalIdentityCode } from '#kernel';
import type { MeetingFacts } from './room-facts.js';

/** Longest texts, in characters. */
const longest = { agenda: 4000, link: 1000 };

export type LeaderRefusal = { reason: 'not_found' } | { reason: 'only_facilitators' };

/** Whether someone may do what those may who lead: the project team may, too. Null: they may. */
export function whyNotLead(facts: MeetingFacts | null): LeaderRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  return facts.leads || facts.team ? null : { reason: 'only_facilitators' };
}

export type TextRefusal = { reason: 'too_long' } | { reason: 'personal_identity_code' };

/** Why a text cannot be kept. Null: it can. */
export function whyNotText(text: string | null, most: number): TextRefusal | null {
  if (text === null) return null;
  // As PostgreSQL counts them.
  if ([...text].length > most) return { reason: 'too_long' };
  return containsPersonalIdentityCode(text) ? { reason: 'personal_identity_code' } : null;
}

export type MeetingTextRefusal = (TextRefusal & { field: 'agenda' }) | { reason: 'link_invalid' };

/** Whether agenda and link can be kept. A link leads where nobody listens in, so it begins with https. Null: they can. */
export function whyNotMeetingTexts(texts: { agenda: string | null; link: string | null }): MeetingTextRefusal | null {
  const agenda = whyNotText(texts.agenda, longest.agenda);
  if (agenda !== null) return { ...agenda, field: 'agenda' };
  return texts.link === null || isJoiningLink(texts.link) ? null : { reason: 'link_invalid' };
}

const isJoiningLink = (link: string): boolean =>
  link.length <= longest.link &&
  !/\s/.test(link) &&
  /^https:\/\//.test(link) &&
  URL.canParse(link) &&
  !containsPersonalIdentityCode(link);

export type AnswerRefusal =
  | { reason: 'not_found' }
  | { reason: 'cancelled' }
  | { reason: 'not_expected' }
  | { reason: 'begun'; startsAt: Date };

/** Whether someone may say that they come to the meeting, or do not. Null: they may. */
export function whyNotAnswer(facts: MeetingFacts | null, now: Date): AnswerRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (facts.cancelled) return { reason: 'cancelled' };
  if (!facts.leads && !facts.participates) return { reason: 'not_expected' };
  return facts.startsAt <= now ? { reason: 'begun', startsAt: facts.startsAt } : null;
}
