import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, type MunicipalityCode, ok, type Result, refuse } from '#kernel';
import { Database, once, type Transaction } from '#platform';
import { type ActsAs, hostOfCopy, mayCopy } from './acts-as.js';
import { beginLeading } from './begin-leading.js';
import { type CircleToCopy, draftOfCopy } from './circle-copy.js';
import type { DraftRefused } from './draft-policy.js';
import type { CircleVersion } from './move-circle.js';
import { circleToCopy, copyMeetingParts } from './read-circle-to-copy.js';
import { insertDraft } from './write-draft.js';

export interface CopyCircleInput {
  circleId: CircleId;
  /** Made by the caller, once a form. */
  idempotencyKey: string;
}

export type CopyCircleOutcome = Result<CircleVersion, { reason: 'not_found' } | { reason: 'key_reused' }>;

export type CopyOwnCircleOutcome = Result<CircleVersion, Refusal | DraftRefused | { reason: 'key_reused' }>;
type Refusal = { reason: 'not_found' };

/**
 * A new draft is made from a circle: by the project team from any, by a facilitator from one that they lead or have led.
 * Nobody comes along but who copies: they lead it, where it is clear for which municipality. What a facilitator copies is
 * held by a municipality that they represent, the same as before where they may.
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
      once<CircleVersion, Refusal>(tx, keyed, async () => {
        const source = await sourceFor(tx, viewer, 'team', circleId);
        if (source === null) return refuse({ reason: 'not_found' });
        const [only, another] = viewer.municipalities;
        return ok(
          await this.copy(tx, viewer, { circleId, source, leadsFor: another === undefined ? only : undefined }),
        );
      }),
    );
  }

  /** The same by a facilitator. */
  executeOwn(viewer: SignedIn, { circleId, idempotencyKey: key }: CopyCircleInput): Promise<CopyOwnCircleOutcome> {
    const keyed = { accountId: viewer.accountId, key, operation: 'circle.copy_own', input: { circleId } };
    return this.db.transaction((tx) =>
      once<CircleVersion, Refusal | DraftRefused>(tx, keyed, async () => {
        const source = await sourceFor(tx, viewer, 'facilitator', circleId);
        if (source === null) return refuse({ reason: 'not_found' });
        const host = await hostOfCopy(tx, viewer, source.hostMunicipalityCode);
        if (host === null) return refuse({ reason: 'invalid', problems: [{ field: 'host', code: 'unknown' }] });
        const held = { ...source, hostMunicipalityCode: host };
        return ok(await this.copy(tx, viewer, { circleId, source: held, leadsFor: host }));
      }),
    );
  }

  private async copy(
    tx: Transaction,
    viewer: SignedIn,
    { circleId, source, leadsFor }: Copied,
  ): Promise<CircleVersion> {
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
    if (leadsFor !== undefined)
      await beginLeading(tx, this.audit, viewer, { circleId: made.circleId, municipalityCode: leadsFor });
    return made;
  }
}

interface Copied {
  circleId: CircleId;
  source: CircleToCopy;
  /** The municipality for which who copies leads the copy. */
  leadsFor: MunicipalityCode | undefined;
}

const sourceFor = async (tx: Transaction, { accountId }: SignedIn, as: ActsAs, circleId: CircleId) =>
  (await mayCopy(tx, accountId, as, circleId)) ? circleToCopy(tx, circleId) : null;
