import { type TextRefusal, whyNotText } from '../room-policy.js';
import type { PostFacts } from './post-facts.js';

/** Longest post, in characters. */
const longest = 4000;
/** Longest reason for hiding one. */
const longestReason = 500;
/** So many posts of a person within so many minutes. */
export const pace = { posts: 20, minutes: 10 };
/** So many replies a thread. */
export const mostReplies = 200;
/** How long one may edit what one has written, in minutes. */
export const editableFor = 30;

type NotFound = { reason: 'not_found' };
type Hidden = { reason: 'hidden' };
export type PostTextRefusal = TextRefusal | { reason: 'empty' };

/** Why a text cannot be a post. Null: it can. */
export const whyNotPostText = (text: string | null): PostTextRefusal | null =>
  text === null ? { reason: 'empty' } : whyNotText(text, longest);

/** Whether one may reply to the post: to the first of a thread, as long as it stands. Null: one may. */
export function whyNotReply(post: PostFacts): NotFound | Hidden | null {
  if (post.replyTo !== null || post.deleted) return { reason: 'not_found' };
  return post.hidden ? { reason: 'hidden' } : null;
}

/** When a person may post again who has posted at these times, the newest first. Null: now. */
export function postsAgainAt(times: readonly Date[], now: Date): Date | null {
  const oldest = times[pace.posts - 1];
  if (oldest === undefined) return null;
  const at = new Date(oldest.getTime() + pace.minutes * 60_000);
  return at > now ? at : null;
}

export type OwnPostRefusal = NotFound | { reason: 'not_own' } | { reason: 'stale_version' };

/** Whether someone may delete the post, which they have read in this version: only its author. Null: they may. */
export function whyNotDelete(post: PostFacts | null, version: number): OwnPostRefusal | null {
  if (post === null || post.deleted) return { reason: 'not_found' };
  if (!post.own) return { reason: 'not_own' };
  return post.version === version ? null : { reason: 'stale_version' };
}

/** Whether someone may edit the post: its author, for a time. Null: they may. */
export function whyNotEdit(
  post: PostFacts | null,
  version: number,
  now: Date,
): OwnPostRefusal | Hidden | { reason: 'too_late' } | null {
  const stop = whyNotDelete(post, version);
  if (stop !== null || post === null) return stop;
  if (post.hidden) return { reason: 'hidden' };
  return now.getTime() - post.writtenAt.getTime() < editableFor * 60_000 ? null : { reason: 'too_late' };
}

/** Why a text cannot be the reason for hiding a post. Null: it can. */
export const whyNotReason = (text: string | null): PostTextRefusal | null =>
  text === null ? { reason: 'empty' } : whyNotText(text, longestReason);

export type ModerateRefusal = NotFound | { reason: 'only_facilitators' } | { reason: 'stale_version' };

/** Whether someone may hide the post, or put it back: who leads, or the project team. Null: they may. */
export function whyNotModerate(
  post: PostFacts | null,
  version: number,
  how: 'hide' | 'restore',
): ModerateRefusal | null {
  if (post === null || post.deleted) return { reason: 'not_found' };
  if (!post.leads && !post.team) return { reason: 'only_facilitators' };
  return post.version === version && post.hidden === (how === 'restore') ? null : { reason: 'stale_version' };
}
