import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { taskInside } from './task-inside.js';
import { type MarkRefusal, whyNotMark } from './task-policy.js';

export type MarkTaskOutcome = Result<{ done: boolean }, MarkRefusal>;

/**
 * Someone says that they have done a task, or have not after all: for themselves, or for their municipality. It binds nobody,
 * so it leaves no row in the audit log.
 */
@Injectable()
export class MarkTask {
  constructor(@Inject(Database) private readonly db: Database) {}

  execute({ accountId }: SignedIn, id: string, done: boolean): Promise<MarkTaskOutcome> {
    return this.db.transaction<MarkTaskOutcome>(async (tx) => {
      const found = await taskInside(tx, accountId, id);
      const refusal = whyNotMark(found?.room ?? null, found?.task ?? null, accountId);
      if (found === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const { municipalityCode } = found.room;
      if (done)
        await tx.sql(
          `INSERT INTO room_task_done (task_id, account_id, municipality_code, done_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING`,
          [id, accountId, municipalityCode, tx.now],
        );
      else
        await tx.sql(
          'DELETE FROM room_task_done WHERE task_id = $1 AND (account_id = $2 OR ($3 AND municipality_code = $4))',
          [id, accountId, found.task.municipalityCode !== null, municipalityCode],
        );
      return ok({ done });
    });
  }
}
