import { grantedNow } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { column, type Shape } from '#platform';
import { statusFacts } from './circle-languages.js';
import { circleState, coHostNames } from './circle-shape.js';
import { feedbackOf, outcomesOf } from './ending/ending-shape.js';
import { capacityChanges, enrolmentOfCircleShape, enrolmentOrder } from './seats/circle-seats-shape.js';
import { meetingWords } from './write-meetings.js';

const enrolmentShape: Shape = {
  ...enrolmentOfCircleShape,
  email: column(`nullif(a.email, '')`),
  queueNumber: column('e.queue_number'),
};

const textShape: Shape = {
  locale: column('ct.locale'),
  title: column('ct.title'),
  summary: column('ct.summary'),
  aim: column('ct.aim'),
  audience: column('ct.audience'),
  revision: column('ct.revision'),
  sourceRevision: column('ct.source_revision'),
};

/** SQL of the title that someone gave a meeting: what it is called without one is not theirs. */
const ownTitle = `nullif(mt.title, CASE mt.locale ${(Object.keys(meetingWords) as Locale[])
  .map((locale) => `WHEN '${locale}' THEN '${meetingWords[locale]} '`)
  .join(' ')} END || me.number)`;

/** SQL that says which of two is meant where the clocks show the time of `wall` twice; null for any other time. */
const foldOf = (instant: string, wall: string): string =>
  `CASE WHEN (${instant} - interval '1 hour') AT TIME ZONE me.zone = ${wall} THEN 'LATER'
     WHEN (${instant} + interval '1 hour') AT TIME ZONE me.zone = ${wall} THEN 'EARLIER' END`;

const meetingShape: Shape = {
  id: column('me.id'),
  number: column('me.number'),
  startsAt: column('me.starts_at'),
  endsAt: column('me.ends_at'),
  mode: column('me.mode'),
  cancelled: column('me.cancelled_at IS NOT NULL'),
  fold: column(`coalesce(${foldOf('me.starts_at', 'me.wall_start')}, ${foldOf('me.ends_at', 'me.wall_end')})`),
  title: ({ field, param }) =>
    `(SELECT ${ownTitle} FROM meeting_text mt WHERE mt.meeting_id = me.id AND mt.locale = ${param(field.args.locale)}::text)`,
  place: ({ field, param }) => `me.place ->> ${param(field.args.locale)}::text`,
};

const halfTypedShape: Shape = {
  id: column(`half.row ->> 'id'`),
  date: column(`half.row ->> 'date'`),
  start: column(`half.row ->> 'start'`),
  end: column(`half.row ->> 'end'`),
  fold: column(`half.row ->> 'fold'`),
  title: ({ field, param }) => `nullif(half.row #>> ARRAY['titles', ${param(field.args.locale)}::text], '')`,
  place: ({ field, param }) => `nullif(half.row #>> ARRAY['place', ${param(field.args.locale)}::text], '')`,
};

const facilitatorShape: Shape = {
  id: column('cf.id'),
  personId: column('cf.account_id'),
  name: column('fa.name'),
  municipalityName: ({ field, param }) =>
    `(SELECT fm.name ->> ${param(field.args.locale)}::text FROM municipality fm WHERE fm.code = cf.municipality_code)`,
  leads: column(grantedNow('cf')),
  validFrom: column('cf.valid_from'),
  validTo: column('cf.valid_to'),
  grantedByName: column('(SELECT n.name FROM account n WHERE n.id = cf.granted_by)'),
  reason: column('cf.reason'),
  endedByName: column('(SELECT n.name FROM account n WHERE n.id = cf.ended_by)'),
  endReason: column('cf.end_reason'),
};

const originShape: Shape = {
  id: column('origin.id'),
  title: ({ field, param }) =>
    `(SELECT v.title FROM circle_text v WHERE v.circle_id = origin.id
      ORDER BY ${bestVersionFirst('v.locale', param(readingOrder(field.args.locale as Locale)))} LIMIT 1)`,
};

