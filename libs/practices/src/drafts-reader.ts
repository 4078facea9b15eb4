import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, isUuid, type Locale } from '#kernel';
import { Database, type Selection, Statement } from '#platform';
import { writesFor } from './draft-facts.js';
import { draftTables, ownDraftShape } from './draft-shape.js';

/** Who reads, and in which language the titles of circles come. */
export interface DraftReading {
  accountId: AccountId;
  locale: Locale;
}

/** SQL of the pairs whose municipalities the reader represents or is a tutor of, now or before: among them are those of their sides. */
const pairsNear = (reader: string): string =>
  `SELECT np.id FROM sparring_pair np JOIN sparring_request nr ON nr.id = np.request_id
     JOIN tutor_municipality nt ON nt.id = np.tutor_municipality_id
   WHERE nr.municipality_code IN (SELECT na.municipality_code FROM affiliation na WHERE na.account_id = ${reader})
     OR nt.municipality_code IN (SELECT ng.municipality_code FROM role_grant ng WHERE ng.account_id = ${reader} AND ng.role = 'tutor')`;

/** Drafts for whoever leads the circle, or is of a side of the sparring, that they came from, and for those who are named or were asked. */
@Injectable()
export class PracticeDraftsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that wait for the person's answer first, then the latest edited. */
  own(reading: DraftReading, selection: Selection): Promise<unknown[]> {
    return this.read(reading, selection, null);
  }

  /** Null for anyone else, as where there is no such draft. */
  async byId(reading: DraftReading, id: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    return (await this.read(reading, selection, id))[0] ?? null;
  }

  private async read({ accountId, locale }: DraftReading, selection: Selection, id: string | null): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, ownDraftShape(accountId, locale));
    const reader = `${statement.param(accountId)}::uuid`;
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${draftTables}
       CROSS JOIN LATERAL (SELECT ${writesFor(reader)} IS NOT NULL AS edits,
         (SELECT po.status FROM practice_contributor po WHERE po.draft_id = d.id AND po.account_id = ${reader}) AS own) st
       WHERE (d.circle_id IN (SELECT f.circle_id FROM circle_facilitator f WHERE f.account_id = ${reader})
           OR d.pair_id IN (${pairsNear(reader)})
           OR d.id IN (SELECT p.draft_id FROM practice_contributor p WHERE p.account_id = ${reader}))
         AND (st.edits OR st.own IS NOT NULL)
         ${id === null ? '' : `AND d.id = ${statement.param(id)}::uuid`}
       ORDER BY (st.own = 'invited') IS TRUE DESC, d.edited_at DESC, d.id LIMIT 100`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
