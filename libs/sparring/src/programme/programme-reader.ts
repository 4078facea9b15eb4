import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid, type Locale } from '#kernel';
import { Database, type Selection, Statement } from '#platform';
import { sight } from '../request-shape.js';
import { sideOf } from '../sides.js';
import type { ProgrammeContent } from './programme-parts.js';
import { ownProgrammeShape, programmeShape } from './programme-shape.js';
import { suggestProgramme, type Wished } from './suggest-programme.js';

/** Both have said yes to each other, and the pair lives. */
const agreed = `sparring_request r JOIN sparring_pair sp ON sp.request_id = r.id AND sp.ended_at IS NULL
     AND sp.requester_answer = 'accepted' AND sp.tutor_answer = 'accepted'
   JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id LEFT JOIN sparring_programme p ON p.pair_id = sp.id`;

/** Programmes of sessions, as their sides, neighbours and the project team see them. */
@Injectable()
export class ProgrammeReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** For whoever reads the request: the two sides, and those who represent a neighbour that takes part. */
  async own({ accountId }: SignedIn, requestId: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(requestId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, ownProgrammeShape);
    const [account, request] = [statement.param(accountId), statement.param(requestId)];
    const sees = `(SELECT s.mine, ${sideOf('va.id', 'r')} AS side FROM ${sight} s)`;
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM account va CROSS JOIN (${agreed}) JOIN LATERAL ${sees} sight ON true
       WHERE va.id = ${account}::uuid AND r.id = ${request}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }

  async ofTeam(requestId: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(requestId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, programmeShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${agreed} WHERE r.id = ${statement.param(requestId)}::uuid`,
      statement.values,
    );
    return row?.node ?? null;
  }

  /** For either side: a programme to begin from. Nothing is kept of it. */
  async suggestion({ accountId }: SignedIn, requestId: string, locale: Locale): Promise<ProgrammeContent | null> {
    if (!isUuid(requestId)) return null;
    const [wished] = await this.database.read<Wished>(
      `SELECT r.level, r.stage, r.formats FROM ${agreed} WHERE r.id = $1 AND ${sideOf('$2::uuid', 'r')} IS NOT NULL`,
      [requestId, accountId],
    );
    return wished === undefined ? null : suggestProgramme(wished, locale);
  }
}
