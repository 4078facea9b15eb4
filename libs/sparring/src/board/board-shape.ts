import { municipalityShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { isNewTutor } from '#programmes';
import { teamRequestShape } from '../request-shape.js';
import { namedRoundShape } from '../rounds/named-round-shape.js';
import { roundState } from '../rounds/round-status.js';

/** The request of the JSON `of`, as it is today. */
const request =
  (of: string): FieldSql =>
  ({ object }) =>
    `(SELECT ${object(teamRequestShape)} FROM sparring_request r JOIN municipality m ON m.code = r.municipality_code
      WHERE r.id = (${of} ->> 'requestId')::uuid)`;

/** Of the tutor municipality of the appointment that the SQL `id` gives. */
const namedTutor =
  (id: string): FieldSql =>
  ({ object }) =>
    `(SELECT ${object(namedTutorShape)} FROM tutor_municipality t JOIN municipality m ON m.code = t.municipality_code
      WHERE t.id = (${id})::uuid)`;

const namedTutorShape: Shape = {
  id: column('t.id'),
  municipality: ({ object }) => object(municipalityShape('m')),
};

const partShape: Shape = {
  part: column('fp.part'),
  share: column(`fp.fit -> 'share'`),
  weight: column(`fp.fit -> 'weight'`),
  points: column(`fp.fit -> 'points'`),
};

/** A pair of a live proposal in the database has been told to both sides. */
const proposed = `EXISTS (SELECT FROM sparring_pair lp WHERE lp.request_id = (bp ->> 'requestId')::uuid
  AND lp.tutor_municipality_id = (bp ->> 'tutorId')::uuid AND lp.ended_at IS NULL)`;

const pairShape: Shape = {
  request: request('bp'),
  fit: column(`bp -> 'fit' -> 'total'`),
  parts: ({ list }) =>
    list(`jsonb_each(bp -> 'fit' -> 'parts') AS fp(part, fit)`, `(fp.fit -> 'weight')::int DESC, fp.part`, partShape),
  pinned: column(`coalesce(bp ->> 'fixed' = 'pinned', false)`),
  proposed: column(proposed),
};

const unservedTutorShape: Shape = {
  tutor: namedTutor(`ut ->> 'tutorId'`),
  reasons: column(`ut -> 'reasons'`),
};

const unservedShape: Shape = {
  request: request('us'),
  reason: column(`us ->> 'reason'`),
  tutors: ({ list }) => list(`jsonb_array_elements(us -> 'tutors') ut`, `ut ->> 'tutorId'`, unservedTutorShape),
};

/** A load `lo` of the result: what a tutor municipality would hold, and what it can. */
const tutorShape: Shape = {
  id: column('t.id'),
  municipality: ({ object }) => object(municipalityShape('m')),
  isNew: column(isNewTutor),
  sessions: column(`coalesce(lo -> 'sessions', bt -> 'used')`),
  capacity: column(`bt -> 'capacity'`),
  pairs: ({ list }) =>
    list(
      `jsonb_array_elements(s.result -> 'pairs') WITH ORDINALITY AS ps(bp, place) WHERE ps.bp ->> 'tutorId' = bt ->> 'id'`,
      'ps.place',
      pairShape,
    ),
};

const tutors = `jsonb_array_elements(f.input -> 'tutors') bt JOIN tutor_municipality t ON t.id = (bt ->> 'id')::uuid
  JOIN programme_period p ON p.id = t.period_id JOIN municipality m ON m.code = t.municipality_code
  LEFT JOIN LATERAL (SELECT lo FROM jsonb_array_elements(s.result -> 'loads') lo WHERE lo ->> 'tutorId' = bt ->> 'id') l ON true`;

const chosenShape: Shape = { request: request('ch'), tutor: namedTutor(`ch ->> 'tutorId'`) };

const contradictionShape: Shape = {
  kind: column(`cn ->> 'kind'`),
  request: ({ object }) =>
    `(SELECT ${object(teamRequestShape)} FROM sparring_request r JOIN municipality m ON m.code = r.municipality_code
      WHERE r.id = (cn ->> 'requestId')::uuid)`,
  tutor: namedTutor(`cn ->> 'tutorId'`),
  rules: column(`coalesce(cn -> 'rules', '[]')`),
};

const suggestionShape: Shape = {
  number: column('s.number'),
  frozenAt: column('f.frozen_at'),
  madeAt: column('s.made_at'),
  madeByName: column('(SELECT n.name FROM account n WHERE n.id = s.made_by)'),
  tookMs: column('s.took_ms'),
  solved: column('s.result IS NOT NULL'),
  weights: column('s.weights'),
  requests: column(`jsonb_array_length(f.input -> 'requests')`),
  served: column(`coalesce(s.result -> 'totals' -> 'served', '0')`),
  fit: column(`coalesce(s.result -> 'totals' -> 'fit', '0')`),
  tutors: ({ list }) => list(tutors, `m.name ->> 'fi' COLLATE "fi-x-icu", t.id`, tutorShape),
  unserved: ({ list }) =>
    list(`jsonb_array_elements(s.result -> 'unserved') WITH ORDINALITY AS un(us, place)`, 'un.place', unservedShape),
  pins: ({ list }) => list('jsonb_array_elements(s.pins) ch', `ch ->> 'requestId'`, chosenShape),
  excluded: ({ list }) =>
    list('jsonb_array_elements(s.excluded) ch', `ch ->> 'requestId', ch ->> 'tutorId'`, chosenShape),
  contradictions: ({ list }) =>
    list(
      `jsonb_array_elements(s.refusal -> 'contradictions') WITH ORDINALITY AS co(cn, place)`,
      'co.place',
      contradictionShape,
    ),
};

/** Of the round `ro`, its last suggestion `s` and what that was made from, `f`. */
export const boardShape: Shape = {
  ...namedRoundShape,
  version: column('ro.version'),
  state: column(roundState('ro')),
  suggestion: ({ object }) => `CASE WHEN s.number IS NOT NULL THEN ${object(suggestionShape)} END`,
  notAccepted: ({ list }) =>
    list(
      `sparring_request r JOIN municipality m ON m.code = r.municipality_code
         WHERE r.round_id = ro.id AND r.status IN ('submitted', 'needs_info')`,
      'r.submitted_at, r.id',
      teamRequestShape,
    ),
  withoutTerms: ({ list }) =>
    list(
      `tutor_municipality t JOIN municipality m ON m.code = t.municipality_code WHERE t.period_id = ro.period_id
         AND t.ended_at IS NULL AND NOT EXISTS (SELECT FROM tutor_terms tt WHERE tt.tutor_municipality_id = t.id)`,
      `m.name ->> 'fi' COLLATE "fi-x-icu", t.id`,
      namedTutorShape,
    ),
};
