import { containsPersonalIdentityCode } from '#kernel';
import type { CommentFacts } from './comment-facts.js';

/** Longest comment, in characters as PostgreSQL counts them. */
const longest = 4000;
/** Longest reason for a report, or for hiding a comment. */
const longestReason = 500;
/** So many comments of a person within so many minutes. */
export const pace = { comments: 20, minutes: 10 };
/** So many reports of a person within so many minutes. */
export const reportPace = { reports: 20, minutes: 24 * 60 };
/** So many questions of a person within so many minutes. */
export const questionPace = { questions: 5, minutes: 24 * 60 };
/** So many replies a thread. */
export const mostReplies = 200;
/** How long one may edit what one has written, in minutes. */
export const editableFor = 30;

type NotFound = { reason: 'not_found' };
type Hidden = { reason: 'hidden' };
export type TextRefusal = { reason: 'empty' } | { reason: 'too_long' } | { reason: 'personal_identity_code' };

function whyNotText(text: string | null, most: number): TextRefusal | null {
  if (text === null) return { reason: 'empty' };
  if ([...text].length > most) return { reason: 'too_long' };
  return containsPersonalIdentityCode(text) ? { reason: 'personal_identity_code' } : null;
}

/** Why a tidied text cannot be a comment. Null: it can. */
export const whyNotCommentText = (text: string | null): TextRefusal | null => whyNotText(text, longest);

/** Why a tidied text cannot be a reason. Null: it can. */
export const whyNotReason = (text: string | null): TextRefusal | null => whyNotText(text, longestReason);

/** When a person may do so again who did it at these times, the newest first, and may as many times. Null: now. */
export function againAt(times: readonly Date[], most: number, minutes: number, now: Date): Date | null {
  const oldest = times[most - 1];
  if (oldest === undefined) return null;
  const at = new Date(oldest.getTime() + minutes * 60_000);
  return at > now ? at : null;
}

/** Whether one may reply to the comment: to the first of a thread, as long as it stands. Null: one may. */
export function whyNotReply(comment: CommentFacts): NotFound | Hidden | null {
  if (comment.replyTo !== null || comment.deleted) return { reason: 'not_found' };
  return comment.hidden ? { reason: 'hidden' } : null;
}

export type OwnCommentRefusal = NotFound | { reason: 'not_own' } | { reason: 'stale_version' };

/** Whether someone may delete the comment, which they have read in this version: only its author. Null: they may. */
export function whyNotDelete(comment: CommentFacts | null, version: number): OwnCommentRefusal | null {
  if (comment === null || comment.deleted) return { reason: 'not_found' };
  if (!comment.own) return { reason: 'not_own' };
  return comment.version === version ? null : { reason: 'stale_version' };
}

export type EditRefusal = OwnCommentRefusal | Hidden | { reason: 'too_late' };

/** Whether someone may edit the comment: its author, for a time. Null: they may. */
export function whyNotEdit(comment: CommentFacts | null, version: number, now: Date): EditRefusal | null {
  const stop = whyNotDelete(comment, version);
  if (stop !== null || comment === null) return stop;
  if (comment.hidden) return { reason: 'hidden' };
  return now.getTime() - comment.writtenAt.getTime() < editableFor * 60_000 ? null : { reason: 'too_late' };
}

export type ReportRefusal = NotFound | { reason: 'own' } | { reason: 'already_reported' };

/** Whether someone may ask that the comment be looked at: anyone but its author, once. Null: they may. */
export function whyNotReport(comment: CommentFacts | null): ReportRefusal | null {
  if (comment === null || comment.deleted || comment.hidden) return { reason: 'not_found' };
  if (comment.own) return { reason: 'own' };
  return comment.reported ? { reason: 'already_reported' } : null;
}

export type ModerateRefusal = NotFound | { reason: 'stale_version' };

/** Whether the project team may hide the comment, or put it back, as it read it. Null: it may. */
export function whyNotModerate(
  comment: CommentFacts | null,
  version: number,
  how: 'hide' | 'restore' | 'dismiss',
): ModerateRefusal | null {
  if (comment === null || comment.deleted) return { reason: 'not_found' };
  return comment.version === version && comment.hidden === (how === 'restore') ? null : { reason: 'stale_version' };
}
