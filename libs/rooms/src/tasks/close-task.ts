import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import type { LeaderRefusal } from '../room-policy.js';
import { taskInside } from './task-inside.js';
import { whyNotLeadRoom } from './task-policy.js';

export type CloseTaskOutcome = Result<{ id: string }, LeaderRefusal>;

/** Who leads the circle closes a task, which nobody needs to do any more, or opens it again. */
@Injectable()
export class CloseTask {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, id: string, closed: boolean): Promise<CloseTaskOutcome> {
    return this.db.transaction<CloseTaskOutcome>(async (tx) => {
      const found = await taskInside(tx, accountId, id);
      const refusal = whyNotLeadRoom(found?.room ?? null);
      if (found === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      if (found.task.closed === closed) return ok({ id });
      await tx.sql('UPDATE room_task SET closed_at = $2, edited_by = $3, version = version + 1 WHERE id = $1', [
        id,
        closed ? tx.now : null,
        accountId,
      ]);
      const { municipalityCode } = found.room;
      await this.audit.record(tx, {
        act: closed ? 'room.close_task' : 'room.reopen_task',
        actorId: accountId,
        ...(municipalityCode === null ? {} : { municipalityCode }),
        objectKind: 'room_task',
        objectId: id,
      });
      return ok({ id });
    });
  }
}
