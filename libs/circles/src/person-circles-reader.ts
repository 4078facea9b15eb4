import { Inject, Injectable } from '@nestjs/common';
import { grantedNow } from '#identity';
import { isUuid, type Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, Database, type Selection, type Shape, Statement } from '#platform';

/** The circles of one person, for the project team. */
@Injectable()
export class PersonCirclesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Places that the person has or had, the latest first: in which circle, for which municipality and how it stands. */
  places(personId: string, locale: Locale, selection: Selection): Promise<unknown[]> {
    return this.read(personId, locale, selection, {
      from: `enrolment e JOIN circle c ON c.seat_pool_id = e.pool_id JOIN municipality m ON m.code = e.municipality_code`,
      account: 'e.account_id',
      order: 'e.status_since DESC, e.id',
      shape: { id: column('e.id'), status: column('e.status'), since: column('e.status_since') },
    });
  }

  /** Circles that the person leads or led, those of today first. */
  led(personId: string, locale: Locale, selection: Selection): Promise<unknown[]> {
    return this.read(personId, locale, selection, {
      from: `circle_facilitator cf JOIN circle c ON c.id = cf.circle_id JOIN municipality m ON m.code = cf.municipality_code`,
      account: 'cf.account_id',
      order: `(${grantedNow('cf')}) DESC, cf.valid_from DESC, cf.id`,
      shape: {
        id: column('cf.id'),
        leads: column(grantedNow('cf')),
        validFrom: column('cf.valid_from'),
        validTo: column('cf.valid_to'),
      },
    });
  }

  private async read(
    personId: string,
    locale: Locale,
    selection: Selection,
    rows: { from: string; account: string; order: string; shape: Shape },
  ): Promise<unknown[]> {
    if (!isUuid(personId)) return [];
    const statement = new Statement();
    const node = statement.object(selection, { ...ofCircle(locale), ...rows.shape });
    const found = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${rows.from} WHERE ${rows.account} = ${statement.param(personId)}::uuid
       ORDER BY ${rows.order} LIMIT 100`,
      statement.values,
    );
    return found.map((row) => row.node);
  }
}

/** Fields of the circle `c` and the municipality `m` in the reader's language. */
const ofCircle = (locale: Locale): Shape => ({
  circleId: column('c.id'),
  circleTitle: ({ param }) =>
    `(SELECT v.title FROM circle_text v WHERE v.circle_id = c.id
      ORDER BY ${bestVersionFirst('v.locale', param(readingOrder(locale)))} LIMIT 1)`,
  municipalityName: ({ param }) => `m.name ->> ${param(locale)}::text`,
});
