import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { SignedIn } from '#identity';
import { ok, type Result, refuse } from '#kernel';
import { Database, type Transaction } from '#platform';
import { type ProgrammeName, type ProgrammeProblem, programmeProblems, tidyProgrammeName } from './programme-policy.js';

export type AddProgrammeOutcome = Result<{ id: string }, { reason: 'incomplete'; problems: ProgrammeProblem[] }>;

/** The project team adds a programme. */
@Injectable()
export class AddProgramme {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute({ accountId: actorId }: SignedIn, input: ProgrammeName): Promise<AddProgrammeOutcome> {
    const name = tidyProgrammeName(input);
    return this.db.transaction(async (tx): Promise<AddProgrammeOutcome> => {
      const problems = programmeProblems(name, { fi: false, sv: false });
      if (problems.length > 0) return refuse({ reason: 'incomplete', problems });
      const [row] = await tx.sql<{ id: string }>(
        'INSERT INTO programme (name, created_at) VALUES ($1::jsonb, $2) ON CONFLICT DO NOTHING RETURNING id',
        [JSON.stringify(name), tx.now],
      );
      if (row === undefined)
        return refuse({ reason: 'incomplete', problems: programmeProblems(name, await taken(tx, name)) });
      await this.audit.record(tx, { act: 'programme.add', actorId, objectKind: 'programme', objectId: row.id });
      return ok({ id: row.id });
    });
  }
}

/** Which of the names another programme has. */
async function taken(tx: Transaction, { fi, sv }: ProgrammeName): Promise<Record<keyof ProgrammeName, boolean>> {
  const [row] = await tx.sql<Record<keyof ProgrammeName, boolean>>(
    `SELECT coalesce(bool_or(name ->> 'fi' = $1), false) AS fi, coalesce(bool_or(name ->> 'sv' = $2), false) AS sv
     FROM programme`,
    [fi, sv],
  );
  return row ?? { fi: false, sv: false };
}
