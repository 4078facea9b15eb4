import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { municipalityShape, type Order, type PageByKey, type Paging, pageByKey } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { namedRoundShape } from '../rounds/named-round-shape.js';
import { matchedPair } from './schedule-facts.js';

/** How a session stands, for those who follow all of them. */
export type SessionState = 'no_time' | 'agreed' | 'held' | 'reported' | 'followed_up';

/** Which sessions: null where it does not matter. */
export interface SessionFilter {
  state: SessionState | null;
  roundId: string | null;
  periodId: string | null;
}

const tables = `${matchedPair} JOIN municipality m ON m.code = r.municipality_code
  JOIN tutor_municipality t ON t.id = p.tutor_municipality_id JOIN municipality tm ON tm.code = t.municipality_code
  LEFT JOIN sparring_session s ON s.pair_id = p.id LEFT JOIN sparring_report sr ON sr.pair_id = p.id
  CROSS JOIN LATERAL (SELECT CASE WHEN r.status IN ('matched', 'rescheduling') THEN 'no_time'
      WHEN r.status IN ('scheduled', 'prepared') THEN 'agreed' WHEN r.status = 'closed' THEN 'followed_up'
      ELSE r.status END AS state, greatest(p.requester_answered_at, p.tutor_answered_at) AS matched_at) st
  CROSS JOIN LATERAL (SELECT CASE WHEN st.state = 'no_time' THEN 1
      WHEN st.state = 'agreed' AND s.starts_at > (SELECT app_now()) THEN 0 ELSE 2 END AS place) gr
  CROSS JOIN LATERAL (SELECT (CASE gr.place WHEN 0 THEN extract(epoch FROM s.starts_at)
      WHEN 1 THEN extract(epoch FROM st.matched_at)
      ELSE -extract(epoch FROM coalesce(sr.held_on::timestamptz, s.starts_at, st.matched_at)) END)::bigint AS turn) tu`;

/** What comes first, then what still has no time, the longest waiting first, then what was, the latest first. */
const comingFirst: Order = {
  keys: ['gr.place', 'tu.turn', 'r.id'],
  casts: ['int', 'bigint', 'uuid'],
  parts: ['number', 'number', 'uuid'],
  direction: 'ASC',
};

const sessionShape: Shape = {
  requestId: column('r.id'),
  status: column('r.status'),
  state: column('st.state'),
  municipality: ({ object }) => object(municipalityShape('m')),
  tutorMunicipality: ({ object }) => object(municipalityShape('tm')),
  round: ({ object }) => `(SELECT ${object(namedRoundShape)} FROM sparring_round ro WHERE ro.id = r.round_id)`,
  // While another time is sought, the session is not held at its time.
  startsAt: column(`CASE WHEN st.state <> 'no_time' THEN s.starts_at END`),
  endsAt: column(`CASE WHEN st.state <> 'no_time' THEN s.starts_at + make_interval(mins => s.minutes) END`),
  mode: column(`CASE WHEN st.state <> 'no_time' THEN s.mode END`),
  changes: column('coalesce(s.changes, 0)'),
  matchedAt: column('st.matched_at'),
  heldOn: column('sr.held_on'),
};

/** The sessions of all pairs that live, for the project team. */
@Injectable()
export class SessionsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** `bad_cursor`: `after` is none of it. */
  async ofTeam(
    { state, roundId, periodId }: SessionFilter,
    paging: Paging,
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    const nowhere = [roundId, periodId].some((id) => id !== null && !isUuid(id));
    if (nowhere) return { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };
    const statement = new Statement();
    const where = [
      'true',
      ...(state === null ? [] : [`st.state = ${statement.param(state)}::text`]),
      ...(roundId === null ? [] : [`r.round_id = ${statement.param(roundId)}::uuid`]),
      ...(periodId === null ? [] : [`t.period_id = ${statement.param(periodId)}::uuid`]),
    ].join(' AND ');
    const list = { tables, where, may: 'true', order: comingFirst, ...paging };
    return pageByKey(this.database, statement, { ...list, shape: sessionShape }, selection);
  }
}
