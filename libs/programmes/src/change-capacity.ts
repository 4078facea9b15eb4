import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { appointmentOf } from './appointment.js';
import { type CapacityRefusal, type ChangeRefusal, whyNotCapacity, whyNotChange } from './programme-policy.js';

export type ChangeCapacityOutcome = Result<{ id: string }, ChangeRefusal | CapacityRefusal | { reason: 'not_found' }>;

/** The project team changes how many sparring sessions a tutor municipality can hold in the period. */
@Injectable()
export class ChangeCapacity {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, id: string, capacity: number): Promise<ChangeCapacityOutcome> {
    return this.db.transaction(async (tx): Promise<ChangeCapacityOutcome> => {
      const appointment = await appointmentOf(tx, id);
      if (appointment === null) return refuse({ reason: 'not_found' });
      const refusal = whyNotChange(appointment) ?? whyNotCapacity(capacity);
      if (refusal !== null) return refuse(refusal);
      await tx.sql('UPDATE tutor_municipality SET capacity = $2 WHERE id = $1', [id, capacity]);
      const { municipalityCode, capacity: before } = appointment;
      const act = { act: 'programme.change_capacity', actorId, municipalityCode, objectKind: 'tutor_municipality' };
      await this.audit.record(tx, { ...act, objectId: id, from: String(before), to: String(capacity) });
      return ok({ id });
    });
  }
}
