import { Inject, Injectable } from '@nestjs/common';
import { representsNow, type SignedIn } from '#identity';
import { isUuid } from '#kernel';
import { type Order, type PageByKey, type Paging, pageByKey } from '#municipalities';
import { Database, helsinkiToday, type Selection, Statement } from '#platform';
import { tutorsNow } from '../sides.js';
import { sidePairShape, tutorChoiceShape } from './pair-shape.js';
import { lapsedUnsaid } from './pair-state.js';

const ofRequest = `sparring_pair sp JOIN sparring_request r ON r.id = sp.request_id
  JOIN municipality m ON m.code = r.municipality_code
  JOIN tutor_municipality t ON t.id = sp.tutor_municipality_id JOIN municipality tm ON tm.code = t.municipality_code`;

/** SQL of an instant in millionths of a second, so that no two of them are taken for one. */
const micros = (instant: string): string => `(extract(epoch FROM ${instant}) * 1000000)::bigint`;

/** The pairs of the sides that the account `va` acts for, each with the side's name and both answers. */
const ofSides = `account va CROSS JOIN (${ofRequest}) CROSS JOIN LATERAL (
    SELECT 'requester' AS name, sp.requester_answer AS own, sp.tutor_answer AS other
    WHERE ${representsNow('va.id', 'r.municipality_code')}
    UNION ALL SELECT 'tutor', sp.tutor_answer, sp.requester_answer WHERE ${tutorsNow('va.id', 't')}) side
  CROSS JOIN LATERAL (SELECT CASE WHEN sp.ended_at IS NOT NULL OR ${lapsedUnsaid('sp')} THEN 2
    WHEN side.own IS NULL THEN 0 ELSE 1 END AS place) gr
  CROSS JOIN LATERAL (SELECT CASE gr.place WHEN 0 THEN ${micros('sp.answer_by')}
    ELSE -${micros('sp.proposed_at')} END AS turn) tu`;

/** What waits for an answer by its last day, the others by the latest proposal. */
const waitingFirst: Order = {
  keys: ['gr.place', 'tu.turn', 'sp.id', 'side.name'],
  casts: ['int', 'bigint', 'uuid', 'text'],
  parts: ['number', 'number', 'uuid', 'text'],
  direction: 'ASC',
};

/** Proposals, as both sides read them and as the project team makes them. */
@Injectable()
export class PairsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Those of the sides that the person acts for today, of one request if it is given: what waits for them first, then what
   * lives, then what is over. `bad_cursor`: `after` is none of it.
   */
  async own(
    { accountId }: SignedIn,
    requestId: string | null,
    paging: Paging,
    selection: Selection,
  ): Promise<PageByKey | 'bad_cursor' | null> {
    if (requestId !== null && !isUuid(requestId))
      return { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };
    const statement = new Statement();
    const only = requestId === null ? '' : `AND r.id = ${statement.param(requestId)}::uuid`;
    const list = {
      tables: ofSides,
      where: `va.id = ${statement.param(accountId)}::uuid ${only}`,
      may: 'true',
      order: waitingFirst,
      shape: sidePairShape,
      ...paging,
    };
    return pageByKey(this.database, statement, list, selection);
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
