import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, type Transaction } from '#platform';
import { MoveRequest } from '../move-request.js';
import { type MoveRefusal, whyNotMove } from '../request-policy.js';
import type { RequestVersion } from '../save-request.js';
import { sideOf } from '../sides.js';
import { AgreeTime } from './agree-time.js';
import { lockPair } from './schedule-facts.js';
import {
  type Choice,
  type ChoiceRefusal,
  canBeChosen,
  type MarkedTime,
  type ReasonRefusal,
  seeksTime,
  whyNotChoice,
  whyNotReason,
} from './schedule-policy.js';

interface TimeAct {
  requestId: string;
  /** The version of the request that was read. */
  version: number;
}

export interface ChooseTimeInput extends TimeAct, Choice {
  timeId: string;
}

export interface RescheduleInput extends TimeAct {
  reason: string;
}

export type ChooseTimeOutcome = Result<RequestVersion, MoveRefusal | ChoiceRefusal>;
export type RescheduleOutcome = Result<RequestVersion, MoveRefusal | ReasonRefusal>;

interface ProposedTime extends Pick<MarkedTime, 'marks'> {
  past: boolean;
  startsAt: Date;
  minutes: number;
}

/** Either side chooses one of the proposed times, or asks for another one later. Of two at once one is told. */
@Injectable()
export class ChooseTime {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MoveRequest) private readonly request: MoveRequest,
    @Inject(AgreeTime) private readonly time: AgreeTime,
  ) {}

  choose({ accountId: actorId }: SignedIn, input: ChooseTimeInput): Promise<ChooseTimeOutcome> {
    const { requestId, version, timeId, mode } = input;
    const choice: Choice = { mode, place: tidyLines(input.place ?? ''), link: tidyLines(input.link ?? '') };
    return this.db.transaction<ChooseTimeOutcome>(async (tx) => {
      const facts = await lockPair(tx, actorId, requestId);
      if (facts === null) return refuse({ reason: 'not_found' });
      const { request, pairId, modes } = facts;
      if (!seeksTime(request.status)) return refuse({ reason: 'wrong_status', status: request.status });
      const time = await proposedTime(tx, pairId, timeId);
      const refusal = time === null ? { reason: 'not_found' as const } : whyNotMove(request, version, 'scheduled');
      if (time === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      if (time.past) return refuse({ reason: 'past' });
      if (!canBeChosen(time)) return refuse({ reason: 'nobody_of_a_side' });
      const objection = whyNotChoice(choice, modes);
      if (objection !== null) return refuse(objection);
      const { startsAt, minutes } = time;
      return ok(await this.time.write(tx, { request, pairId, actorId, because: null, startsAt, minutes, ...choice }));
    });
  }

  /** The time that was chosen does not suit after all. The reason is read by both sides; it stands in no log. */
  reschedule({ accountId: actorId }: SignedIn, input: RescheduleInput): Promise<RescheduleOutcome> {
    const reason = tidyLines(input.reason);
    return this.db.transaction<RescheduleOutcome>(async (tx) => {
      const facts = await lockPair(tx, actorId, input.requestId);
      const refusal = whyNotMove(facts?.request ?? null, input.version, 'rescheduling');
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const objection = whyNotReason(reason);
      if (objection !== null) return refuse(objection);
      await tx.sql('UPDATE sparring_session SET reason = $2 WHERE pair_id = $1', [facts.pairId, reason]);
      const step = { act: 'sparring.reschedule', to: 'rescheduling', actorId } as const;
      return ok(await this.request.step(tx, facts.request, step));
    });
  }
}

/** A time of the pair, with the marks of those who act for their side today. */
async function proposedTime(tx: Transaction, pairId: string, timeId: string): Promise<ProposedTime | null> {
  if (!isUuid(timeId)) return null;
  const [time] = await tx.sql<ProposedTime>(
    `SELECT t.starts_at <= $3 AS past, t.starts_at AS "startsAt", t.minutes,
       (SELECT coalesce(json_agg(json_build_object('side', k.side, 'mark', k.mark)), '[]') FROM sparring_mark k
        WHERE k.time_id = t.id AND k.side = ${sideOf('k.account_id', 'r')}) AS marks
     FROM sparring_time t JOIN sparring_pair p ON p.id = t.pair_id JOIN sparring_request r ON r.id = p.request_id
     WHERE t.id = $1 AND t.pair_id = $2`,
    [timeId, pairId, tx.now],
  );
  return time ?? null;
}
