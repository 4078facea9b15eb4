import type { RoomFacts } from '../room-facts.js';
import { type LeaderRefusal, type TextRefusal, whyNotText } from '../room-policy.js';

/** Longest text, in characters. */
const longest = 1000;

/** Most tasks of one circle. */
export const mostTasks = 200;

export interface TaskContent {
  text: string | null;
  /** Number of the meeting until which it is to be done. */
  meeting: number | null;
  /** The last day. */
  dueOn: string | null;
  /** Who is to do it: one person, or those of one municipality; else everyone. */
  personId: string | null;
  municipalityCode: string | null;
}

export type TaskRefusal =
  | LeaderRefusal
  | { reason: 'empty'; field: 'text' }
  | (TextRefusal & { field: 'text' })
  | { reason: 'two_dues' }
  | { reason: 'addressee_unknown' };

/** Whether someone may write the task so: who leads may, and the project team. Null: they may. */
export function whyNotTask(facts: RoomFacts | null, content: TaskContent): TaskRefusal | null {
  const refusal = whyNotLeadRoom(facts);
  if (refusal !== null) return refusal;
  if (content.text === null) return { reason: 'empty', field: 'text' };
  const ofText = whyNotText(content.text, longest);
  if (ofText !== null) return { ...ofText, field: 'text' };
  if (content.meeting !== null && content.dueOn !== null) return { reason: 'two_dues' };
  return content.personId !== null && content.municipalityCode !== null ? { reason: 'addressee_unknown' } : null;
}

export function whyNotLeadRoom(facts: RoomFacts | null): LeaderRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  return facts.leads || facts.team ? null : { reason: 'only_facilitators' };
}

/** A task as whoever marks it stands to it. */
export interface TaskFacts {
  closed: boolean;
  personId: string | null;
  municipalityCode: string | null;
}

export type MarkRefusal = { reason: 'not_found' } | { reason: 'not_yours' } | { reason: 'closed' };

/** Whether someone may say that they have done the task, or have not. Null: they may. */
export function whyNotMark(facts: RoomFacts | null, task: TaskFacts | null, accountId: string): MarkRefusal | null {
  if (facts === null || task === null) return { reason: 'not_found' };
  if (task.closed) return { reason: 'closed' };
  // Who is inside as of the project team only does nothing there for a municipality.
  if (facts.municipalityCode === null) return { reason: 'not_yours' };
  if (task.personId !== null) return task.personId === accountId ? null : { reason: 'not_yours' };
  const theirs = task.municipalityCode === null || task.municipalityCode === facts.municipalityCode;
  return theirs ? null : { reason: 'not_yours' };
}
