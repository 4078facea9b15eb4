import { Inject, Injectable } from '@nestjs/common';
import { grantedNow } from '#identity';
import { isUuid, type Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { liveAt, seatsShape } from '#seats';
import { circleState } from '../circle-shape.js';
import { capacityChanges, enrolmentOfCircleShape, enrolmentOrder } from './circle-seats-shape.js';
import { reachedInPeriod } from './reached.js';

/** The seats of a circle for who leads it: those who are in it, are offered a seat or wait; not who has left. */
const ledSeatsShape: Shape = {
  id: column('c.id'),
  title: column('t.title'),
  titleLocale: column('t.locale'),
  state: column(circleState),
  ...seatsShape([], reachedInPeriod),
  enrolments: ({ list }) =>
    list(
      `enrolment e JOIN account a ON a.id = e.account_id JOIN municipality m ON m.code = e.municipality_code
       WHERE e.pool_id = c.seat_pool_id AND ${liveAt('e')}`,
      enrolmentOrder,
      enrolmentOfCircleShape,
    ),
  capacityChanges,
};

/** The seats of circles as those see them who lead them now. */
@Injectable()
export class LedSeatsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null when there is none that the person leads. */
  async byId(accountId: string, id: string, locale: Locale, selection: Selection): Promise<unknown | null> {
    if (!isUuid(id)) return null;
    const statement = new Statement();
    const node = statement.object(selection, ledSeatsShape);
    const [row] = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id
       CROSS JOIN LATERAL (SELECT v.title, v.locale FROM circle_text v WHERE v.circle_id = c.id
         ORDER BY ${bestVersionFirst('v.locale', statement.param(readingOrder(locale)))} LIMIT 1) t
       WHERE c.id = ${statement.param(id)}::uuid AND EXISTS (SELECT FROM circle_facilitator f
         WHERE f.circle_id = c.id AND f.account_id = ${statement.param(accountId)}::uuid AND ${grantedNow('f')})`,
      statement.values,
    );
    return row?.node ?? null;
  }
}
