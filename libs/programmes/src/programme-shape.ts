import { grantedNow, representsNow } from '#identity';
import type { Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, type FieldSql, helsinkiToday, type Shape } from '#platform';
import { termsOf } from './terms/terms-shape.js';

/** The Finnish name stands in for an English one, which there is none of. */
export const programmeName: FieldSql = ({ field, param }) =>
  `coalesce(pr.name ->> ${param(field.args.locale as Locale)}::text, pr.name ->> 'fi')`;

const accountName = (id: string): FieldSql => column(`(SELECT n.name FROM account n WHERE n.id = ${id})`);

/** Of the holder `ta` of a role `tg`. */
const tutorShape: Shape = {
  personId: column('ta.id'),
  name: column('ta.name'),
  represents: column(representsNow('ta.id', 'tg.municipality_code')),
};

/** SQL: whether the one of `t` was not appointed in an earlier period of the programme of `p`, ended there or not. */
export const isNewTutor = `NOT EXISTS (SELECT FROM tutor_municipality et JOIN programme_period ep ON ep.id = et.period_id
  WHERE et.municipality_code = t.municipality_code AND ep.programme_id = p.programme_id AND ep.first_day < p.first_day)`;

/** Of the appointment `t` of the municipality `m` for the period `p`. */
export const tutorMunicipalityShape: Shape = {
  id: column('t.id'),
  periodId: column('t.period_id'),
  municipality: ({ object }) => object(municipalityShape('m')),
  capacity: column('t.capacity'),
  isNew: column(isNewTutor),
  terms: termsOf,
  appointedAt: column('t.appointed_at'),
  appointedByName: accountName('t.appointed_by'),
  endedAt: column('t.ended_at'),
  endedByName: accountName('t.ended_by'),
  endReason: column('t.end_reason'),
  tutors: ({ list }) =>
    list(
      `role_grant tg JOIN account ta ON ta.id = tg.account_id AND ta.status = 'active' WHERE tg.role = 'tutor'
         AND tg.period_id = t.period_id AND tg.municipality_code = t.municipality_code AND t.ended_at IS NULL
         AND ${grantedNow('tg')}`,
      'ta.name COLLATE "fi-x-icu", ta.id',
      tutorShape,
    ),
};

const ofPeriod = 'tutor_municipality t JOIN municipality m ON m.code = t.municipality_code WHERE t.period_id = p.id';

/** Of the period `p` of the programme `pr`. */
export const periodShape: Shape = {
  id: column('p.id'),
  firstDay: column('p.first_day'),
  lastDay: column('p.last_day'),
  state: column(
    `CASE WHEN p.first_day > ${helsinkiToday} THEN 'coming' WHEN p.last_day < ${helsinkiToday} THEN 'over' ELSE 'current' END`,
  ),
  programmeId: column('pr.id'),
  programmeName,
  tutorMunicipalities: ({ list }) =>
    list(`${ofPeriod} AND t.ended_at IS NULL`, `m.name ->> 'fi' COLLATE "fi-x-icu", t.id`, tutorMunicipalityShape),
  endedTutorMunicipalities: ({ list }) =>
    list(`${ofPeriod} AND t.ended_at IS NOT NULL`, 't.ended_at DESC, t.id', tutorMunicipalityShape),
};

/** Of the programme `pr`. */
export const programmeShape: Shape = {
  id: column('pr.id'),
  name: programmeName,
  periods: ({ list }) => list('programme_period p WHERE p.programme_id = pr.id', 'p.first_day DESC', periodShape),
};
