import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type PeriodDays, type PeriodRefusal, whyNotPeriod } from './programme-policy.js';

export type SavePeriodOutcome = Result<{ id: string }, PeriodRefusal | { reason: 'not_found' }>;

/** The project team adds a period to a programme, or mends the days of one. */
@Injectable()
export class SavePeriod {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  add({ accountId: actorId }: SignedIn, programmeId: string, days: PeriodDays): Promise<SavePeriodOutcome> {
    return this.db.transaction(async (tx): Promise<SavePeriodOutcome> => {
      if (!(await lockProgramme(tx, programmeId))) return refuse({ reason: 'not_found' });
      const refusal = whyNotPeriod(days, await overlaps(tx, programmeId, days, null));
      if (refusal !== null) return refuse(refusal);
      const [row] = await tx.sql<{ id: string }>(
        `INSERT INTO programme_period (programme_id, first_day, last_day, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
        [programmeId, days.firstDay, days.lastDay, tx.now],
      );
      if (row === undefined) throw new Error('a period was not inserted');
      const act = { act: 'programme.add_period', actorId, objectKind: 'programme_period', objectId: row.id };
      await this.audit.record(tx, { ...act, to: written(days) });
      return ok({ id: row.id });
    });
  }

  changeDays({ accountId: actorId }: SignedIn, id: string, days: PeriodDays): Promise<SavePeriodOutcome> {
    return this.db.transaction(async (tx): Promise<SavePeriodOutcome> => {
      const [period] = isUuid(id)
        ? await tx.sql<{ programmeId: string }>(
            'SELECT programme_id AS "programmeId" FROM programme_period WHERE id = $1',
            [id],
          )
        : [];
      if (period === undefined) return refuse({ reason: 'not_found' });
      await lockProgramme(tx, period.programmeId);
      const refusal = whyNotPeriod(days, await overlaps(tx, period.programmeId, days, id));
      if (refusal !== null) return refuse(refusal);
      // Read after the lock: someone may have mended the days meanwhile.
      const [before] = await tx.sql<PeriodDays>(
        `SELECT first_day::text AS "firstDay", last_day::text AS "lastDay" FROM programme_period WHERE id = $1`,
        [id],
      );
      await tx.sql('UPDATE programme_period SET first_day = $2, last_day = $3 WHERE id = $1', [
        id,
        days.firstDay,
        days.lastDay,
      ]);
      const act = { act: 'programme.change_period', actorId, objectKind: 'programme_period', objectId: id };
      await this.audit.record(tx, { ...act, ...(before && { from: written(before) }), to: written(days) });
      return ok({ id });
    });
  }
}

const written = ({ firstDay, lastDay }: PeriodDays): string => `${firstDay}/${lastDay}`;

/** Of two who add or change periods of a programme at once the second reads what the first has written. */
async function lockProgramme(tx: Transaction, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await tx.sql('SELECT FROM programme WHERE id = $1 FOR UPDATE', [id]);
  return rows.length > 0;
}

/** Whether another period of the programme has one of the days. */
async function overlaps(
  tx: Transaction,
  programmeId: string,
  { firstDay, lastDay }: PeriodDays,
  but: string | null,
): Promise<boolean> {
  const [row] = await tx.sql<{ overlaps: boolean }>(
    `SELECT EXISTS (SELECT FROM programme_period WHERE programme_id = $1 AND first_day <= $3::date AND last_day >= $2::date
       AND id IS DISTINCT FROM $4::uuid) AS overlaps`,
    [programmeId, firstDay, lastDay, but],
  );
  return row?.overlaps ?? false;
}
