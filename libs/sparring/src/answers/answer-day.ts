import { resolveWallTime } from '#kernel';

const longestDays = 90;

export type AnswerDayRefusal = { reason: 'no_day' } | { reason: 'day_past' } | { reason: 'day_too_far' };

/** The first instant after a day in Finland; null where it is no day. */
export function endOfDay(day: string): Date | null {
  const noon = new Date(`${day}T12:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(day))
    return null;
  noon.setUTCDate(noon.getUTCDate() + 1);
  const midnight = resolveWallTime(`${noon.toISOString().slice(0, 10)}T00:00`);
  return midnight.ok ? midnight.instant : null;
}

/** Why nobody can be asked to answer by then, seen from `now`; null: they can. */
export function whyNotAnswerBy(answerBy: Date | null, now: Date): AnswerDayRefusal | null {
  if (answerBy === null) return { reason: 'no_day' };
  if (answerBy <= now) return { reason: 'day_past' };
  return answerBy.getTime() - now.getTime() > longestDays * 86_400_000 ? { reason: 'day_too_far' } : null;
}

/** When who has not answered is reminded: two days before the end; null where there is no such time. */
export function reminderAt(answerBy: Date, now: Date): Date | null {
  const at = new Date(answerBy.getTime() - 2 * 86_400_000);
  return at > now ? at : null;
}
