import type { DraftInput } from './draft-input.js';
import { type DraftProblem, instantOf } from './typed-time.js';

interface Reserved {
  seats: number;
  /** Midnight in Finland, at the beginning of the day typed. */
  until: Date;
}

/** How many seats are kept for municipalities not yet reached, and until which day; or what has to be mended of it. */
export function checkReserved(
  { reserved, reservedUntil, capacity }: Pick<DraftInput, 'reserved' | 'reservedUntil' | 'capacity'>,
  { firstMeeting, mostSeats }: { firstMeeting: Date | null; mostSeats: number },
): { reserved: Reserved | null; problems: DraftProblem[] } {
  if (reserved === null && reservedUntil === '') return { reserved: null, problems: [] };
  const field = 'reservedUntil';
  const until = instantOf({ date: reservedUntil, time: '00:00', fold: null }, { date: field, time: field });
  const problems: DraftProblem[] = [...seatsProblems(reserved, capacity, mostSeats)];
  if (!(until instanceof Date)) problems.push(until);
  else if (firstMeeting !== null && until > firstMeeting) problems.push({ field, code: 'after_first_meeting' });
  const right = problems.length === 0 && reserved !== null && until instanceof Date;
  return { reserved: right ? { seats: reserved, until } : null, problems };
}

function seatsProblems(reserved: number | null, capacity: number | null, mostSeats: number): DraftProblem[] {
  const field = 'reserved';
  if (reserved === null) return [{ field, code: 'required' }];
  if (reserved < 1 || reserved > mostSeats) return [{ field, code: 'out_of_range' }];
  return capacity !== null && reserved > capacity ? [{ field, code: 'above_capacity' }] : [];
}
