import { grantedNow } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder, staleVersion } from '#languages';
import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';
import { enrolmentShape, liveAt, seated, seatsShape } from '#seats';
import { themeShape } from '#themes';
import { textFields } from './circle-languages.js';
import { ownFeedback, publicOutcomes } from './ending/ending-shape.js';
import { reachedInPeriod } from './seats/reached.js';

/** For whom a circle is read: the viewer's account, null for a visitor, and the language of the texts. */
export interface CircleReading {
  accountId: string | null;
  municipalities: readonly string[];
  locale: Locale;
}

/**
 * SQL of the state of the circle `c` at an instant. Where it is asked of many circles the instant is a column: PostgreSQL
 * puts the function's own text in its place then, and does not where it is a sub-select.
 */
export const circleStateAt = (instant: string): string => `circle_state(c.status, c.enrolment_opens_at,
  c.enrolment_closes_at, c.first_meeting_starts_at, c.last_meeting_ends_at, ${instant})`;

/** SQL of the state of the circle `c` at the database's now. */
export const circleState = circleStateAt('(SELECT app_now())');

/** SQL of the names, in the language that the parameter holds, of who holds the circle `c` besides its municipality. */
export const coHostNames = (locale: string): string =>
  `(SELECT coalesce(json_agg(h.name ORDER BY h.name COLLATE "fi-x-icu"), '[]') FROM (
     SELECT om.name ->> ${locale}::text AS name FROM circle_host_municipality x
       JOIN municipality om ON om.code = x.municipality_code WHERE x.circle_id = c.id
     UNION ALL SELECT oo.name ->> ${locale}::text FROM circle_host_organisation x
       JOIN organisation oo ON oo.id = x.organisation_id WHERE x.circle_id = c.id) h)`;

const newerShape: Shape = { locale: column('s.locale'), revisedAt: column('s.revised_at') };

const circleTextShape: Shape = {
  locale: column('t.locale'),
  title: column('t.title'),
  summary: column('t.summary'),
  aim: column(`nullif(t.aim, '')`),
  audience: column(`nullif(t.audience, '')`),
  publishedAt: column('t.published_at'),
  revisedAt: column('t.revised_at'),
  newer: ({ object }) =>
    `(SELECT ${object(newerShape)} FROM circle_text s WHERE s.circle_id = t.circle_id AND s.source_revision IS NULL
      AND ${staleVersion('t', 's', textFields)} ORDER BY s.locale LIMIT 1)`,
};

const facilitatorShape: Shape = {
  // Null for an erased account.
  name: column(`nullif(fa.name, '')`),
  municipality: ({ object }) => object(municipalityShape('fm')),
};

const meetingShape: Shape = {
  id: column('me.id'),
  number: column('me.number'),
  startsAt: column('me.starts_at'),
  endsAt: column('me.ends_at'),
  mode: column('me.mode'),
  cancelled: column('me.cancelled_at IS NOT NULL'),
  place: ({ field, param }) => `me.place ->> ${param(field.args.locale as Locale)}::text`,
  locale: column('mt.locale'),
  title: column('mt.title'),
  agenda: column('mt.agenda'),
  task: column('mt.task'),
};

/** Of an application that was declined. */
const rejectionShape: Shape = { at: column('rj.status_since'), reason: column('rj.decision_reason') };

/** Fields of a circle whose row has the alias `c` and whose pool of seats has the alias `p`. */
export const circleShape = ({ accountId, municipalities, locale }: CircleReading): Shape => {
  const order = readingOrder(locale);
  return {
    id: column('c.id'),
    slug: column('c.slug'),
    state: column(circleState),
    cancelReason: column('c.cancel_reason'),
    languages: column('to_json(c.languages)'),
    mode: column('c.mode'),
    enrolmentOpensAt: column('c.enrolment_opens_at'),
    enrolmentClosesAt: column('c.enrolment_closes_at'),
    text: ({ object, param }) =>
      `(SELECT ${object(circleTextShape)} FROM circle_text t WHERE t.circle_id = c.id
        ORDER BY ${bestVersionFirst('t.locale', param(order))} LIMIT 1)`,
    textLocales: ({ param }) =>
      `(SELECT json_agg(t.locale ORDER BY ${bestVersionFirst('t.locale', param(order))}) FROM circle_text t WHERE t.circle_id = c.id)`,
    themes: ({ list }) =>
      list(
        'circle_theme ct JOIN theme th ON th.id = ct.theme_id WHERE ct.circle_id = c.id',
        'th.position, th.id',
        themeShape,
      ),
    host: ({ object }) =>
      `(SELECT ${object(municipalityShape('hm'))} FROM municipality hm WHERE hm.code = c.host_municipality_code)`,
    coHostNames: ({ field, param }) => coHostNames(param(field.args.locale)),
    seats: ({ object }) => object(seatsShape(municipalities, reachedInPeriod)),
    facilitators: ({ list }) =>
      list(
        `circle_facilitator cf JOIN account fa ON fa.id = cf.account_id
         JOIN municipality fm ON fm.code = cf.municipality_code WHERE cf.circle_id = c.id AND ${grantedNow('cf')}`,
        'cf.position, cf.account_id',
        facilitatorShape,
      ),
    meetings: ({ list, param }) =>
      list(
        `meeting me CROSS JOIN LATERAL (SELECT * FROM meeting_text v WHERE v.meeting_id = me.id
           ORDER BY ${bestVersionFirst('v.locale', param(order))} LIMIT 1) mt WHERE me.circle_id = c.id`,
        'me.number',
        meetingShape,
      ),
    municipalities: ({ list, param }) =>
      list(
        `municipality im WHERE im.code IN (SELECT ie.municipality_code FROM enrolment ie
           WHERE ie.pool_id = c.seat_pool_id AND ${seated('ie')})`,
        `im.name ->> ${param(locale)}::text COLLATE "fi-x-icu"`,
        municipalityShape('im'),
      ),
    viewerRejection: ({ object, param }) =>
      accountId === null
        ? 'NULL'
        : `(SELECT ${object(rejectionShape)} FROM (SELECT * FROM enrolment mine WHERE mine.pool_id = c.seat_pool_id
              AND mine.account_id = ${param(accountId)}::uuid ORDER BY mine.created_at DESC LIMIT 1) rj
            WHERE rj.status = 'rejected')`,
    outcomes: publicOutcomes(locale),
    viewerFeedback: ownFeedback(accountId),
    viewerEnrolment: ({ object, param }) =>
      accountId === null
        ? 'NULL'
        : `(SELECT ${object(enrolmentShape)} FROM enrolment e WHERE e.pool_id = c.seat_pool_id
            AND e.account_id = ${param(accountId)}::uuid AND ${liveAt('e')})`,
  };
};
