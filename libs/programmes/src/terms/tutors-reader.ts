import { Inject, Injectable } from '@nestjs/common';
import { type SignedIn, tutorNow } from '#identity';
import { isUuid } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, Database, helsinkiToday, type Selection, type Shape, Statement } from '#platform';
import { isNewTutor, programmeName } from '../programme-shape.js';
import { termsOf } from './terms-shape.js';

/** Of the appointment `t` of the municipality `m` for the period `p` of the programme `pr`, for everyone. */
const tutorShape: Shape = {
  id: column('t.id'),
  municipality: ({ object }) => object(municipalityShape('m')),
  isNew: column(isNewTutor),
  programmeName,
  firstDay: column('p.first_day'),
  lastDay: column('p.last_day'),
  terms: termsOf,
};

const appointed = `tutor_municipality t JOIN municipality m ON m.code = t.municipality_code
  JOIN programme_period p ON p.id = t.period_id JOIN programme pr ON pr.id = p.programme_id`;
const lives = 't.ended_at IS NULL';

/** Tutor municipalities and what they offer. */
@Injectable()
export class TutorsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of the periods of today, by period and name. One whose appointment was ended is not among them. */
  async current(selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, tutorShape);
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${appointed}
       WHERE ${lives} AND ${helsinkiToday} BETWEEN p.first_day AND p.last_day
       ORDER BY p.first_day DESC, p.id, m.name ->> 'fi' COLLATE "fi-x-icu", t.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }

  /** Of these the ones that someone is a tutor of today. */
  async own({ accountId }: SignedIn, id: string | null, selection: Selection): Promise<unknown[]> {
    if (id !== null && !isUuid(id)) return [];
    const statement = new Statement();
    const node = statement.object(selection, tutorShape);
    const only = id === null ? '' : `AND t.id = ${statement.param(id)}::uuid`;
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM ${appointed} WHERE ${lives} ${only} AND EXISTS (SELECT FROM role_grant g
         WHERE g.account_id = ${statement.param(accountId)}::uuid AND g.period_id = t.period_id
           AND g.municipality_code = t.municipality_code AND ${tutorNow('g')})
       ORDER BY p.first_day, t.id`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
