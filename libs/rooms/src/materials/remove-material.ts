import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type AccountId, isUuid, ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type RoomFacts, roomInside } from '../room-facts.js';
import { type RemoveRefusal, whyNotRemove } from './material-policy.js';

export type RemoveMaterialOutcome = Result<{ id: string }, RemoveRefusal>;

/** Who added a link or a file, who leads, or the project team removes it for good. */
@Injectable()
export class RemoveMaterial {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId }: SignedIn, id: string): Promise<RemoveMaterialOutcome> {
    return this.db.transaction<RemoveMaterialOutcome>(async (tx) => {
      const facts = await factsOf(tx, accountId, id);
      const refusal = whyNotRemove(facts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      const gone = await tx.sql('DELETE FROM room_material WHERE id = $1 RETURNING id', [id]);
      if (gone.length === 0) return refuse({ reason: 'not_found' });
      await this.audit.record(tx, {
        act: 'room.remove_material',
        actorId: accountId,
        ...(facts.municipalityCode === null ? {} : { municipalityCode: facts.municipalityCode }),
        objectKind: 'room_material',
        objectId: id,
      });
      return ok({ id });
    });
  }
}

async function factsOf(
  tx: Transaction,
  accountId: AccountId,
  id: string,
): Promise<(RoomFacts & { own: boolean }) | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.sql<{ circleId: string; addedBy: string }>(
    'SELECT circle_id AS "circleId", added_by AS "addedBy" FROM room_material WHERE id = $1',
    [id],
  );
  const facts = row === undefined ? null : await roomInside(tx, accountId, row.circleId);
  return facts && { ...facts, own: row?.addedBy === accountId };
}
