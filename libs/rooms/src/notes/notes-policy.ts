import type { MeetingFacts } from '../room-facts.js';
import { type TextRefusal, whyNotText } from '../room-policy.js';

/** Longest notes, in characters. */
const longest = 20_000;

export type NotesRefusal = { reason: 'not_found' } | { reason: 'empty' } | TextRefusal;

/** Whether someone may write the notes of the meeting so: all who are inside write them together. Null: they may. */
export function whyNotWrite(facts: MeetingFacts | null, text: string | null): NotesRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  return text === null ? { reason: 'empty' } : whyNotText(text, longest);
}
