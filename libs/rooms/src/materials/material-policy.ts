import { containsPersonalIdentityCode } from '#kernel';
import type { RoomFacts } from '../room-facts.js';
import { type TextRefusal, whyNotText } from '../room-policy.js';

/** Longest texts, in characters. */
const longest = { title: 200, words: 1000, link: 1000 };

/** Most links and files of one circle, and how much its files hold together, in bytes. */
export const roomLimits = { materials: 300, bytes: 200 * 1024 * 1024 };

export interface MaterialTexts {
  title: string | null;
  words: string | null;
}

export type MaterialRefusal =
  | { reason: 'not_found' }
  | { reason: 'empty'; field: 'title' }
  | (TextRefusal & { field: 'title' | 'words' });

/** Whether someone may add such a thing: all who are inside may. Null: they may. */
export function whyNotAdd(facts: RoomFacts | null, { title, words }: MaterialTexts): MaterialRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (title === null) return { reason: 'empty', field: 'title' };
  const ofTitle = whyNotText(title, longest.title);
  if (ofTitle !== null) return { ...ofTitle, field: 'title' };
  const ofWords = whyNotText(words, longest.words);
  return ofWords === null ? null : { ...ofWords, field: 'words' };
}

/** Whether others may be led there: to a page of the web that says openly where it is. */
export function isRoomLink(link: string): boolean {
  if (link.length > longest.link || /[\s\p{Cc}\p{Cf}]/u.test(link) || !/^https?:\/\//i.test(link)) return false;
  if (!URL.canParse(link) || containsPersonalIdentityCode(link)) return false;
  const { username, password, hostname } = new URL(link);
  return username === '' && password === '' && hostname !== '';
}

/** What stands in the room already. */
export interface Held {
  materials: number;
  bytes: number;
}

/** Whether there is room for one more, of so many bytes. */
export const isFull = ({ materials, bytes }: Held, more: number): boolean =>
  materials >= roomLimits.materials || bytes + more > roomLimits.bytes;

export type RemoveRefusal = { reason: 'not_found' } | { reason: 'of_another' };

/** Whether someone may remove what was added: by themselves, or as who leads or is of the project team. */
export function whyNotRemove(facts: (RoomFacts & { own: boolean }) | null): RemoveRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  return facts.own || facts.leads || facts.team ? null : { reason: 'of_another' };
}
