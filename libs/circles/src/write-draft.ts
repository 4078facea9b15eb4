import { type CircleId, isUuid, slugOf } from '#kernel';
import { helsinkiToday, type Transaction } from '#platform';
import { createPool, type PoolTerms, setPoolTerms } from '#seats';
import type { CheckedDraft, CoHosts } from './draft-input.js';
import type { CircleVersion } from './move-circle.js';
import type { DraftProblem } from './typed-time.js';
import { writeMeetings } from './write-meetings.js';

/** What the draft names and the registers do not know today. */
export async function unknownReferences(tx: Transaction, draft: CheckedDraft): Promise<DraftProblem[]> {
  const { municipalities, organisations } = draft.coHosts;
  const today = `(valid_to IS NULL OR valid_to >= ${helsinkiToday})`;
  const [known] = await tx.sql<{ host: boolean; municipalities: number; organisations: number; themes: number }>(
    `SELECT EXISTS (SELECT FROM municipality WHERE code = $1 AND ${today}) AS host,
       (SELECT count(*)::int FROM municipality WHERE code = ANY ($3) AND ${today}) AS municipalities,
       (SELECT count(*)::int FROM organisation WHERE id = ANY ($4) AND valid_from <= ${helsinkiToday} AND ${today})
         AS organisations,
       (SELECT count(*)::int FROM theme WHERE id = ANY ($2)) AS themes`,
    [draft.hostMunicipalityCode, draft.themes, municipalities, organisations.filter(isUuid)],
  );
  const coHosts = known?.municipalities === municipalities.length && known.organisations === organisations.length;
  return [
    ...(known?.host ? [] : [{ field: 'host', code: 'unknown' } as const]),
    ...(coHosts ? [] : [{ field: 'coHosts', code: 'unknown' } as const]),
    ...(known?.themes === draft.themes.length ? [] : [{ field: 'themes', code: 'unknown' } as const]),
  ];
}

/** Seats are offered until the first meeting begins; without a meeting none are. */
const termsOf = (draft: CheckedDraft, now: Date): PoolTerms => ({
  capacity: draft.capacity,
  limitPerMunicipality: draft.limitPerMunicipality,
  approval: draft.approval,
  reserved: draft.reserved,
  groups: draft.groups,
  offersUntil: draft.meetings[0]?.startsAt ?? now,
});

const columnsOf = (draft: CheckedDraft): unknown[] => [
  draft.hostMunicipalityCode,
  draft.languages,
  draft.mode,
  draft.enrolmentOpensAt,
  draft.enrolmentClosesAt,
  draft.meetings[0]?.startsAt ?? null,
  draft.meetings.length === 0 ? null : new Date(Math.max(...draft.meetings.map(({ endsAt }) => endsAt.getTime()))),
];

export async function insertDraft(tx: Transaction, draft: CheckedDraft): Promise<CircleVersion> {
  const poolId = await createPool(tx, termsOf(draft, tx.now));
  const [row] = await tx.sql<CircleVersion>(
    `INSERT INTO circle (slug, status, seat_pool_id, created_at, host_municipality_code, languages, mode,
       enrolment_opens_at, enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at)
     VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id AS "circleId", version`,
    [await freeSlug(tx, null, draft), poolId, tx.now, ...columnsOf(draft)],
  );
  if (row === undefined) throw new Error('a circle was not inserted');
  await writeParts(tx, row.circleId, draft);
  return row;
}

/** Everything of the draft becomes what the form says. */
export async function rewriteDraft(tx: Transaction, circleId: CircleId, draft: CheckedDraft): Promise<CircleVersion> {
  const slug = await freeSlug(tx, circleId, draft);
  await writeParts(tx, circleId, draft);
  const [row] = await tx.sql<CircleVersion & { poolId: Parameters<typeof setPoolTerms>[1] }>(
    `UPDATE circle SET slug = $2, version = version + 1, host_municipality_code = $3, languages = $4, mode = $5,
       enrolment_opens_at = $6, enrolment_closes_at = $7, first_meeting_starts_at = $8, last_meeting_ends_at = $9
     WHERE id = $1 RETURNING id AS "circleId", version, seat_pool_id AS "poolId"`,
    [circleId, slug, ...columnsOf(draft)],
  );
  if (row === undefined) throw new Error(`no circle ${circleId}`);
  await setPoolTerms(tx, row.poolId, termsOf(draft, tx.now));
  return { circleId: row.circleId, version: row.version };
}

async function writeParts(tx: Transaction, circleId: CircleId, draft: CheckedDraft): Promise<void> {
  const locales = draft.texts.map(({ locale }) => locale);
  await tx.sql('DELETE FROM circle_text WHERE circle_id = $1 AND NOT locale = ANY ($2)', [circleId, locales]);
  // Whoever saves the form has every version before them: the translations follow the source as it is now.
  let sourceRevision: number | null = null;
  for (const { locale, title, summary, aim, audience } of draft.texts) {
    const [written]: { revision: number }[] = await tx.sql(
      `INSERT INTO circle_text (circle_id, locale, source_revision, published_at, revised_at, title, summary, aim,
         audience)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)
       ON CONFLICT (circle_id, locale) DO UPDATE SET source_revision = excluded.source_revision,
         revised_at = excluded.revised_at, title = excluded.title, summary = excluded.summary,
         aim = excluded.aim, audience = excluded.audience,
         revision = circle_text.revision
           + ((circle_text.title, circle_text.summary, circle_text.aim, circle_text.audience)
              IS DISTINCT FROM (excluded.title, excluded.summary, excluded.aim, excluded.audience))::int
       RETURNING revision`,
      [circleId, locale, sourceRevision, tx.now, title, summary, aim, audience],
    );
    sourceRevision ??= written?.revision ?? null;
  }
  await tx.sql('DELETE FROM circle_theme WHERE circle_id = $1', [circleId]);
  await tx.sql('INSERT INTO circle_theme (circle_id, theme_id) SELECT $1, unnest($2::text[])', [
    circleId,
    draft.themes,
  ]);
  await writeCoHosts(tx, circleId, draft.coHosts);
  await writeMeetings(tx, circleId, draft);
}

async function writeCoHosts(
  tx: Transaction,
  circleId: CircleId,
  { municipalities, organisations }: CoHosts,
): Promise<void> {
  await tx.sql('DELETE FROM circle_host_municipality WHERE circle_id = $1', [circleId]);
  await tx.sql('DELETE FROM circle_host_organisation WHERE circle_id = $1', [circleId]);
  await tx.sql('INSERT INTO circle_host_municipality (circle_id, municipality_code) SELECT $1, unnest($2::text[])', [
    circleId,
    municipalities,
  ]);
  await tx.sql('INSERT INTO circle_host_organisation (circle_id, organisation_id) SELECT $1, unnest($2::uuid[])', [
    circleId,
    organisations,
  ]);
}

/** The last part of the address, from the source's title; a draft has been seen by nobody, so it may still change. */
async function freeSlug(tx: Transaction, circleId: CircleId | null, { texts }: CheckedDraft): Promise<string> {
  const base = slugOf(texts[0]?.title ?? '') || 'rinki';
  const rows = await tx.sql<{ slug: string }>(
    'SELECT slug FROM circle WHERE starts_with(slug, $1) AND id IS DISTINCT FROM $2',
    [base, circleId],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
  return slug;
}
