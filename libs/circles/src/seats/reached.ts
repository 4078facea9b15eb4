import type { CircleId, MunicipalityCode } from '#kernel';
import type { Transaction } from '#platform';
import { periodOfDay } from '#programmes';
import { keepsSeats, type LockedPool, seated } from '#seats';

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Helsinki')::date`;

/** The days of the period of the circle `c`: of the programme period in which its first meeting lies, else of that year. */
const periodOfCircle = `SELECT coalesce(pd.first_day, date_trunc('year', d.day)::date) AS first_day,
    coalesce(pd.last_day, (date_trunc('year', d.day) + interval '1 year - 1 day')::date) AS last_day
  FROM (SELECT ${dayOf('c.first_meeting_starts_at')} AS day) d LEFT JOIN LATERAL (${periodOfDay('d.day')}) pd ON true`;

/**
 * SQL: the municipality of a code has been reached in the period of the circle `c`: someone has a seat for it in a circle of
 * that period, this one or another, which is not cancelled.
 */
export const reachedInPeriod = (code: string): string => `EXISTS (SELECT FROM (${periodOfCircle}) period
  JOIN circle rc ON rc.status <> 'cancelled' AND ${dayOf('rc.first_meeting_starts_at')} BETWEEN period.first_day AND period.last_day
  JOIN enrolment rd ON rd.pool_id = rc.seat_pool_id AND rd.municipality_code = ${code} AND ${seated('rd')})`;

/** Whether who joins now joins for a municipality that was reached. Read after the pool was locked, and only where it matters. */
export async function isReached(
  tx: Transaction,
  pool: LockedPool,
  circleId: CircleId,
  municipality: MunicipalityCode,
): Promise<boolean> {
  if (!keepsSeats(pool, tx.now)) return true;
  const [row] = await tx.sql<{ reached: boolean }>(
    `SELECT ${reachedInPeriod('$2')} AS reached FROM circle c WHERE c.id = $1`,
    [circleId, municipality],
  );
  return row?.reached ?? true;
}
