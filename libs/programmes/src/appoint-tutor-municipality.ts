import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { isUuid, ok, type Result, refuse } from '#kernel';
import { Database, helsinkiToday } from '#platform';
import { type AppointmentFacts, type AppointmentRefusal, whyNotAppoint } from './programme-policy.js';

export interface AppointInput {
  periodId: string;
  municipalityCode: string;
  /** Sparring sessions in the period. */
  capacity: number;
}

export type AppointOutcome = Result<{ id: string }, AppointmentRefusal | { reason: 'not_found' }>;

/** The project team makes a municipality a tutor municipality of a period. */
@Injectable()
export class AppointTutorMunicipality {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: AppointInput): Promise<AppointOutcome> {
    const { periodId, municipalityCode, capacity } = input;
    return this.db.transaction(async (tx): Promise<AppointOutcome> => {
      const [facts] = isUuid(periodId)
        ? await tx.sql<Omit<AppointmentFacts, 'capacity'>>(
            `SELECT p.last_day < ${helsinkiToday} AS "periodOver",
               EXISTS (SELECT FROM municipality m WHERE m.code = $2
                 AND (m.valid_to IS NULL OR m.valid_to >= ${helsinkiToday})) AS exists,
               EXISTS (SELECT FROM tutor_municipality tm WHERE tm.period_id = p.id AND tm.municipality_code = $2
                 AND tm.ended_at IS NULL) AS appointed
             FROM programme_period p WHERE p.id = $1`,
            [periodId, municipalityCode],
          )
        : [];
      if (facts === undefined) return refuse({ reason: 'not_found' });
      const refusal = whyNotAppoint({ ...facts, capacity });
      if (refusal !== null) return refuse(refusal);
      const [row] = await tx.sql<{ id: string }>(
        `INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (period_id, municipality_code) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
        [periodId, municipalityCode, capacity, tx.now, actorId],
      );
      // Someone else has appointed it at the same moment.
      if (row === undefined) return refuse({ reason: 'already_tutor' });
      const act = { act: 'programme.appoint_tutor', actorId, municipalityCode, objectKind: 'tutor_municipality' };
      await this.audit.record(tx, { ...act, objectId: row.id, to: String(capacity) });
      return ok({ id: row.id });
    });
  }
}
