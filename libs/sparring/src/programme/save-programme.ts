import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import type { MoveRefusal } from '../request-policy.js';
import type { Side } from '../sides.js';
import { PrepareRequest } from './prepare-request.js';
import { lockProgramme } from './programme-facts.js';
import type { ProgrammeContent } from './programme-parts.js';
import { type ProgrammeProblem, programmeProblems, whyNotPrepare } from './programme-policy.js';
import { tellOfChange } from './tell-of-programme.js';

export interface SaveProgrammeInput extends ProgrammeContent {
  requestId: string;
  /** The version of the programme that was read; 0 before anything was written. */
  version: number;
}

export interface ProgrammeInvalid {
  reason: 'invalid';
  /** In the order of the programme. */
  problems: ProgrammeProblem[];
}

export type SaveProgrammeOutcome = Result<{ version: number }, MoveRefusal | ProgrammeInvalid>;

/** Either side writes the programme as a whole. What both had accepted holds no more; what is the same changes nothing. */
@Injectable()
export class SaveProgramme {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(PrepareRequest) private readonly prepare: PrepareRequest,
  ) {}

  execute({ accountId: actorId }: SignedIn, { requestId, version, ...given }: SaveProgrammeInput) {
    const content = tidied(given);
    return this.db.transaction<SaveProgrammeOutcome>(async (tx) => {
      const { request, programme } = await lockProgramme(tx, actorId, requestId);
      const refusal = whyNotPrepare(request, programme, version);
      if (request === null || programme === null || (refusal !== null && refusal.reason !== 'stale_version'))
        return refuse(refusal ?? { reason: 'not_found' });
      const { pairId, side } = programme;
      // Also of who sends once more what was saved before its answer came.
      if (isDeepStrictEqual(content, await contentOf(tx, pairId))) return ok({ version: programme.version });
      if (refusal !== null) return refuse(refusal);
      const problems = programmeProblems(content);
      if (problems.length > 0) return refuse({ reason: 'invalid', problems });
      const after = await write(tx, { pairId, side, actorId, content });
      const { municipalityCode } = request;
      const act = { act: 'sparring.save_programme', actorId, municipalityCode, objectKind: 'sparring_request' };
      await this.audit.record(tx, { ...act, objectId: requestId });
      await this.prepare.preparedNoMore(tx, request, actorId);
      await tellOfChange(tx, this.jobs, { pairId, side, actorId, what: 'changed' });
      return ok({ version: after });
    });
  }
}

const tidy = (text: string | null): string | null => tidyLines(text ?? '');

const tidied = ({ goal, items }: ProgrammeContent): ProgrammeContent => ({
  goal: tidy(goal),
  items: items.map(({ kind, title, minutes, leader, link, material, notes }) => ({
    ...{ kind, title: tidy(title), minutes, leader },
    ...{ link: tidy(link), material: tidy(material), notes: tidy(notes) },
  })),
});

/** What is kept; nothing before anything was written. */
async function contentOf(tx: Transaction, pairId: string): Promise<ProgrammeContent> {
  const [row] = await tx.sql<{ content: ProgrammeContent }>(
    `SELECT json_build_object('goal', p.goal, 'items', coalesce((SELECT json_agg(json_build_object('kind', i.kind,
       'title', i.title, 'minutes', i.minutes, 'leader', i.leader, 'link', i.link, 'material', i.material,
       'notes', i.notes) ORDER BY i.position) FROM sparring_programme_item i WHERE i.pair_id = p.pair_id), '[]')) AS content
     FROM sparring_programme p WHERE p.pair_id = $1`,
    [pairId],
  );
  return row?.content ?? { goal: null, items: [] };
}

interface Write {
  pairId: string;
  side: Side;
  actorId: string;
  content: ProgrammeContent;
}

async function write(tx: Transaction, { pairId, side, actorId, content: { goal, items } }: Write): Promise<number> {
  const [row] = await tx.sql<{ version: number }>(
    `INSERT INTO sparring_programme AS p (pair_id, version, goal, edited_at, edited_by, edited_side)
     VALUES ($1, 1, $2, $3, $4, $5)
     ON CONFLICT (pair_id) DO UPDATE SET version = p.version + 1, goal = $2, edited_at = $3, edited_by = $4, edited_side = $5
     RETURNING version`,
    [pairId, goal, tx.now, actorId, side],
  );
  if (row === undefined) throw new Error(`the programme of ${pairId} was not written`);
  await tx.sql('DELETE FROM sparring_programme_item WHERE pair_id = $1', [pairId]);
  await tx.sql(
    `INSERT INTO sparring_programme_item (pair_id, position, kind, title, minutes, leader, link, material, notes)
     SELECT $1, n, i ->> 'kind', i ->> 'title', (i ->> 'minutes')::int, i ->> 'leader', i ->> 'link', i ->> 'material',
       i ->> 'notes' FROM json_array_elements($2::json) WITH ORDINALITY AS t (i, n)`,
    [pairId, JSON.stringify(items)],
  );
  return row.version;
}
