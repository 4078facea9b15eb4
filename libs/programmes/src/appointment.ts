import { isUuid } from '#kernel';
import { helsinkiToday, type Transaction } from '#platform';
import type { ChangeFacts } from './programme-policy.js';

export interface Appointment extends ChangeFacts {
  periodId: string;
  municipalityCode: string;
  capacity: number;
}

/** The appointment of a tutor municipality, locked; null when there is none. */
export async function appointmentOf(tx: Transaction, id: string): Promise<Appointment | null> {
  if (!isUuid(id)) return null;
  const [found] = await tx.sql<Appointment>(
    `SELECT t.period_id AS "periodId", t.municipality_code AS "municipalityCode", t.capacity,
       t.ended_at IS NOT NULL AS ended, p.last_day < ${helsinkiToday} AS "periodOver"
     FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id WHERE t.id = $1 FOR UPDATE OF t`,
    [id],
  );
  return found ?? null;
}
