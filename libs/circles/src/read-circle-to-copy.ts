import { type CircleId, isUuid } from '#kernel';
import { helsinkiToday, type Transaction } from '#platform';
import type { CircleToCopy } from './circle-copy.js';

const inEachLanguage = (of: (locale: string) => string): string =>
  `json_build_object(${['fi', 'sv', 'en'].map((locale) => `'${locale}', ${of(locale)}`).join(', ')})`;

const titleIn = (locale: string): string =>
  `coalesce((SELECT mt.title FROM meeting_text mt WHERE mt.meeting_id = me.id AND mt.locale = '${locale}'), '')`;

/** What of a circle can be copied; null when there is none. */
export async function circleToCopy(tx: Transaction, id: CircleId): Promise<CircleToCopy | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.sql<CircleToCopy>(
    `SELECT c.host_municipality_code AS "hostMunicipalityCode", to_json(c.languages) AS languages, c.mode, p.capacity,
       p.limit_per_municipality AS "limitPerMunicipality", p.approval,
       json_build_object('size', p.group_size, 'hold', p.group_holds) AS groups,
       json_build_object('municipalities', (SELECT coalesce(json_agg(h.municipality_code), '[]')
            FROM circle_host_municipality h JOIN municipality m ON m.code = h.municipality_code
            WHERE h.circle_id = c.id AND (m.valid_to IS NULL OR m.valid_to >= ${helsinkiToday})),
          'organisations', (SELECT coalesce(json_agg(h.organisation_id), '[]')
            FROM circle_host_organisation h JOIN organisation o ON o.id = h.organisation_id
            WHERE h.circle_id = c.id AND (o.valid_to IS NULL OR o.valid_to >= ${helsinkiToday}))) AS "coHosts",
       (SELECT coalesce(json_agg(theme_id ORDER BY theme_id), '[]') FROM circle_theme WHERE circle_id = c.id) AS themes,
       (SELECT coalesce(json_agg(json_build_object('locale', locale, 'title', title, 'summary', summary, 'aim', aim,
            'audience', audience)
          ORDER BY source_revision NULLS FIRST, locale), '[]') FROM circle_text WHERE circle_id = c.id) AS texts,
       (SELECT coalesce(json_agg(json_build_object(
            'wallStart', to_char(me.wall_start, 'YYYY-MM-DD"T"HH24:MI'),
            'wallEnd', to_char(me.wall_end, 'YYYY-MM-DD"T"HH24:MI'),
            'titles', ${inEachLanguage(titleIn)}, 'place', me.place) ORDER BY me.number), '[]')
        FROM meeting me WHERE me.circle_id = c.id AND me.cancelled_at IS NULL) AS meetings
     FROM circle c JOIN seat_pool p ON p.id = c.seat_pool_id WHERE c.id = $1`,
    [id],
  );
  return row ?? null;
}

/** What stands in no form goes along too: agenda and task of each meeting, and how it is held. */
export async function copyMeetingParts(tx: Transaction, from: CircleId, to: CircleId): Promise<void> {
  // The copy is numbered without those that were cancelled.
  const pairs = `(SELECT id, mode, row_number() OVER (ORDER BY number) AS nth FROM meeting
      WHERE circle_id = $1 AND cancelled_at IS NULL) old
    JOIN meeting made ON made.number = old.nth AND made.circle_id = $2`;
  await tx.sql(
    `UPDATE meeting me SET mode = of.mode FROM (SELECT made.id, old.mode FROM ${pairs}) of WHERE me.id = of.id`,
    [from, to],
  );
  await tx.sql(
    `UPDATE meeting_text mt SET agenda = of.agenda, task = of.task
     FROM (SELECT ot.locale, ot.agenda, ot.task, pair.made FROM meeting_text ot
           JOIN (SELECT old.id, made.id AS made FROM ${pairs}) pair ON pair.id = ot.meeting_id) of
     WHERE mt.meeting_id = of.made AND mt.locale = of.locale`,
    [from, to],
  );
}
