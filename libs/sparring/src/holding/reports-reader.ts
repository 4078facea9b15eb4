import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { isUuid } from '#kernel';
import { Database, type Selection, Statement } from '#platform';
import { sight } from '../request-shape.js';
import { ownReportShape, tables, teamReportShape } from './report-shape.js';

/** What was recorded of the sessions of pairs that both sides have accepted. */
@Injectable()
export class ReportsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null where there is no such pair that the person may see. */
  async own({ accountId }: SignedIn, requestId: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(requestId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, ownReportShape);
    return this.node(
      `SELECT ${node} AS node FROM account va CROSS JOIN (${tables}) JOIN LATERAL ${sight} sight ON true
       WHERE va.id = ${statement.param(accountId)}::uuid AND r.id = ${statement.param(requestId)}::uuid`,
      statement,
    );
  }

  async ofTeam(requestId: string, selection: Selection): Promise<unknown | null> {
    if (!isUuid(requestId)) return null;
    const statement = new Statement();
    const node = statement.object(selection, teamReportShape);
    return this.node(
      `SELECT ${node} AS node FROM ${tables} WHERE r.id = ${statement.param(requestId)}::uuid`,
      statement,
    );
  }

  private async node(text: string, { values }: Statement): Promise<unknown | null> {
    const [row] = await this.database.read<{ node: unknown }>(text, values);
    return row?.node ?? null;
  }
}
