import { Inject, Injectable } from '@nestjs/common';
import { isOnlyAdministrator, type ReasonRefusal, rolesNow, type SignedIn, whyNotReason } from '#identity';
import { type AccountId, isUuid, type Locale, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { Erasing } from './erasing.js';
import { type ErasureFacts, type ErasureRefusal, whyNotErase } from './erasure-policy.js';

export type EraseAtRequestOutcome = Result<
  { personId: string },
  ReasonRefusal | ErasureRefusal | { reason: 'not_found' }
>;

interface Person extends Pick<ErasureFacts, 'status'> {
  email: string;
  locale: Locale;
}

/** An administrator erases the account of someone who asked for it and cannot come in any more. */
@Injectable()
export class EraseAtRequest {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Erasing) private readonly erasing: Erasing,
  ) {}

  async execute(
    { accountId: actorId }: SignedIn,
    input: { personId: string; reason: string },
  ): Promise<EraseAtRequestOutcome> {
    const reason = input.reason.trim();
    const objection = whyNotReason(reason);
    if (objection !== null) return refuse(objection);
    if (!isUuid(input.personId)) return refuse({ reason: 'not_found' });
    const accountId = input.personId.toLowerCase() as AccountId;
    return this.db.transaction(async (tx) => {
      // It takes the lock under which everything else is read.
      const onlyAdministrator = await isOnlyAdministrator(tx, accountId);
      const actorRoles = await rolesNow(tx, actorId);
      const [person] = await tx.sql<Person>('SELECT status, email, locale FROM account WHERE id = $1 FOR UPDATE', [
        accountId,
      ]);
      if (person === undefined) return refuse({ reason: 'not_found' });
      const { status, ...confirm } = person;
      const refusal = whyNotErase({ actorRoles, self: accountId === actorId, status, onlyAdministrator });
      if (refusal !== null) return refuse(refusal);
      await this.erasing.erase(tx, { accountId, actorId, confirm, request: { by: actorId, reason } });
      return ok({ personId: accountId });
    });
  }
}
