import { expectedIn } from '../inside.js';

/**
 * SQL of the list of the meeting `me` of the circle `c`: who is expected now, and of whom something is written already, each
 * once. The municipality stays the one that they represented when it was written.
 */
export const attendeesOf = `(SELECT coalesce(ma.account_id, ex.account_id) AS account_id,
    coalesce(ma.municipality_code, ex.municipality_code) AS municipality_code, coalesce(ex.leads, false) AS leads,
    ma.status, ma.by_code, ma.recorded_at
  FROM ${expectedIn} ex
  FULL JOIN (SELECT * FROM meeting_attendance a WHERE a.meeting_id = me.id) ma ON ma.account_id = ex.account_id)`;

/** What is written of one meeting is written by one after the other. */
export const turnOf = (meetingId: string): string => `attendance of ${meetingId.toLowerCase()}`;
