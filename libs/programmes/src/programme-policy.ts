/** The names of a programme as they were typed. */
export interface ProgrammeName {
  fi: string;
  sv: string;
}

export interface ProgrammeProblem {
  field: 'name_fi' | 'name_sv';
  code: 'missing' | 'too_long' | 'taken';
}

const longestName = 150;

/** On one line. */
export const tidyProgrammeName = ({ fi, sv }: ProgrammeName): ProgrammeName => ({ fi: tidy(fi), sv: tidy(sv) });
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What has to be mended in tidied names before they can be kept; `taken` are those that another programme has. */
export function programmeProblems(
  name: ProgrammeName,
  taken: Record<keyof ProgrammeName, boolean>,
): ProgrammeProblem[] {
  return (['fi', 'sv'] as const).flatMap((locale): ProgrammeProblem[] => {
    const field = `name_${locale}` as const;
    if (name[locale] === '') return [{ field, code: 'missing' }];
    if (name[locale].length > longestName) return [{ field, code: 'too_long' }];
    return taken[locale] ? [{ field, code: 'taken' }] : [];
  });
}

/** A period as it was typed: days, YYYY-MM-DD, both of them in it. */
export interface PeriodDays {
  firstDay: string;
  lastDay: string;
}

export type PeriodRefusal =
  | { reason: 'ends_before_it_begins' }
  | { reason: 'period_too_long' }
  | { reason: 'overlaps' };

/** A longer period is a year that was mistyped. */
const mostYears = 5;

/** Why a programme cannot have such a period; null: it can. `overlaps`: another period of it has one of the days. */
export function whyNotPeriod({ firstDay, lastDay }: PeriodDays, overlaps: boolean): PeriodRefusal | null {
  if (lastDay < firstDay) return { reason: 'ends_before_it_begins' };
  const latest = `${String(Number(firstDay.slice(0, 4)) + mostYears).padStart(4, '0')}${firstDay.slice(4)}`;
  if (lastDay >= latest) return { reason: 'period_too_long' };
  return overlaps ? { reason: 'overlaps' } : null;
}

export type CapacityRefusal = { reason: 'capacity' };

/** The most sparring sessions of a municipality in a period. */
const mostSessions = 200;

/** Why it cannot be the number of sparring sessions; null: it can. */
export const whyNotCapacity = (capacity: number): CapacityRefusal | null =>
  Number.isInteger(capacity) && capacity >= 1 && capacity <= mostSessions ? null : { reason: 'capacity' };

/** What decides on an appointment. */
export interface AppointmentFacts {
  capacity: number;
  periodOver: boolean;
  /** Whether there is such a municipality today. */
  exists: boolean;
  /** Whether it is a tutor municipality of the period already. */
  appointed: boolean;
}

export type AppointmentRefusal =
  | CapacityRefusal
  | { reason: 'period_over' }
  | { reason: 'municipality_unknown' }
  | { reason: 'already_tutor' };

/** Why the municipality cannot be made a tutor municipality of the period; null: it can. */
export function whyNotAppoint({
  capacity,
  periodOver,
  exists,
  appointed,
}: AppointmentFacts): AppointmentRefusal | null {
  if (periodOver) return { reason: 'period_over' };
  if (!exists) return { reason: 'municipality_unknown' };
  if (appointed) return { reason: 'already_tutor' };
  return whyNotCapacity(capacity);
}

/** What decides on a change of an appointment, and on its end. */
export interface ChangeFacts {
  ended: boolean;
  periodOver: boolean;
}

export type ChangeRefusal = { reason: 'already_ended' } | { reason: 'period_over' };

/** Why the appointment cannot be changed or ended; null: it can. What was in a period that is over stays as it was. */
export function whyNotChange({ ended, periodOver }: ChangeFacts): ChangeRefusal | null {
  if (ended) return { reason: 'already_ended' };
  return periodOver ? { reason: 'period_over' } : null;
}
