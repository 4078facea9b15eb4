import { tidyLines } from '#kernel';
import { textProblems } from '../draft-texts.js';
import type { DraftProblem } from '../typed-time.js';

const longestNote = 500;

/** A word why, tidied; null where nothing is said. */
export function checkNote(typed: string): { note: string | null; problems: DraftProblem[] } {
  const note = tidyLines(typed);
  return { note, problems: note === null ? [] : textProblems('note', note, longestNote) };
}
