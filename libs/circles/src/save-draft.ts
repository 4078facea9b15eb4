import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { type ActsAs, mayHost, mayTouch } from './acts-as.js';
import { beginLeading } from './begin-leading.js';
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

/** A key is bound to the right by which it was used. */
const operations = { team: 'circle.save_draft', facilitator: 'circle.save_own_draft' } as const;

/**
 * Someone writes a circle down, or rewrites a draft: the project team any, a facilitator one that they lead. A facilitator
 * begins with one that a municipality holds which they represent, and leads it for that.
 */
@Injectable()
export class SaveDraft {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async execute(viewer: SignedIn, input: SaveDraftInput, as: ActsAs = 'team'): Promise<SaveDraftOutcome> {
    const checked = checkDraft(input.draft);
    if (!checked.ok) return checked;
    const { idempotencyKey: key, ...rest } = input;
    const keyed = { accountId: viewer.accountId, key, operation: operations[as], input: rest };
    return this.db.transaction((tx) =>
      once<CircleVersion, DraftRefused | MoveRefusal>(tx, keyed, () => this.save(tx, viewer, as, input, checked.value)),
    );
  }

  private async save(
    tx: Transaction,
    viewer: SignedIn,
    as: ActsAs,
    { circleId, version }: SaveDraftInput,
    draft: CheckedDraft,
  ): Promise<Result<CircleVersion, DraftRefused | MoveRefusal>> {
    if (circleId !== null) {
      const facts = await lockCircle(tx, circleId);
      const refusal = whyNotEdit((await mayTouch(tx, viewer.accountId, as, circleId)) ? facts : null, version);
      if (refusal !== null) return refuse(refusal);
    }
    const problems = await unknownReferences(tx, draft);
    const { hostMunicipalityCode } = draft;
    if (as === 'facilitator' && !(await mayHost(tx, viewer.accountId, { circleId, hostMunicipalityCode })))
      problems.unshift({ field: 'host', code: 'unknown' });
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
    if (as === 'facilitator' && circleId === null) {
      const municipalityCode = hostMunicipalityCode as MunicipalityCode;
      await beginLeading(tx, this.audit, viewer, { circleId: saved.circleId, municipalityCode });
    }
    return ok(saved);
  }
}
