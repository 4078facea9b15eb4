import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid } from '#kernel';
import { Database } from '#platform';
import type { Mode } from '../request-parts.js';
import type { RequestStatus } from '../request-status.js';
import { type Side, sideOf } from '../sides.js';
import { matchedPair } from './schedule-facts.js';
import {
  canBeChosen,
  inWorkingHours,
  type Mark,
  type MarkedTime,
  rankTimes,
  seeksTime,
  sharedModes,
} from './schedule-policy.js';

interface ReadMark {
  side: Side;
  mark: Mark;
  byName: string;
  mine: boolean;
}

interface ReadTime extends MarkedTime {
  startsAt: string;
  endsAt: string;
  side: Side;
  past: boolean;
  marks: ReadMark[];
}

interface ReadSession {
  startsAt: string;
  endsAt: string;
  mode: Mode;
  place: string | null;
  link: string | null;
  reason: string | null;
  setBecause: string | null;
  changes: number;
  changedAt: string;
}

interface ReadSchedule {
  requestId: string;
  version: number;
  status: RequestStatus;
  side: Side | null;
  weeks: number[];
  weekdays: number[];
  ofRequest: Mode[];
  ofTutor: Mode[];
  session: ReadSession | null;
  times: ReadTime[];
}

/** SQL of an instant as the clock on the wall shows it in Finland. */
const wall = (instant: string): string => `to_char(${instant} AT TIME ZONE 'Europe/Helsinki', 'YYYY-MM-DD"T"HH24:MI')`;
const endOf = (row: string): string => `(${row}.starts_at + make_interval(mins => ${row}.minutes))`;

function countMarks(marks: readonly ReadMark[], side: Side) {
  const count = (mark: Mark): number => marks.filter((one) => one.side === side && one.mark === mark).length;
  return { free: count('free'), ifNeedBe: count('if_need_be'), notFree: count('not_free') };
}

/** The common time of a pair, as its two sides and the project team see it. */
@Injectable()
export class ScheduleReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null where the person acts for neither side of a pair that lives. */
  async of({ accountId }: SignedIn, requestId: string) {
    const found = await this.read(requestId, accountId);
    return found?.side ? found : null;
  }

  /** Of marks only how many there are. */
  async ofTeam(requestId: string) {
    const found = await this.read(requestId, null);
    if (found === null) return null;
    return {
      ...found,
      times: found.times.map(({ marks, ...time }) => ({
        ...time,
        requester: countMarks(marks, 'requester'),
        tutor: countMarks(marks, 'tutor'),
      })),
    };
  }

  /** Whose marks are the reader's own and which side they act for is asked of the account; null: of nobody. */
  private async read(requestId: string, accountId: string | null) {
    if (!isUuid(requestId)) return null;
    const side = sideOf('$2::uuid', 'r');
    const [found] = await this.database.read<ReadSchedule>(
      `SELECT r.id AS "requestId", r.version, r.status, ${side} AS side, r.weeks, r.weekdays, r.modes AS "ofRequest",
         coalesce(tt.modes, '{}') AS "ofTutor",
         (SELECT json_build_object('startsAt', s.starts_at, 'endsAt', ${endOf('s')}, 'mode', s.mode, 'place', s.place,
            'link', s.link, 'reason', s.reason, 'setBecause', s.set_because, 'changes', s.changes,
            'changedAt', s.changed_at) FROM sparring_session s WHERE s.pair_id = p.id) AS session,
         (SELECT coalesce(json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'endsAt', ${endOf('t')},
            'wallStart', ${wall('t.starts_at')}, 'wallEnd', ${wall(endOf('t'))}, 'side', t.side,
            'past', t.starts_at <= app_now(),
            'marks', (SELECT coalesce(json_agg(json_build_object('side', k.side, 'mark', k.mark, 'byName', a.name,
                'mine', (a.id = $2::uuid) IS TRUE) ORDER BY k.side, a.name, a.id), '[]')
              FROM sparring_mark k JOIN account a ON a.id = k.account_id AND k.side = ${sideOf('a.id', 'r')}
              WHERE k.time_id = t.id)) ORDER BY t.starts_at), '[]')
          FROM sparring_time t WHERE t.pair_id = p.id) AS times
       FROM ${matchedPair} LEFT JOIN tutor_terms tt ON tt.tutor_municipality_id = p.tutor_municipality_id
       WHERE r.id = $1`,
      [requestId, accountId],
    );
    if (found === undefined) return null;
    const { ofRequest, ofTutor, times, ...schedule } = found;
    const best = rankTimes(times.filter(({ past }) => !past)).map(({ id }) => id);
    return {
      ...schedule,
      open: seeksTime(schedule.status),
      modes: sharedModes(ofRequest, ofTutor),
      times: times.map((time) => ({
        ...time,
        rank: best.includes(time.id) ? best.indexOf(time.id) + 1 : null,
        canBeChosen: !time.past && canBeChosen(time),
        inWorkingHours: inWorkingHours(time),
      })),
    };
  }
}
