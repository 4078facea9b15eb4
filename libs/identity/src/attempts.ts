import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result, refuse } from '#kernel';
import { inTurnOf, type Transaction } from '#platform';
import { LinkTokens } from './link-tokens.js';
import type { TooMany } from './mailed-links.js';
import type { AttemptedWay } from './sign-in-attempt.js';

/** Failed attempts a quarter of an hour, for one account or address and from one network. */
const limits: Record<AttemptedWay, { subject: number; network: number }> = {
  password: { subject: 10, network: 50 },
  second_factor: { subject: 5, network: 30 },
};

export interface Attempt {
  way: AttemptedWay;
  /** An address or an account's id, whether there is such an account or not. */
  subject: string;
  /** As `networkOf` gives it. */
  network: string;
}

/** Counts attempts to come in, in the database: whichever process they reach, and however many come at once. */
@Injectable()
export class Attempts {
  constructor(@Inject(LinkTokens) private readonly tokens: LinkTokens) {}

  /** Counts one as failed, until `succeeded` takes that back; refused: when the next one is let through. */
  async begin(tx: Transaction, { way, ...attempt }: Attempt): Promise<Result<string, TooMany>> {
    const subject = this.tokens.pseudonym(`${way} of ${attempt.subject}`);
    const network = this.tokens.pseudonym(`${way} from ${attempt.network}`);
    await inTurnOf(tx, subject, network);
    const [row] = await tx.sql<{ retry: Date | null }>(
      `SELECT greatest(
         (SELECT at FROM sign_in_attempt WHERE subject = $1 AND failed AND at > $3::timestamptz - interval '15 minutes'
          ORDER BY at DESC OFFSET $4::int LIMIT 1),
         (SELECT at FROM sign_in_attempt WHERE network = $2 AND failed AND at > $3::timestamptz - interval '15 minutes'
          ORDER BY at DESC OFFSET $5::int LIMIT 1)) + interval '15 minutes' AS retry`,
      [subject, network, tx.now, limits[way].subject - 1, limits[way].network - 1],
    );
    if (row?.retry) return refuse({ reason: 'too_many_attempts', retryAt: row.retry });
    const [counted] = await tx.sql<{ id: string }>(
      'INSERT INTO sign_in_attempt (way, subject, network, at) VALUES ($1, $2, $3, $4) RETURNING id',
      [way, subject, network, tx.now],
    );
    if (counted === undefined) throw new Error('an attempt was not inserted');
    return ok(counted.id);
  }

  async succeeded(tx: Transaction, id: string): Promise<void> {
    await tx.sql('UPDATE sign_in_attempt SET failed = false WHERE id = $1', [id]);
  }
}
