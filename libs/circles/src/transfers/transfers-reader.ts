import { Inject, Injectable } from '@nestjs/common';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import type { CircleReading } from '../circle-shape.js';
import { isPublic } from '../circles-reader.js';

/** Fields of the transfer `t` of the seat `e` of the person `a` in the circle `c` with the title `v`. */
const transferShape = ({ locale, accountId }: CircleReading): Shape => ({
  id: column('t.id'),
  given: ({ param }) => `e.account_id = ${param(accountId)}::uuid`,
  circleSlug: column('c.slug'),
  circleTitle: column('v.title'),
  circleTitleLocale: column('v.locale'),
  giverName: column(`nullif(a.name, '')`),
  // For who typed it.
  email: ({ param }) => `CASE WHEN e.account_id = ${param(accountId)}::uuid THEN t.email END`,
  municipalityName: ({ param }) => `m.name ->> ${param(locale)}::text`,
  expiresAt: column('t.expires_at'),
});

/** Transfers of seats that wait for an answer. */
@Injectable()
export class TransfersReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that someone has asked for, and those that they are asked for; what ends first stands first. */
  async ofPerson(reading: CircleReading & { accountId: string }, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, transferShape(reading));
    const account = statement.param(reading.accountId);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM seat_transfer t JOIN enrolment e ON e.id = t.enrolment_id AND e.status = 'confirmed'
       JOIN account a ON a.id = e.account_id JOIN municipality m ON m.code = e.municipality_code
       JOIN circle c ON c.seat_pool_id = e.pool_id
       CROSS JOIN LATERAL (SELECT w.title, w.locale FROM circle_text w WHERE w.circle_id = c.id
         ORDER BY ${bestVersionFirst('w.locale', statement.param(readingOrder(reading.locale)))} LIMIT 1) v
       WHERE (e.account_id = ${account}::uuid OR t.to_account_id = ${account}::uuid)
         AND t.ended_at IS NULL AND t.expires_at > app_now() AND c.status <> 'cancelled' AND ${isPublic}
       ORDER BY t.expires_at, t.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