/** Fields of a circle `c` with its seats `p` and its title `t`, for the project team. */
export const adminCircleShape: Shape = {
  id: column('c.id'),
  slug: column('c.slug'),
  version: column('c.version'),
  returnedNote: column('c.returned_note'),
  cancelReason: column('c.cancel_reason'),
  copiedFrom: ({ object }) => `(SELECT ${object(originShape)} FROM circle origin WHERE origin.id = c.copied_from)`,
  title: column('t.title'),
  titleLocale: column('t.locale'),
  texts: ({ list }) =>
    list('circle_text ct WHERE ct.circle_id = c.id', `array_position(ARRAY['fi', 'sv', 'en'], ct.locale)`, textShape),
  // The facts; what they say is told by the pure functions, when the field is answered.
  languageStatus: column(statusFacts),
  state: column(circleState),
  hostMunicipalityCode: column('c.host_municipality_code'),
  hostName: ({ field, param }) =>
    `(SELECT hm.name ->> ${param(field.args.locale)}::text FROM municipality hm WHERE hm.code = c.host_municipality_code)`,
  coHostMunicipalities: column(
    `(SELECT coalesce(json_agg(h.municipality_code), '[]') FROM circle_host_municipality h WHERE h.circle_id = c.id)`,
  ),
  coHostOrganisations: column(
    `(SELECT coalesce(json_agg(h.organisation_id), '[]') FROM circle_host_organisation h WHERE h.circle_id = c.id)`,
  ),
  coHostNames: ({ field, param }) => coHostNames(param(field.args.locale)),
  languages: column('to_json(c.languages)'),
  mode: column('c.mode'),
  themes: column(
    `(SELECT coalesce(json_agg(h.theme_id ORDER BY h.theme_id), '[]') FROM circle_theme h WHERE h.circle_id = c.id)`,
  ),
  themeLabels: ({ field, param }) =>
    `(SELECT coalesce(json_agg(th.label ->> ${param(field.args.locale)}::text ORDER BY th.position, th.id), '[]')
      FROM circle_theme h JOIN theme th ON th.id = h.theme_id WHERE h.circle_id = c.id)`,
  startsAt: column('c.first_meeting_starts_at'),
  nextMeetingAt: column(
    '(SELECT min(nm.starts_at) FROM meeting nm WHERE nm.circle_id = c.id AND nm.cancelled_at IS NULL AND nm.ends_at > (SELECT app_now()))',
  ),
  enrolmentOpensAt: column('c.enrolment_opens_at'),
  enrolmentClosesAt: column('c.enrolment_closes_at'),
  facilitators: ({ list }) =>
    list(
      'circle_facilitator cf JOIN account fa ON fa.id = cf.account_id WHERE cf.circle_id = c.id',
      `(${grantedNow('cf')}) DESC, cf.position, cf.valid_from, cf.id`,
      facilitatorShape,
    ),
  meetings: ({ list }) => list('meeting me WHERE me.circle_id = c.id', 'me.number', meetingShape),
  halfTypedMeetings: ({ list }) =>
    list('jsonb_array_elements(c.half_typed_meetings) WITH ORDINALITY half(row, n)', 'half.n', halfTypedShape),
  feedback: feedbackOf,
  outcomes: outcomesOf,
  capacity: column('p.capacity'),
  limitPerMunicipality: column('p.limit_per_municipality'),
  approval: column('p.approval'),
  reserved: column('nullif(p.reserved, 0)'),
  reservedUntil: column('p.reserved_until'),
  groupSize: column('p.group_size'),
  groupHolds: column('p.group_holds'),
  confirmed: column('p.confirmed'),
  offered: column('p.offered'),
  waiting: column('p.waiting'),
  capacityChanges,
  enrolments: ({ list }) =>
    list(
      `enrolment e JOIN account a ON a.id = e.account_id JOIN municipality m ON m.code = e.municipality_code
       WHERE e.pool_id = c.seat_pool_id`,
      enrolmentOrder,
      enrolmentShape,
    ),
};
