import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database } from '#platform';
import { type MoveRefusal, whyNotMove } from '../request-policy.js';
import type { RequestVersion } from '../save-request.js';
import { AgreeTime } from './agree-time.js';
import { lockPairOfTeam } from './schedule-facts.js';
import { type Choice, type SetTimeProblem, seeksTime, setTimeProblems, typedTime } from './schedule-policy.js';

export interface SetTimeInput extends Choice {
  requestId: string;
  /** The version of the request that was read. */
  version: number;
  /** `2026-11-21T13:00`, as the clock on the wall shows it in Finland. */
  wallStart: string;
  minutes: number;
  reason: string;
}

export type SetTimeOutcome = Result<RequestVersion, MoveRefusal | { reason: 'invalid'; problems: SetTimeProblem[] }>;

/** Where the two sides find no time, the project team sets one and says why. Of it and a side that chooses at once one is told. */
@Injectable()
export class SetTime {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AgreeTime) private readonly time: AgreeTime,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: SetTimeInput): Promise<SetTimeOutcome> {
    const { requestId, version, wallStart, minutes, mode } = input;
    const choice: Choice = { mode, place: tidyLines(input.place ?? ''), link: tidyLines(input.link ?? '') };
    const because = tidyLines(input.reason);
    return this.db.transaction<SetTimeOutcome>(async (tx) => {
      const facts = await lockPairOfTeam(tx, actorId, requestId);
      const refusal = whyNotMove(facts?.request ?? null, version, 'scheduled');
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const { request, pairId, modes } = facts;
      // One that is prepared can fall back to scheduled, but its time is agreed already.
      if (!seeksTime(request.status)) return refuse({ reason: 'wrong_status', status: request.status });
      const startsAt = typedTime(wallStart, minutes, tx.now);
      const problems = setTimeProblems({ startsAt, choice, because }, modes);
      if (!(startsAt instanceof Date) || problems.length > 0) return refuse({ reason: 'invalid', problems });
      return ok(await this.time.write(tx, { request, pairId, actorId, because, startsAt, minutes, ...choice }));
    });
  }
}
