import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { LinkTokens, type SignedIn, type TooMany } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, inTurnOf, type Transaction } from '#platform';
import { meetingInside } from '../room-facts.js';
import {
  type Attempts,
  type CheckInStop,
  counted,
  triedTooOften,
  triesAgainAt,
  whyNotCheckIn,
} from './attendance-policy.js';
import { turnOf } from './attendees.js';

export type CheckInOutcome = Result<
  { status: 'present' },
  CheckInStop | TooMany | { reason: 'wrong_code' } | { reason: 'already_recorded' }
>;

interface Known {
  byCode: boolean | null;
  wrong: number | null;
  since: Date | null;
}

/**
 * Someone says by the code of the meeting that they are there. The code is shown to who leads, who says it aloud. What who
 * leads has written is not changed by it.
 */
@Injectable()
export class CheckIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute({ accountId }: SignedIn, given: string, code: string): Promise<CheckInOutcome> {
    if (!isUuid(given)) return refuse({ reason: 'not_found' });
    const meetingId = given.toLowerCase();
    return this.db.transaction<CheckInOutcome>(async (tx) => {
      await inTurnOf(tx, turnOf(meetingId));
      const facts = await meetingInside(tx, accountId, meetingId);
      const stop = whyNotCheckIn(facts, tx.now);
      if (facts === null || stop !== null) return refuse(stop ?? { reason: 'not_found' });
      const known = await readKnown(tx, meetingId, accountId);
      if (known?.byCode === false) return refuse({ reason: 'already_recorded' });
      if (known?.byCode) return ok({ status: 'present' });
      const made = known && known.wrong !== null && known.since !== null ? { ...known } : null;
      const tried = counted(made as Attempts | null, tx.now);
      if (triedTooOften(tried)) return refuse({ reason: 'too_many_attempts', retryAt: triesAgainAt(tried) });
      if (!this.tokens.isCodeOf(meetingId, code)) {
        await countWrong(tx, meetingId, accountId, tried);
        return refuse({ reason: 'wrong_code' });
      }
      await this.record(tx, meetingId, accountId, facts.municipalityCode ?? '');
      return ok({ status: 'present' });
    });
  }

  private async record(tx: Transaction, meetingId: string, accountId: string, municipalityCode: string): Promise<void> {
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO meeting_attendance (meeting_id, account_id, municipality_code, status, recorded_by, by_code, recorded_at)
       VALUES ($1, $2, $3, 'present', $2, true, $4) RETURNING id`,
      [meetingId, accountId, municipalityCode, tx.now],
    );
    await this.audit.record(tx, {
      act: 'room.check_in',
      actorId: accountId,
      municipalityCode,
      objectKind: 'meeting_attendance',
      objectId: row?.id ?? '',
      to: 'present',
    });
  }
}

async function readKnown(tx: Transaction, meetingId: string, accountId: string): Promise<Known | null> {
  const [row] = await tx.sql<Known>(
    `SELECT a.by_code AS "byCode", t.wrong, t.since FROM account p
     LEFT JOIN meeting_attendance a ON a.meeting_id = $1 AND a.account_id = p.id
     LEFT JOIN check_in_attempt t ON t.meeting_id = $1 AND t.account_id = p.id WHERE p.id = $2`,
    [meetingId, accountId],
  );
  return row ?? null;
}

const countWrong = (tx: Transaction, meetingId: string, accountId: string, { wrong, since }: Attempts) =>
  tx.sql(
    `INSERT INTO check_in_attempt (meeting_id, account_id, wrong, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (meeting_id, account_id) DO UPDATE SET wrong = excluded.wrong, since = excluded.since`,
    [meetingId, accountId, wrong + 1, since],
  );
