import { Inject, Injectable } from '@nestjs/common';
import { type Order, type PageByKey, type Paging, pageByKey } from '#municipalities';
import { column, Database, type Selection, type Shape, Statement } from '#platform';
import { commentFields } from './talk-shape.js';

const newestReportFirst: Order = {
  keys: ['c.last_report', 'c.id'],
  casts: ['timestamptz', 'uuid'],
  parts: ['instant', 'uuid'],
  direction: 'DESC',
};

const reportShape: Shape = {
  // Null for an erased account.
  name: column(`(SELECT nullif(ra.name, '') FROM account ra WHERE ra.id = cr.account_id)`),
  reason: column('cr.reason'),
  at: column('cr.reported_at'),
  settledAt: column('cr.settled_at'),
};

const reportedShape: Shape = {
  ...commentFields,
  text: column('c.text'),
  hiddenReason: column('c.hidden_reason'),
  practiceSlug: column('(SELECT p.slug FROM practice p WHERE p.id = c.practice_id)'),
  practiceId: column('c.practice_id'),
  reports: ({ list }) =>
    list('practice_comment_report cr WHERE cr.comment_id = c.id', 'cr.reported_at, cr.account_id', reportShape),
};

/** Comments that somebody has asked the project team to look at. */
@Injectable()
export class ReportedCommentsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that wait, or those that were looked at; the last reported first. `bad_cursor` when `after` is none of this list. */
  page(open: boolean, paging: Paging, selection: Selection): Promise<PageByKey | 'bad_cursor' | null> {
    const statement = new Statement();
    const list = {
      tables: `(SELECT x.*, r.last_report FROM practice_comment x JOIN (
          SELECT comment_id, max(reported_at) AS last_report, bool_or(settled_at IS NULL) AS open
          FROM practice_comment_report GROUP BY comment_id) r ON r.comment_id = x.id AND r.open = ${statement.param(open)}::boolean) c`,
      // What its author has deleted meanwhile is nothing to decide on.
      where: 'c.deleted_at IS NULL',
      may: 'true',
      order: newestReportFirst,
      shape: reportedShape,
      ...paging,
    };
    return pageByKey(this.database, statement, list, selection);
  }
}
