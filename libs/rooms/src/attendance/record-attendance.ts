import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, inTurnOf, type Transaction } from '#platform';
import { meetingInside } from '../room-facts.js';
import {
  type AttendanceEntry,
  type EntryRefusal,
  type Listed,
  type RecordStop,
  whyNotEntries,
  whyNotRecord,
} from './attendance-policy.js';
import { attendeesOf, turnOf } from './attendees.js';

export type RecordOutcome = Result<{ changed: number }, RecordStop | EntryRefusal>;

/** Who leads the circle writes down who was at a meeting, also of whom the code has said otherwise. */
@Injectable()
export class RecordAttendance {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute({ accountId }: SignedIn, meetingId: string, entries: AttendanceEntry[]): Promise<RecordOutcome> {
    if (!isUuid(meetingId)) return refuse({ reason: 'not_found' });
    return this.db.transaction<RecordOutcome>(async (tx) => {
      await inTurnOf(tx, turnOf(meetingId));
      const stop = whyNotRecord(await meetingInside(tx, accountId, meetingId), tx.now);
      if (stop !== null) return refuse(stop);
      const listed = await readListed(tx, meetingId);
      const changes = entries.filter(({ was, status }) => was !== status);
      const refusal = whyNotEntries(changes, listed);
      if (refusal !== null) return refuse(refusal);
      for (const change of changes) await this.record(tx, accountId, meetingId, change, listed);
      return ok({ changed: changes.length });
    });
  }

  private async record(
    tx: Transaction,
    accountId: string,
    meetingId: string,
    { personId, was, status }: AttendanceEntry,
    listed: Listed[],
  ): Promise<void> {
    const municipalityCode = listed.find((one) => one.accountId === personId)?.municipalityCode ?? '';
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO meeting_attendance (meeting_id, account_id, municipality_code, status, recorded_by, by_code, recorded_at)
       VALUES ($1, $2, $3, $4, $5, false, $6)
       ON CONFLICT (meeting_id, account_id) DO UPDATE SET status = excluded.status, recorded_by = excluded.recorded_by,
         by_code = false, recorded_at = excluded.recorded_at RETURNING id`,
      [meetingId, personId, municipalityCode, status, accountId, tx.now],
    );
    await this.audit.record(tx, {
      act: 'room.record_attendance',
      actorId: accountId,
      municipalityCode,
      objectKind: 'meeting_attendance',
      objectId: row?.id ?? '',
      ...(was === null ? {} : { from: was }),
      to: status,
    });
  }
}

const readListed = (tx: Transaction, meetingId: string): Promise<Listed[]> =>
  tx.sql<Listed>(
    `SELECT at.account_id AS "accountId", at.municipality_code AS "municipalityCode", at.status
     FROM meeting me JOIN circle c ON c.id = me.circle_id CROSS JOIN LATERAL ${attendeesOf} at WHERE me.id = $1`,
    [meetingId],
  );
