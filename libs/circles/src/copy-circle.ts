import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, ok, type Result, refuse } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { beginLeading } from './begin-leading.js';
import { draftOfCopy } from './circle-copy.js';
import type { CircleVersion } from './move-circle.js';
import { circleToCopy, copyMeetingParts } from './read-circle-to-copy.js';
import { insertDraft } from './write-draft.js';

export interface CopyCircleInput {
  circleId: CircleId;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

export type CopyCircleOutcome = Result<CircleVersion, { reason: 'not_found' } | { reason: 'key_reused' }>;

/**
 * Someone of the project team makes a new draft from a circle. Nobody comes along but who copies: they lead it, where it is
 * clear for which municipality.
 */
@Injectable()
export class CopyCircle {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(viewer: SignedIn, { circleId, idempotencyKey: key }: CopyCircleInput): Promise<CopyCircleOutcome> {
    const keyed = { accountId: viewer.accountId, key, operation: 'circle.copy', input: { circleId } };
    return this.db.transaction((tx) =>
      once<CircleVersion, { reason: 'not_found' }>(tx, keyed, () => this.copy(tx, viewer, circleId)),
    );
  }

  private async copy(
    tx: Transaction,
    viewer: SignedIn,
    circleId: CircleId,
  ): Promise<Result<CircleVersion, { reason: 'not_found' }>> {
    const source = await circleToCopy(tx, circleId);
    if (source === null) return refuse({ reason: 'not_found' });
    const made = await insertDraft(tx, draftOfCopy(source, tx.now));
    await tx.sql('UPDATE circle SET copied_from = $2 WHERE id = $1', [made.circleId, circleId]);
    await copyMeetingParts(tx, circleId, made.circleId);
    await this.audit.record(tx, {
      act: 'circle.copy',
      actorId: viewer.accountId,
      objectKind: 'circle',
      objectId: made.circleId,
      to: 'draft',
    });
    const [municipalityCode, another] = viewer.municipalities;
    if (municipalityCode !== undefined && another === undefined)
      await beginLeading(tx, this.audit, viewer, { circleId: made.circleId, municipalityCode });
    return ok(made);
  }
}
