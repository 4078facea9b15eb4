import { Inject, Injectable } from '@nestjs/common';
import { representsNow, type SignedIn } from '#identity';
import { isUuid } from '#kernel';
import { Database, helsinkiToday, type Selection, Statement } from '#platform';
import { tutorsNow } from '../sides.js';
import { sidePairShape, tutorChoiceShape } from './pair-shape.js';
import { lapsedUnsaid } from './pair-state.js';

/** What is over is read back so far. */
const most = 200;

const ofRequest = `sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
  JOIN municipality m ON m.code = r.municipality_code
  JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id JOIN municipality tm ON tm.code = t.municipality_code`;

/** Proposals, as both sides read them and as the project team makes them. */
@Injectable()
export class PairsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of the sides that the person acts for today, of one request if it is given: what waits for them first, then what lives. */
  async own({ accountId }: SignedIn, requestId: string | null, selection: Selection): Promise<unknown[]> {
    if (requestId !== null && !isUuid(requestId)) return [];
    const statement = new Statement();
    const node = statement.object(selection, sidePairShape);
    const only = requestId === null ? '' : `AND r.id = ${statement.param(requestId)}::uuid`;
    const live = `sp.ended_at IS NULL AND NOT ${lapsedUnsaid('sp')}`;
    return this.nodes(
      `SELECT ${node} AS node FROM account va CROSS JOIN (${ofRequest}) CROSS JOIN LATERAL (
         SELECT 'requester' AS name, sp.requester_answer AS own, sp.tutor_answer AS other
         WHERE ${representsNow('va.id', 'r.municipality_code')}
         UNION ALL SELECT 'tutor', sp.tutor_answer, sp.requester_answer WHERE ${tutorsNow('va.id', 't')}) side
       WHERE va.id = ${statement.param(accountId)}::uuid ${only}
       ORDER BY CASE WHEN NOT (${live}) THEN 2 WHEN side.own IS NULL THEN 0 ELSE 1 END,
         CASE WHEN ${live} AND side.own IS NULL THEN sp.answer_by END, sp.proposed_at DESC, sp.id, side.name
       LIMIT ${most}`,
      statement,
    );
  }

  /** The tutor municipalities of today to which a request might be proposed: those that are wished for first. */
  async choices(requestId: string, selection: Selection): Promise<unknown[]> {
    if (!isUuid(requestId)) return [];
    const statement = new Statement();
    const node = statement.object(selection, tutorChoiceShape);
    return this.nodes(
      `SELECT ${node} AS node FROM sparring_request r CROSS JOIN tutor_municipality t
       JOIN municipality tm ON tm.code = t.municipality_code JOIN programme_period p ON p.id = t.period_id
       WHERE r.id = ${statement.param(requestId)}::uuid AND r.submitted_at IS NOT NULL AND t.ended_at IS NULL
         AND ${helsinkiToday} BETWEEN p.first_day AND p.last_day
       ORDER BY EXISTS (SELECT FROM sparring_wish w WHERE w.request_id = r.id
         AND w.municipality_code = t.municipality_code AND w.kind = 'wished') DESC,
         tm.name ->> 'fi' COLLATE "fi-x-icu", t.id`,
      statement,
    );
  }

  private async nodes(text: string, { values }: Statement): Promise<unknown[]> {
    const rows = await this.database.read<{ node: unknown }>(text, values);
    return rows.map((row) => row.node);
  }
}
