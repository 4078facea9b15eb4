import { helsinkiToday } from '#platform';
import { invites } from './invited.js';

/** SQL: whether the request `request`, the alias of a row, keeps its round from being settled. */
export const unsettled = (request: string): string =>
  `${request}.status IN ('submitted', 'needs_info', 'queued', 'proposed')`;

/**
 * SQL: whether the request can be taken into the round: it was left without a tutor municipality in another one, or outside
 * rounds, and its municipality `m` is invited.
 */
export const toCarry = (round: string, request: string, m: string): string =>
  `(${request}.status = 'unmatched' AND ${request}.round_id IS DISTINCT FROM ${round}.id AND ${invites(round, m)})`;

/** SQL: whether it was left without a tutor municipality once: then it comes before others. */
export const carriedOver = (request: string): string =>
  `(${request}.status <> 'unmatched' AND EXISTS (SELECT FROM sparring_change xc
      WHERE xc.request_id = ${request}.id AND xc.to_status = 'unmatched'))`;

const now = '(SELECT app_now())';

/** SQL: whether the municipality may send one request late: the leave is there, and not used. */
const mayBeLate = (round: string, m: string): string =>
  `(${round}.stage = 'planned' AND EXISTS (SELECT FROM sparring_late_leave xl WHERE xl.round_id = ${round}.id
        AND xl.municipality_code = ${m}.code)
      AND NOT EXISTS (SELECT FROM sparring_request xq WHERE xq.round_id = ${round}.id AND xq.late
        AND xq.municipality_code = ${m}.code))`;

/**
 * SQL of the round that decides on a request which the municipality with the code, an SQL expression, sends at the
 * database's now: `round_id`, and `way`: open, late, or closed. No row: it is sent outside rounds.
 */
export const sendingOf = (code: string): string =>
  `SELECT sr.id AS round_id, CASE WHEN sr.closes_at > ${now} THEN 'open' WHEN may.late THEN 'late' ELSE 'closed' END AS way
    FROM sparring_round sr JOIN programme_period sp ON sp.id = sr.period_id
    JOIN municipality sm ON sm.code = ${code}
    CROSS JOIN LATERAL (SELECT ${mayBeLate('sr', 'sm')} AS late) may
    WHERE sr.opens_at <= ${now} AND sr.stage IN ('planned', 'matching', 'published')
      AND ${helsinkiToday} BETWEEN sp.first_day AND sp.last_day AND ${invites('sr', 'sm')}
    ORDER BY sr.closes_at > ${now} DESC, may.late DESC, sr.closes_at DESC, sr.id LIMIT 1`;
