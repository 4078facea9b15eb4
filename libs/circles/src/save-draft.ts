import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, ok, type Result, refuse } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { lockCircle } from './circle-act-facts.js';
import { type MoveRefusal, whyNotEdit } from './circle-act-policy.js';
import type { CheckedDraft, DraftInput } from './draft-input.js';
import { checkDraft, type DraftRefused } from './draft-policy.js';
import type { CircleVersion } from './move-circle.js';
import { insertDraft, rewriteDraft, unknownReferences } from './write-draft.js';

export interface SaveDraftInput {
  /** Null makes a new draft. */
  circleId: CircleId | null;
  /** The version that the person has read, of a draft that exists. */
  version: number | null;
  draft: DraftInput;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

export type SaveDraftOutcome = Result<CircleVersion, DraftRefused | MoveRefusal | { reason: 'key_reused' }>;

/** Someone of the project team writes a circle down, or rewrites a draft. */
@Injectable()
export class SaveDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(viewer: SignedIn, input: SaveDraftInput): Promise<SaveDraftOutcome> {
    const checked = checkDraft(input.draft);
    if (!checked.ok) return checked;
    const { idempotencyKey: key, ...rest } = input;
    const keyed = { accountId: viewer.accountId, key, operation: 'circle.save_draft', input: rest };
    return this.db.transaction((tx) =>
      once<CircleVersion, DraftRefused | MoveRefusal>(tx, keyed, () => this.save(tx, viewer, input, checked.value)),
    );
  }

  private async save(
    tx: Transaction,
    viewer: SignedIn,
    { circleId, version }: SaveDraftInput,
    draft: CheckedDraft,
  ): Promise<Result<CircleVersion, DraftRefused | MoveRefusal>> {
    if (circleId !== null) {
      const refusal = whyNotEdit(await lockCircle(tx, circleId), version);
      if (refusal !== null) return refuse(refusal);
    }
    const problems = await unknownReferences(tx, draft);
    if (problems.length > 0) return refuse({ reason: 'invalid', problems });
    const saved = circleId === null ? await insertDraft(tx, draft) : await rewriteDraft(tx, circleId, draft);
    await this.audit.record(tx, {
      act: 'circle.save_draft',
      actorId: viewer.accountId,
      objectKind: 'circle',
      objectId: saved.circleId,
      ...(circleId !== null && { from: 'draft' }),
      to: 'draft',
    });
    return ok(saved);
  }
}
