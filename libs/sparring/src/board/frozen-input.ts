import type { Level, MatchPair, MatchRequest, MatchSnapshot, MatchTutor } from '#matching';
import type { Transaction } from '#platform';
import { lapsedUnsaid, sessionsTaken, statusNow } from '../answers/pair-state.js';
import { carriedOver } from '../rounds/round-requests.js';

/** All of a snapshot that the project team does not set. */
export type FrozenInput = Omit<MatchSnapshot, 'weights' | 'pins'>;

interface Place {
  latitude: number;
  longitude: number;
}

type Mode = 'onsite' | 'remote' | 'hybrid';

interface RequestRow extends Place {
  id: string;
  municipalityIds: string[];
  submittedAt: Date;
  carriedOver: boolean;
  level: Level;
  themes: string[];
  formats: string[];
  modes: Mode[];
  languages: string[];
  wishedTutors: string[];
  unwantedTutors: string[];
  /** The appointment of the live pair. */
  tutorId: string | null;
  /** Appointments that the request was proposed to before, under any period. */
  excluded: string[];
  /** Whose municipalities met before. */
  earlier: string[];
}

interface TutorRow extends Place {
  id: string;
  municipalityId: string;
  capacity: number;
  live: number;
  languages: string[];
  themes: string[];
  formats: string[];
  levels: Level[];
  modes: Mode[];
  travelKm: number;
}

/** Appointments of the period of the round $1 whose municipality is one of those, an SQL set of codes. */
const appointments = (codes: string): string =>
  `ARRAY(SELECT t.id FROM tutor_municipality t JOIN sparring_round ro ON ro.period_id = t.period_id
     WHERE ro.id = $1 AND t.ended_at IS NULL AND EXISTS (SELECT FROM tutor_terms tt WHERE tt.tutor_municipality_id = t.id)
       AND t.municipality_code IN (${codes}) ORDER BY t.id)`;

const paired = `SELECT xt.municipality_code FROM sparring_pair xp JOIN tutor_municipality xt ON xt.id = xp.tutor_municipality_id`;

/** Requests of the round that wait for a tutor municipality, also where no job has said so yet, and those that have one in it. */
const requestsSql = `SELECT r.id, ARRAY[r.municipality_code] || ARRAY(SELECT n.municipality_code FROM sparring_neighbour n
    WHERE n.request_id = r.id ORDER BY 1) AS "municipalityIds", r.submitted_at AS "submittedAt",
    ${carriedOver('r')} AS "carriedOver", r.level, r.formats, r.modes, r.languages,
    ARRAY(SELECT st.theme_id FROM sparring_theme st WHERE st.request_id = r.id ORDER BY 1) AS themes,
    ${appointments(`SELECT w.municipality_code FROM sparring_wish w WHERE w.request_id = r.id AND w.kind = 'wished'`)} AS "wishedTutors",
    ${appointments(`SELECT w.municipality_code FROM sparring_wish w WHERE w.request_id = r.id AND w.kind = 'unwanted'`)} AS "unwantedTutors",
    lp.tutor_municipality_id AS "tutorId",
    ${appointments(`${paired} WHERE xp.request_id = r.id AND (xp.ended_at IS NOT NULL OR ${lapsedUnsaid('xp')})`)} AS excluded,
    ${appointments(`${paired} JOIN sparring_request xr ON xr.id = xp.request_id WHERE xr.municipality_code = r.municipality_code
      AND xr.id <> r.id AND xr.status IN ('held', 'reported', 'closed') AND xp.ended_at IS NULL`)} AS earlier,
    m.latitude, m.longitude
  FROM sparring_request r JOIN municipality m ON m.code = r.municipality_code
  LEFT JOIN sparring_pair lp ON lp.request_id = r.id AND lp.ended_at IS NULL AND NOT ${lapsedUnsaid('lp')}
  WHERE r.round_id = $1 AND r.level IS NOT NULL AND r.submitted_at IS NOT NULL
    AND (${statusNow('r')} = 'queued' OR (lp.id IS NOT NULL AND r.status <> 'withdrawn')) ORDER BY r.id`;

