import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { type CircleId, ok, type Result, refuse } from '#kernel';
import { type Revised, revise, sourceOf, type VersionFacts } from '#languages';
import { Database, type Transaction } from '#platform';
import { lockCircle } from './circle-act-facts.js';
import type { MoveRefusal } from './circle-act-policy.js';
import type { TextField } from './circle-languages.js';
import { type TextRefusal, type TextRevision, whyNotRevise } from './language-policy.js';
import type { CircleVersion } from './move-circle.js';
import { readLanguages, writtenInto } from './write-languages.js';

export interface ReviseTextInput extends TextRevision {
  circleId: CircleId;
}

export type ReviseTextOutcome = Result<CircleVersion & { revision: number }, MoveRefusal | TextRefusal>;

/** Someone of the project team edits a circle's text in one language, or writes it in one more. */
@Injectable()
export class ReviseCircleText {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(viewer: SignedIn, { circleId, ...given }: ReviseTextInput): Promise<ReviseTextOutcome> {
    return this.db.transaction<ReviseTextOutcome>(async (tx) => {
      const circle = await lockCircle(tx, circleId);
      const { versions } = await readLanguages(tx, circleId);
      const before = versions.find(({ locale }) => locale === given.locale);
      const fields = fieldsOf(given.fields, before?.fields);
      const input = { ...given, fields };
      const refusal = whyNotRevise(circle, versions, input);
      if (circle === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });

      const after: Revised<TextField> = before
        ? revise(before, fields, input)
        : { revision: 1, sourceRevision: sourceOf(versions) && input.follows, fieldRevisions: {} };
      if (after.revision === before?.revision) return ok({ circleId, version: circle.version, ...revisionOf(after) });
      await write(tx, circleId, input, after);
      const version = await writtenInto(tx, circleId, input.locale);
      await this.audit.record(tx, {
        act: 'circle.revise_text',
        actorId: viewer.accountId,
        objectKind: 'circle',
        objectId: circleId,
        reason: input.locale,
      });
      return ok({ circleId, version, ...revisionOf(after) });
    });
  }
}

/** What was written, trimmed; what was not given as it is. */
const fieldsOf = (
  { title, summary, aim, audience }: TextRevision['fields'],
  before: VersionFacts<TextField>['fields'] | undefined,
): Record<TextField, string> => ({
  title: title.trim(),
  summary: summary.trim(),
  aim: (aim ?? before?.aim ?? '').trim(),
  audience: (audience ?? before?.audience ?? '').trim(),
});

const revisionOf = ({ revision }: Revised<TextField>) => ({ revision });

async function write(
  tx: Transaction,
  circleId: CircleId,
  { locale, fields, minor }: TextRevision & { fields: Record<TextField, string> },
  { revision, sourceRevision, fieldRevisions }: Revised<TextField>,
): Promise<void> {
  await tx.sql(
    `INSERT INTO circle_text (circle_id, locale, revision, source_revision, field_revisions, published_at, revised_at,
       title, summary, aim, audience)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $10, $11)
     ON CONFLICT (circle_id, locale) DO UPDATE SET revision = excluded.revision,
       source_revision = excluded.source_revision, field_revisions = excluded.field_revisions,
       revised_at = CASE WHEN $9 THEN circle_text.revised_at ELSE excluded.revised_at END,
       title = excluded.title, summary = excluded.summary, aim = excluded.aim, audience = excluded.audience`,
    [
      circleId,
      locale,
      revision,
      sourceRevision,
      JSON.stringify(fieldRevisions),
      tx.now,
      fields.title,
      fields.summary,
      minor,
      fields.aim,
      fields.audience,
    ],
  );
}
