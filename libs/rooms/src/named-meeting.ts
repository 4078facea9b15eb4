import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, type FieldSql, type Shape } from '#platform';

const shape = (order: () => string): Shape => ({
  number: column('nm.number'),
  startsAt: column('nm.starts_at'),
  title: () =>
    `(SELECT v.title FROM meeting_text v WHERE v.meeting_id = nm.id ORDER BY ${bestVersionFirst('v.locale', order())} LIMIT 1)`,
});

/** The meeting whose id an SQL expression says, with its best text. */
export const namedMeeting =
  (id: string, locale: Locale): FieldSql =>
  ({ object, param }) =>
    `(SELECT ${object(shape(() => param(readingOrder(locale))))} FROM meeting nm WHERE nm.id = ${id})`;
