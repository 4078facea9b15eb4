import type { Locale, LocalizedText } from '#kernel';
import type { Transaction } from '#platform';
import type { DemoAccount } from './demo-people.js';

/** A request as data/demo/sparring-requests.json tells it. */
export interface DemoAsked {
  municipalityCode: string;
  participants: number;
  experience: 'none' | 'some' | 'experienced' | 'mixed';
  mode: 'onsite' | 'remote' | 'hybrid';
  forms: ('lecture' | 'workshop' | 'discussion' | 'experiment')[];
  tutorCodes: string[];
  themes: string[];
  languages: Locale[];
  /** `2027-02` */
  wishedPeriod: string;
  message: LocalizedText;
}

const name = { fi: 'Uudenmaan syyskierros', sv: 'Höstomgången i Nyland' };
const reason: Partial<Record<Locale, string>> = {
  fi: 'Kunnan kokemus sopii meille.',
  sv: 'Kommunens erfarenhet passar oss.',
};
const places: Partial<Record<Locale, string>> = { fi: 'Kunnantalo', sv: 'Kommunhuset' };

const levelOf = (experience: DemoAsked['experience']): string =>
  ({ none: 'new', some: 'some', experienced: 'experienced', mixed: 'some' })[experience];

/** Three weeks of a month, by their numbers in the calendar. */
function weeksOf(month: string): number[] {
  const first = (Number(month.slice(5)) - 1) * 4.345 + 2;
  return [0, 1, 2].map((more) => Math.floor(first) + more);
}

/** One invented round of the present period that has closed: ten requests wait on its board for tutor municipalities. */
export async function addBoard(tx: Transaction, people: DemoAccount[], asked: DemoAsked[]): Promise<void> {
  const coordinator = people.find(({ roles }) => roles?.includes('programme_coordinator'))?.accountId;
  const [round] = await tx.sql<{ id: string }>(
    `INSERT INTO sparring_round (period_id, name, opens_at, closes_at, stage, stage_since, version, created_by, created_at)
     SELECT p.id, $1, (d.today - 70 + time '08:00') AT TIME ZONE 'Europe/Helsinki',
       (d.today - 30 + time '16:00') AT TIME ZONE 'Europe/Helsinki', 'matching',
       $2::timestamptz - interval '2 days', 2, $3, $2::timestamptz - interval '75 days'
     FROM programme_period p, (SELECT ($2::timestamptz AT TIME ZONE 'Europe/Helsinki')::date AS today) d
     WHERE d.today BETWEEN p.first_day AND p.last_day RETURNING id`,
    [name, tx.now, coordinator],
  );
  await tx.sql(`INSERT INTO sparring_round_region (round_id, region_code) VALUES ($1, '01')`, [round?.id]);
  for (const [index, one] of asked.entries())
    await addAsked(tx, one, { roundId: round?.id, by: coordinator, daysAgo: 60 - 2 * index });
}

async function addAsked(
  tx: Transaction,
  one: DemoAsked,
  { roundId, by, daysAgo }: { roundId: string | undefined; by: string | undefined; daysAgo: number },
): Promise<void> {
  const [language = 'fi'] = one.languages;
  const experienced = one.experience === 'experienced';
  const formats = one.forms.map((form) => (form === 'experiment' ? 'cooperation' : form));
  const [request] = await tx.sql<{ id: string }>(
    `INSERT INTO sparring_request (municipality_code, status, status_since, version, created_by, created_at, submitted_by,
       submitted_at, round_id, people, level, sharpness, stage, question, formats, modes, place, languages, weeks)
     SELECT $1, 'queued', at, 3, $2, at, $2, at, $3, $6, $7, $8, $9, $10, $11::text[], ARRAY[$12::text], $13, $14::text[], $15::int[]
     FROM (SELECT $4::timestamptz - make_interval(days => $5) AS at) t RETURNING id`,
    [
      ...[one.municipalityCode, by, roundId, tx.now, daysAgo, one.participants, levelOf(one.experience)],
      ...[experienced ? 'target' : 'general', one.experience === 'none' ? 'founding' : 'developing'],
      ...[one.message[language], formats, one.mode, one.mode === 'remote' ? null : places[language]],
      ...[one.languages, weeksOf(one.wishedPeriod)],
    ],
  );
  await tx.sql('INSERT INTO sparring_theme SELECT $1, id FROM theme WHERE id = ANY ($2)', [request?.id, one.themes]);
  await tx.sql(
    `INSERT INTO sparring_wish (request_id, municipality_code, kind, reason) SELECT $1, code, 'wished', $3 FROM unnest($2::text[]) code`,
    [request?.id, one.tutorCodes, reason[language]],
  );
  await tx.sql(
    `INSERT INTO sparring_change (request_id, version, to_status, at, actor_id)
     SELECT r.id, v.version, v.status, r.submitted_at + v.later, $2 FROM sparring_request r
     CROSS JOIN (VALUES (2, 'submitted', interval '0'), (3, 'queued', interval '1 day')) v(version, status, later) WHERE r.id = $1`,
    [request?.id, by],
  );
}
