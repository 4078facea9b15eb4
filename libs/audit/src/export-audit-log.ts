import { Inject, Injectable } from '@nestjs/common';
import { type Locale, ok, type Result, refuse } from '#kernel';
import { Database, Statement } from '#platform';
import { Audit } from './audit.js';
import { type AuditFilter, auditConditions, filterFacts } from './audit-filter.js';
import { auditRows, auditShape } from './audit-shape.js';

/** Most rows of one export: a whole one is made, or none. */
const most = 10_000;

export type ExportOutcome = Result<{ rows: unknown[] }, { reason: 'too_many_rows'; most: number }>;

/** What a search of the log finds, all of it; that it was taken out is in the log afterwards. */
@Injectable()
export class ExportAuditLog {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  execute(actorId: string, locale: Locale, filter: AuditFilter): Promise<ExportOutcome> {
    const statement = new Statement();
    const shape = auditShape(locale);
    const whole = Object.keys(shape).map((name) => ({ name, alias: name, args: {}, children: [] }));
    const node = statement.object(whole, shape);
    const text = `SELECT ${node} AS node FROM ${auditRows} WHERE ${auditConditions(filter, statement)}
      ORDER BY l.at DESC, l.id DESC ${statement.limit(most + 1)}`;
    return this.db.transaction(async (tx) => {
      const rows = await tx.sql<{ node: unknown }>(text, statement.values);
      if (rows.length > most) return refuse({ reason: 'too_many_rows', most });
      await this.audit.record(tx, {
        act: 'audit.export',
        actorId,
        objectKind: 'audit_log',
        objectId: String(rows.length),
        reason: filterFacts(filter),
      });
      return ok({ rows: rows.map((row) => row.node) });
    });
  }
}
