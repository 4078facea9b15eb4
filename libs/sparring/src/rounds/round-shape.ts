import { representsNow } from '#identity';
import { municipalityShape, regionShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { teamRequestShape } from '../request-shape.js';
import { asks, declines, invites } from './invited.js';
import { namedRoundShape } from './named-round-shape.js';
import { carriedOver, toCarry, unsettled } from './round-requests.js';
import { roundState } from './round-status.js';

const byFinnishName = (alias: string): string => `${alias}.name ->> 'fi' COLLATE "fi-x-icu", ${alias}.code`;

const regions: FieldSql = ({ list }) =>
  list(
    'sparring_round_region sr JOIN region sg ON sg.code = sr.region_code WHERE sr.round_id = ro.id',
    byFinnishName('sg'),
    regionShape('sg'),
  );

const exceptions =
  (invited: boolean): FieldSql =>
  ({ list }) =>
    list(
      `sparring_round_exception se JOIN municipality em ON em.code = se.municipality_code
         WHERE se.round_id = ro.id AND se.invited = ${invited}`,
      byFinnishName('em'),
      municipalityShape('em'),
    );

/** Of the round `ro` for everyone: those it invites today. */
const roundShape: Shape = {
  ...namedRoundShape,
  regions,
  municipalities: ({ list }) =>
    list(`municipality im WHERE ${invites('ro', 'im')}`, byFinnishName('im'), municipalityShape('im')),
};

const answerShape: Shape = {
  municipality: ({ object }) => object(municipalityShape('om')),
  answer: column(`CASE WHEN ${asks('ro', 'om.code')} THEN 'asked' WHEN od.declined_at IS NOT NULL THEN 'declined'
    ELSE 'silent' END`),
  declinedAt: column(`CASE WHEN NOT ${asks('ro', 'om.code')} THEN od.declined_at END`),
  reason: column('od.reason'),
};

/** The same for the reader `va` of the community's site: what the municipalities have answered that they represent. */
export const ownRoundShape: Shape = {
  ...roundShape,
  ownAnswers: ({ list }) =>
    list(
      `municipality om LEFT JOIN sparring_round_decline od ON od.round_id = ro.id AND od.municipality_code = om.code
         WHERE ${representsNow('va.id', 'om.code')} AND ${invites('ro', 'om')}`,
      byFinnishName('om'),
      answerShape,
    ),
};

/** Requests of the round that the municipality `cm` has a part in. */
const parts = `sparring_request cr WHERE cr.round_id = ro.id AND (cr.municipality_code = cm.code OR EXISTS (
    SELECT FROM sparring_neighbour cn WHERE cn.request_id = cr.id AND cn.municipality_code = cm.code))`;

const coverageShape: Shape = {
  municipality: ({ object }) => object(municipalityShape('cm')),
  requests: column('an.requests'),
  answeredAt: column(`CASE WHEN de.at IS NULL THEN an.at END`),
  declinedAt: column('de.at'),
  declinedWhy: column('de.reason'),
  together: column('an.together'),
  late: column('an.late'),
  stillInvited: column(invites('ro', 'cm')),
  remindedAt: column(`(SELECT rm.queued_at FROM sparring_round_mail rm
    WHERE rm.round_id = ro.id AND rm.municipality_code = cm.code AND rm.kind = 'reminder')`),
  lateLeaveAt: column(`(SELECT ll.given_at FROM sparring_late_leave ll
    WHERE ll.round_id = ro.id AND ll.municipality_code = cm.code)`),
};

/** Those that are invited today, and those that asked when they were. */
const covered = `municipality cm CROSS JOIN LATERAL (SELECT
    count(*) FILTER (WHERE cr.municipality_code = cm.code AND cr.status <> 'withdrawn')::int AS requests, min(cr.submitted_at) AS at,
    coalesce(bool_or(cr.municipality_code <> cm.code), false) AS together,
    coalesce(bool_or(cr.late AND cr.municipality_code = cm.code), false) AS late FROM ${parts}) an
  LEFT JOIN LATERAL (SELECT cd.declined_at AS at, cd.reason FROM sparring_round_decline cd WHERE cd.round_id = ro.id
    AND cd.municipality_code = cm.code AND NOT ${asks('ro', 'cm.code')}) de ON true
  WHERE an.at IS NOT NULL OR de.at IS NOT NULL OR ${invites('ro', 'cm')}`;

const periodShape: Shape = {
  id: column('rp.id'),
  firstDay: column('rp.first_day'),
  lastDay: column('rp.last_day'),
};

/** Of the round `ro` for the project team. */
export const teamRoundShape: Shape = {
  ...namedRoundShape,
  version: column('ro.version'),
  nameFi: column(`ro.name ->> 'fi'`),
  nameSv: column(`ro.name ->> 'sv'`),
  remindAt: column('ro.remind_at'),
  state: column(roundState('ro')),
  stateSince: column(`CASE WHEN ro.stage <> 'planned' THEN ro.stage_since END`),
  period: ({ object }) => `(SELECT ${object(periodShape)} FROM programme_period rp WHERE rp.id = ro.period_id)`,
  regions,
  added: exceptions(true),
  leftOut: exceptions(false),
  coverage: ({ list }) => list(covered, byFinnishName('cm'), coverageShape),
  invited: column(`(SELECT count(*)::int FROM municipality cm WHERE ${invites('ro', 'cm')})`),
  answered: column(
    `(SELECT count(*)::int FROM municipality cm WHERE ${invites('ro', 'cm')} AND EXISTS (SELECT FROM ${parts})
       AND NOT ${declines('ro', 'cm.code')})`,
  ),
  declined: column(
    `(SELECT count(*)::int FROM municipality cm WHERE ${invites('ro', 'cm')} AND ${declines('ro', 'cm.code')})`,
  ),
  requests: ({ list }) =>
    list(
      'sparring_request r JOIN municipality m ON m.code = r.municipality_code WHERE r.round_id = ro.id',
      `(${carriedOver('r')}) DESC, r.submitted_at, r.id`,
      teamRequestShape,
    ),
  unsettled: column(`(SELECT count(*)::int FROM sparring_request ur WHERE ur.round_id = ro.id AND ${unsettled('ur')})`),
  toCarry: ({ list }) =>
    list(
      `sparring_request r JOIN municipality m ON m.code = r.municipality_code
         WHERE ro.stage = 'planned' AND ${toCarry('ro', 'r', 'm')}`,
      'r.submitted_at, r.id',
      teamRequestShape,
    ),
};
