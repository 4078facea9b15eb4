import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { practiceIsRead } from './comment-facts.js';

type ThankOutcome = Result<{ thanked: boolean }, { reason: 'not_found' }>;

/** A member thanks for a practice, or takes it back. Whoever does either twice has done it once. */
@Injectable()
export class Thank {
  constructor(@Inject(Database) private readonly db: Database) {}

  execute(
    { accountId, municipalities }: SignedIn,
    { practiceId, thanks }: { practiceId: string; thanks: boolean },
  ): Promise<ThankOutcome> {
    return this.db.transaction<ThankOutcome>(async (tx) => {
      if (!(await practiceIsRead(tx, practiceId))) return refuse({ reason: 'not_found' });
      if (thanks)
        await tx.sql(
          `INSERT INTO practice_thanks (practice_id, account_id, municipality_code, thanked_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING`,
          [practiceId, accountId, municipalities[0] ?? null, tx.now],
        );
      else
        await tx.sql('DELETE FROM practice_thanks WHERE practice_id = $1 AND account_id = $2', [practiceId, accountId]);
      return ok({ thanked: thanks });
    });
  }
}
