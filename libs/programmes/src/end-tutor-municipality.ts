import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { endTutors, type ReasonRefusal, type SignedIn, whyNotReason } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, Jobs } from '#platform';
import { appointmentOf } from './appointment.js';
import { type ChangeRefusal, whyNotChange } from './programme-policy.js';

export type EndTutorMunicipalityOutcome = Result<
  { id: string },
  ChangeRefusal | ReasonRefusal | { reason: 'not_found' }
>;

/**
 * The project team ends the appointment of a tutor municipality before the period does, with a reason. The roles of its
 * tutors end with it, so that they do not come back when it is appointed again.
 */
@Injectable()
export class EndTutorMunicipality {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute({ accountId: actorId }: SignedIn, id: string, typed: string): Promise<EndTutorMunicipalityOutcome> {
    const reason = typed.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    return this.db.transaction(async (tx): Promise<EndTutorMunicipalityOutcome> => {
      const appointment = await appointmentOf(tx, id);
      if (appointment === null) return refuse({ reason: 'not_found' });
      const refusal = whyNotChange(appointment);
      if (refusal !== null) return refuse(refusal);
      const { periodId, municipalityCode } = appointment;
      // Who waited for the row began before an appointment that was made meanwhile.
      await tx.sql(
        `UPDATE tutor_municipality SET ended_at = greatest(appointed_at, $2::timestamptz), ended_by = $3, end_reason = $4
         WHERE id = $1`,
        [id, tx.now, actorId, reason],
      );
      await this.audit.record(tx, {
        act: 'programme.end_tutor',
        actorId,
        municipalityCode,
        objectKind: 'tutor_municipality',
        objectId: id,
      });
      await endTutors(tx, { audit: this.audit, jobs: this.jobs }, { periodId, municipalityCode, actorId, reason });
      return ok({ id });
    });
  }
}