/** Tutor municipalities of the period of the round that have said what they offer. */
const tutorsSql = `SELECT t.id, t.municipality_code AS "municipalityId", t.capacity,
    ${sessionsTaken('t')} AS live,
    tt.languages, tt.formats, tt.levels, tt.modes, coalesce(tt.travel_km, 0) AS "travelKm",
    -- Who names no theme takes all of them.
    ARRAY(SELECT th.id FROM theme th WHERE th.id IN (SELECT tx.theme_id FROM tutor_theme tx WHERE tx.tutor_municipality_id = t.id)
      OR NOT EXISTS (SELECT FROM tutor_theme tx WHERE tx.tutor_municipality_id = t.id) ORDER BY 1) AS themes,
    m.latitude, m.longitude
  FROM sparring_round ro JOIN tutor_municipality t ON t.period_id = ro.period_id AND t.ended_at IS NULL
  JOIN tutor_terms tt ON tt.tutor_municipality_id = t.id JOIN municipality m ON m.code = t.municipality_code
  WHERE ro.id = $1 ORDER BY t.id`;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whole kilometres along the earth's surface between two municipalities' points, each in degrees; its radius is 6,371 km. */
function kilometres(a: Place, b: Place): number {
  const half = (x: number, y: number): number => Math.sin(radians(y - x) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return Math.round(2 * 6371 * Math.asin(Math.sqrt(h)));
}

const modesOf = (modes: Mode[]): MatchRequest['modes'] => modes.map((mode) => (mode === 'onsite' ? 'on_site' : mode));

const pairs = (requests: RequestRow[], tutorIds: (request: RequestRow) => string[]): MatchPair[] =>
  requests.flatMap((request) => tutorIds(request).map((tutorId) => ({ requestId: request.id, tutorId })));

/** What decides on the round at the transaction's now. */
export async function frozenInput(tx: Transaction, roundId: string): Promise<FrozenInput> {
  const requests = await tx.sql<RequestRow>(requestsSql, [roundId]);
  const tutors = await tx.sql<TutorRow>(tutorsSql, [roundId]);
  const known = new Set(tutors.map(({ id }) => id));
  const accepted = pairs(requests, ({ tutorId }) => (tutorId !== null && known.has(tutorId) ? [tutorId] : []));
  const inRound = (id: string): number => accepted.filter(({ tutorId }) => tutorId === id).length;
  return {
    // A request with a tutor municipality that is none any more waits for nobody here.
    requests: requests.filter(({ tutorId }) => tutorId === null || known.has(tutorId)).map(matchRequest),
    tutors: tutors.map((tutor) => matchTutor(tutor, inRound(tutor.id))),
    distances: requests.flatMap((request) =>
      tutors.map((tutor) => ({ requestId: request.id, tutorId: tutor.id, km: kilometres(tutor, request) })),
    ),
    accepted,
    excluded: pairs(requests, ({ excluded, tutorId }) => excluded.filter((id) => id !== tutorId)),
    earlier: pairs(requests, ({ earlier }) => earlier),
  };
}

function matchRequest({ submittedAt, modes, ...row }: RequestRow): MatchRequest {
  const { id, municipalityIds, carriedOver: carried, level, themes, formats, languages } = row;
  const { wishedTutors, unwantedTutors } = row;
  const said = { id, municipalityIds, level, themes, formats, languages, wishedTutors, unwantedTutors };
  return { ...said, submittedAt: submittedAt.toISOString(), carriedOver: carried, modes: modesOf(modes) };
}

/** What was agreed stands, though the capacity was lowered since. */
function matchTutor({ live, capacity, modes, ...row }: TutorRow, accepted: number): MatchTutor {
  const { id, municipalityId, languages, themes, formats, levels, travelKm } = row;
  const said = { id, municipalityId, languages, themes, formats, levels, travelKm, modes: modesOf(modes) };
  return { ...said, capacity: Math.max(capacity, live), used: live - accepted };
}
