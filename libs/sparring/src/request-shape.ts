import { representsNow } from '#identity';
import { municipalityShape } from '#municipalities';
import { column, type Shape } from '#platform';
import { themeShape } from '#themes';
import { statusNow } from './answers/pair-state.js';
import { pairsOfRequest } from './answers/pairs-of-request.js';
import { namedRoundShape } from './rounds/named-round-shape.js';
import { carriedOver } from './rounds/round-requests.js';
import { tutorsRequest } from './sides.js';

/**
 * Of the request `r` of the municipality `m`; what only some may read is given by `only`, an SQL condition, and what its
 * tutors read, too, by `close`.
 */
const shapeFor = (only: string, close: string): Shape => {
  const near = (sql: string) => column(`CASE WHEN ${close} THEN ${sql} END`);
  const own = (sql: string) => column(`CASE WHEN ${only} THEN ${sql} END`);
  const wish: Shape = {
    municipality: ({ object }) => object(municipalityShape('wm')),
    kind: column('w.kind'),
    reason: column('w.reason'),
  };
  const change: Shape = {
    status: column('ch.to_status'),
    at: column('ch.at'),
    note: own('ch.note'),
    byName: column('(SELECT n.name FROM account n WHERE n.id = ch.actor_id)'),
  };
  return {
    id: column('r.id'),
    version: column('r.version'),
    status: column(statusNow('r')),
    statusSince: column('r.status_since'),
    submittedAt: column('r.submitted_at'),
    round: ({ object }) => `(SELECT ${object(namedRoundShape)} FROM sparring_round ro WHERE ro.id = r.round_id)`,
    late: column('r.late'),
    carriedOver: column(carriedOver('r')),
    municipality: ({ object }) => object(municipalityShape('m')),
    neighbours: ({ list }) =>
      list(
        'sparring_neighbour sn JOIN municipality nm ON nm.code = sn.municipality_code WHERE sn.request_id = r.id',
        `nm.name ->> 'fi' COLLATE "fi-x-icu", nm.code`,
        municipalityShape('nm'),
      ),
    people: column('r.people'),
    level: column('r.level'),
    sharpness: column('r.sharpness'),
    stage: column('r.stage'),
    question: column('r.question'),
    themes: ({ list }) =>
      list(
        'sparring_theme st JOIN theme th ON th.id = st.theme_id WHERE st.request_id = r.id',
        'th.position, th.id',
        themeShape,
      ),
    formats: column('to_json(r.formats)'),
    modes: column('to_json(r.modes)'),
    place: column('r.place'),
    languages: column('to_json(r.languages)'),
    weeks: column('to_json(r.weeks)'),
    weekdays: column('to_json(r.weekdays)'),
    accessNeeds: near('r.access_needs'),
    words: near('r.words'),
    tutorWishes: ({ list }) =>
      list(
        `sparring_wish w JOIN municipality wm ON wm.code = w.municipality_code WHERE w.request_id = r.id AND ${only}`,
        `w.kind DESC, wm.name ->> 'fi' COLLATE "fi-x-icu", wm.code`,
        wish,
      ),
    changes: ({ list }) => list('sparring_change ch WHERE ch.request_id = r.id', 'ch.version, ch.id', change),
  };
};

/** When the request `r` is met about, unless another time is sought. */
const sessionShape: Shape = {
  startsAt: column('se.starts_at'),
  endsAt: column('se.starts_at + make_interval(mins => se.minutes)'),
  mode: column('se.mode'),
  place: column('se.place'),
  link: column('se.link'),
  reason: column('se.reason'),
};

const agreedPair = `sparring_pair ap ON ap.request_id = r.id AND ap.ended_at IS NULL
    AND ap.requester_answer = 'accepted' AND ap.tutor_answer = 'accepted'`;

export const teamRequestShape: Shape = { ...shapeFor('true', 'true'), pairs: pairsOfRequest };

/** For the reader `va` of the community's site: the asking municipality's people read more than its neighbours'. */
export const ownRequestShape: Shape = {
  ...shapeFor('sight.mine', '(sight.mine OR sight.tutors)'),
  tutorMunicipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('am'))} FROM tutor_municipality aa JOIN municipality am ON am.code = aa.municipality_code
      JOIN ${agreedPair} AND ap.tutor_municipality_id = aa.id)`,
  session: ({ object }) =>
    `(SELECT ${object(sessionShape)} FROM sparring_session se JOIN ${agreedPair} AND ap.id = se.pair_id
      WHERE r.status <> 'rescheduling')`,
  mine: column('sight.mine'),
  asTutor: column('sight.tutors'),
};

/**
 * SQL of how the account `va` stands to the request `r`, to be joined: a row for whoever represents the asking municipality,
 * or one that it was sent together with, or is a tutor of the tutor municipality it is proposed to; none for anyone else.
 */
export const sight = `(SELECT s.* FROM (SELECT ${representsNow('va.id', 'r.municipality_code')} AS mine,
    ${tutorsRequest('va.id', 'r')} AS tutors) s
  WHERE s.mine OR s.tutors OR (r.submitted_at IS NOT NULL AND EXISTS (SELECT FROM sparring_neighbour sb
    WHERE sb.request_id = r.id AND ${representsNow('va.id', 'sb.municipality_code')})))`;
