import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { practiceIsRead } from './comment-facts.js';
import type { MarkKind } from './practice-mark.js';

export interface MarkInput {
  practiceId: string;
  kind: MarkKind;
  /** False takes it away. */
  on: boolean;
}

/** So many of each kind a person. */
const mostMarks = 500;

type MarkOutcome = Result<{ on: boolean }, { reason: 'not_found' } | { reason: 'too_many' }>;

/** A member follows a practice, puts it aside for themself, or no more. Whoever does either twice has done it once. */
@Injectable()
export class Mark {
  constructor(@Inject(Database) private readonly db: Database) {}

  execute({ accountId }: SignedIn, { practiceId, kind, on }: MarkInput): Promise<MarkOutcome> {
    return this.db.transaction<MarkOutcome>(async (tx) => {
      if (!isUuid(practiceId)) return refuse({ reason: 'not_found' });
      // Also what is retracted meanwhile can be taken away.
      if (!on) {
        await tx.sql('DELETE FROM practice_mark WHERE practice_id = $1 AND account_id = $2 AND kind = $3', [
          ...[practiceId, accountId, kind],
        ]);
        return ok({ on });
      }
      if (!(await practiceIsRead(tx, practiceId))) return refuse({ reason: 'not_found' });
      const [row] = await tx.sql<{ marks: number }>(
        'SELECT count(*)::int AS marks FROM practice_mark WHERE account_id = $1 AND kind = $2',
        [accountId, kind],
      );
      if ((row?.marks ?? 0) >= mostMarks) return refuse({ reason: 'too_many' });
      await tx.sql(
        `INSERT INTO practice_mark (practice_id, account_id, kind, marked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [practiceId, accountId, kind, tx.now],
      );
      return ok({ on });
    });
  }
}
