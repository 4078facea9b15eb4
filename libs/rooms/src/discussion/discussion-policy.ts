import { type TextRefusal, whyNotText } from '../room-policy.js';
import type { PostFacts } from './post-facts.js';

/** Longest post, in characters. */
const longest = 4000;
/** So many posts of a person within so many minutes. */
export const pace = { posts: 20, minutes: 10 };
/** So many replies a thread. */
export const mostReplies = 200;
/** How long one may edit what one has written, in minutes. */
export const editableFor = 30;

type NotFound = { reason: 'not_found' };
export type PostTextRefusal = TextRefusal | { reason: 'empty' };

/** Why a text cannot be a post. Null: it can. */
export const whyNotPostText = (text: string | null): PostTextRefusal | null =>
  text === null ? { reason: 'empty' } : whyNotText(text, longest);

/** Whether one may reply to the post: to the first of a thread, as long as it stands. Null: one may. */
export const whyNotReply = (post: PostFacts): NotFound | null =>
  post.replyTo !== null || post.deleted ? { reason: 'not_found' } : null;

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
): OwnPostRefusal | { reason: 'too_late' } | null {
  const stop = whyNotDelete(post, version);
  if (stop !== null || post === null) return stop;
  return now.getTime() - post.writtenAt.getTime() < editableFor * 60_000 ? null : { reason: 'too_late' };
}
