import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs } from '#platform';
import { MoveRequest } from '../move-request.js';
import { lockRequest } from '../request-facts.js';
import { type MoveRefusal, type NoteRefusal, whyNotNote } from '../request-policy.js';
import type { RequestVersion } from '../save-request.js';
import { endPair } from './end-pair.js';
import { lapseIfDue } from './lapse-pair.js';
import { tellSide } from './tell-pair.js';

export interface TakeBackInput {
  /** Of the request. */
  id: string;
  version: number;
  /** Read by both sides. */
  reason: string;
}

export type TakeBackOutcome = Result<RequestVersion, MoveRefusal | NoteRefusal>;

/** The project team takes a proposal back while not both have said yes: the request waits in the queue again. */
@Injectable()
export class TakeBackPair {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MoveRequest) private readonly request: MoveRequest,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(
    { accountId: actorId }: SignedIn,
    { id, version, reason: typed }: TakeBackInput,
  ): Promise<TakeBackOutcome> {
    const reason = tidyLines(typed);
    const objection = whyNotNote(reason);
    if (objection !== null) return refuse(objection);
    return this.db.transaction<TakeBackOutcome>(async (tx) => {
      const read = await lockRequest(tx, actorId, 'team', id);
      if (read === null) return refuse({ reason: 'not_found' });
      if (read.version !== version) return refuse({ reason: 'stale_version' });
      const facts = await lapseIfDue(tx, { request: this.request, jobs: this.jobs }, read);
      const [live] = await tx.sql<{ id: string }>(
        'SELECT id FROM sparring_pair WHERE request_id = $1 AND ended_at IS NULL',
        [id],
      );
      if (facts.status !== 'proposed' || live === undefined)
        return refuse({ reason: 'wrong_status', status: facts.status });
      await endPair(tx, live.id, { as: 'withdrawn', reason });
      const moved = await this.request.step(tx, facts, { act: 'sparring.take_back', to: 'queued', actorId });
      for (const side of ['requester', 'tutor'] as const)
        await tellSide(tx, this.jobs, side, { pairId: live.id, what: 'taken_back' }, actorId);
      return ok(moved);
    });
  }
}
