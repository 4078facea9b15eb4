import type { Locale } from '#kernel';
import { column, type FieldSql, helsinkiToday, type Shape } from '#platform';
import { periodIsOver } from './tutor-scope.js';
import { grantedNow, representsNow } from './viewer.js';

/** SQL: whether the grant `g` is in force; that of a tutor no longer once the period is over. */
const holds = `(${grantedNow('g')} AND NOT ${periodIsOver('g.period_id')})`;

const nameOf =
  (municipality: string): FieldSql =>
  ({ field, param }) =>
    `${municipality}.name ->> ${param(field.args.locale as Locale)}::text`;

/** SQL of the name of the account that the column holds the id of. */
const accountName = (id: string): FieldSql => column(`(SELECT n.name FROM account n WHERE n.id = ${id})`);

const municipalityShape: Shape = { code: column('pm.code'), name: nameOf('pm') };

const municipalityOf = (code: string, shape = municipalityShape): FieldSql => {
  return ({ object }) => `(SELECT ${object(shape)} FROM municipality pm WHERE pm.code = ${code})`;
};

/** The Finnish name stands in for an English one that is missing. */
const organisationShape: Shape = {
  id: column('po.id'),
  name: ({ field, param }) => `coalesce(po.name ->> ${param(field.args.locale as Locale)}::text, po.name ->> 'fi')`,
};

const affiliationShape: Shape = {
  id: column('f.id'),
  organisation: ({ object }) =>
    `(SELECT ${object(organisationShape)} FROM organisation po WHERE po.id = f.organisation_id)`,
  municipality: municipalityOf('f.municipality_code'),
  status: column('f.status'),
  email: column('f.email'),
  validFrom: column('f.valid_from'),
  validTo: column('f.valid_to'),
};

/** Of the period whose row has the alias `tp`, with its programme `tg`. */
const periodShape: Shape = {
  id: column('tp.id'),
  firstDay: column('tp.first_day'),
  lastDay: column('tp.last_day'),
  begins: column(`tp.first_day > ${helsinkiToday}`),
  programmeName: ({ field, param }) =>
    `coalesce(tg.name ->> ${param(field.args.locale as Locale)}::text, tg.name ->> 'fi')`,
};
const periods = 'programme_period tp JOIN programme tg ON tg.id = tp.programme_id';

/** Of a tutor municipality `tm`. */
const tutorPlaceShape: Shape = {
  period: ({ object }) => object(periodShape),
  municipality: municipalityOf('tm.municipality_code'),
};

const grantShape: Shape = {
  id: column('g.id'),
  role: column('g.role'),
  municipality: municipalityOf('g.municipality_code'),
  period: ({ object }) => `(SELECT ${object(periodShape)} FROM ${periods} WHERE tp.id = g.period_id)`,
  holds: column(holds),
  validFrom: column('g.valid_from'),
  validTo: column('g.valid_to'),
  grantedByName: accountName('g.granted_by'),
  reason: column('g.reason'),
  endedByName: accountName('g.ended_by'),
  endReason: column('g.end_reason'),
};

const suspensionShape: Shape = {
  id: column('s.id'),
  suspendedAt: column('s.suspended_at'),
  suspendedByName: accountName('s.suspended_by'),
  reason: column('s.reason'),
  liftedAt: column('s.lifted_at'),
  liftedByName: accountName('s.lifted_by'),
  liftReason: column('s.lift_reason'),
};

const erasureShape: Shape = {
  erasedAt: column('e.erased_at'),
  erasedByName: accountName('e.erased_by'),
  reason: column('e.reason'),
};

/** Fields of an account `a` for the project team. */
export const personShape: Shape = {
  id: column('a.id'),
  name: column('a.name'),
  email: column('a.email'),
  locale: column('a.locale'),
  status: column('a.status'),
  createdAt: column('a.created_at'),
  represents: ({ list }) =>
    list(`municipality pm WHERE ${representsNow('a.id', 'pm.code')}`, 'pm.code', municipalityShape),
  // Those that hold come first, each kind by when they began.
  affiliations: ({ list }) =>
    list(
      'affiliation f WHERE f.account_id = a.id',
      `(f.status NOT IN ('approved', 'proven', 'claimed')), f.valid_from DESC, f.id`,
      affiliationShape,
    ),
  grants: ({ list }) =>
    list('role_grant g WHERE g.account_id = a.id', `${holds} DESC, g.valid_from DESC, g.id`, grantShape),
  // For a period of today or to come.
  tutorPlaces: ({ list }) =>
    list(
      `tutor_municipality tm JOIN (${periods}) ON tp.id = tm.period_id WHERE tm.ended_at IS NULL
         AND tp.last_day >= ${helsinkiToday} AND ${representsNow('a.id', 'tm.municipality_code')}`,
      'tp.first_day, tm.municipality_code, tm.id',
      tutorPlaceShape,
    ),
  erasure: ({ object }) => `(SELECT ${object(erasureShape)} FROM erasure e WHERE e.account_id = a.id)`,
  suspensions: ({ list }) =>
    list('account_suspension s WHERE s.account_id = a.id', 's.suspended_at DESC, s.id', suspensionShape),
};
