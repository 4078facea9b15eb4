import { Inject, Injectable } from '@nestjs/common';
import { representsNow } from '#identity';
import type { Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { Database, helsinkiToday, type Selection, selected } from '#platform';
import { type DatedStage, type Figures, figuresOn, generationsOf, type Stage, standingOn } from './graph.js';

interface ChangeRow extends DatedStage {
  id: string;
  revision: number;
  adapted: string;
  bySparring: boolean;
  circle: { slug: string; title: string } | null;
}

interface Place {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
}

export interface Adopter {
  municipality: Place;
  stage: Stage;
  /** From which day on it stands so. */
  since: string;
  revision: number;
  learnedFrom: Place | null;
  generation: number;
  circle: { slug: string; title: string } | null;
  bySparring: boolean;
  adapted: string | null;
}

export interface PracticeAdoptions {
  day: string;
  today: string;
  firstDay: string;
  figures: Figures;
  adopters: Adopter[];
  experiences: { municipality: Place; locale: Locale; text: string; toldAt: string }[];
}

interface AdoptionsRow {
  today: string;
  firstDay: string;
  changes: ChangeRow[];
  places: Place[];
  experiences: { code: string; locale: Locale; text: string; toldAt: string }[];
}

const place = (locale: string): string =>
  `json_build_object('code', m.code, 'name', m.name ->> ${locale}::text, 'latitude', m.latitude, 'longitude', m.longitude)`;

/** Who has taken a published practice into use, as of a day. */
@Injectable()
export class AdoptionsReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Null where there is no such practice, or it was retracted. `day` is today unless one is given. Places, circles and
   * experiences are read where the selection asks for adopters or experiences: the page of a practice wants figures only.
   */
  async ofPractice(
    slug: string,
    locale: Locale,
    day: string | null,
    selection: Selection,
  ): Promise<PracticeAdoptions | null> {
    const whole = ['adopters', 'experiences'].some((name) => selected(selection, name) !== undefined);
    const [row] = await this.database.read<AdoptionsRow>(
      whole ? adoptionsSql : figuresSql,
      whole ? [slug, locale, readingOrder(locale)] : [slug],
    );
    if (row === undefined) return null;
    const asOf = day ?? row.today;
    const places = new Map(row.places.map((one) => [one.code, one]));
    const standing = standingOn(row.changes, asOf);
    const generations = generationsOf(standing);
    const placeOf = (code: string): Place => places.get(code) ?? { code, name: code, latitude: 0, longitude: 0 };
    const adopters = [...standing.values()].map((change): Adopter => {
      const { stage, onDay, revision, learnedFrom, circle, bySparring, adapted } = change;
      return {
        municipality: placeOf(change.municipality),
        ...{ stage, since: onDay, revision, circle, bySparring },
        learnedFrom: learnedFrom === null ? null : placeOf(learnedFrom),
        generation: generations.get(change.municipality) ?? 1,
        adapted: adapted || null,
      };
    });
    adopters.sort(
      (a, b) => a.generation - b.generation || a.municipality.name.localeCompare(b.municipality.name, locale),
    );
    return {
      ...{ day: asOf, today: row.today, firstDay: row.firstDay, figures: figuresOn(row.changes, asOf), adopters },
      experiences: row.experiences.map(({ code, ...told }) => ({ ...told, municipality: placeOf(code) })),
    };
  }

  /** What the municipalities that one represents have recorded of a practice, with what was taken back. */
  async own(accountId: string, slug: string, locale: Locale): Promise<unknown[]> {
    const rows = await this.database.read<{ node: unknown }>(ownSql, [accountId, slug, locale, readingOrder(locale)]);
    return rows.map(({ node }) => node);
  }
}

const title = (order: string): string =>
  `(SELECT x.title FROM circle_text x WHERE x.circle_id = ci.id ORDER BY ${bestVersionFirst('x.locale', order)} LIMIT 1)`;

/** Circles that readers may know of. */
const shownCircle = (order: string): string =>
  `(SELECT json_build_object('slug', ci.slug, 'title', ${title(order)}) FROM circle ci WHERE ci.id = c.circle_id
      AND ci.status IN ('published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up', 'completed'))`;

const ofPracticeSql = (change: string, more: string): string => `
  WITH counted AS MATERIALIZED (
    SELECT c.*, a.municipality_code, row_number() OVER (ORDER BY c.recorded_at, c.id) AS place
    FROM practice p JOIN adoption a ON a.practice_id = p.id JOIN adoption_change c ON c.adoption_id = a.id
    WHERE p.slug = $1 AND p.status <> 'retracted' AND c.taken_back_at IS NULL)
  SELECT ${helsinkiToday}::text AS today,
    ((SELECT min(r.published_at) FROM practice_revision r WHERE r.practice_id = p.id) AT TIME ZONE 'Europe/Helsinki')::date::text
      AS "firstDay",
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'municipality', c.municipality_code, 'stage', c.stage, 'onDay', c.on_day,
        'order', c.place, 'learnedFrom', c.learned_from ${change}) ORDER BY c.place), '[]') FROM counted c) AS changes, ${more}
  FROM practice p WHERE p.slug = $1 AND p.revision > 0 AND p.status <> 'retracted'`;

const figuresSql = ofPracticeSql('', `'[]'::json AS places, '[]'::json AS experiences`);

const adoptionsSql = ofPracticeSql(
  `, 'revision', c.revision, 'adapted', c.adapted, 'bySparring', c.by_sparring, 'circle', ${shownCircle('$3')}`,
  `(SELECT coalesce(json_agg(${place('$2')}), '[]') FROM municipality m WHERE m.code = p.municipality_code
      OR m.code IN (SELECT municipality_code FROM counted UNION SELECT learned_from FROM counted)) AS places,
    (SELECT coalesce(json_agg(json_build_object('code', a.municipality_code, 'locale', e.locale, 'text', e.text, 'toldAt', e.told_at)
        ORDER BY e.told_at DESC, e.id), '[]')
      FROM adoption a JOIN adoption_experience e ON e.adoption_id = a.id WHERE a.practice_id = p.id) AS experiences`,
);

const ownSql = `
  SELECT json_build_object('municipality', ${place('$3')}, 'version', coalesce(a.version, 0),
    'changes', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'stage', c.stage, 'onDay', c.on_day, 'revision', c.revision,
        'learnedFrom', (SELECT ${place('$3')} FROM municipality m WHERE m.code = c.learned_from), 'circle', ${shownCircle('$4')},
        'bySparring', c.by_sparring, 'adapted', nullif(c.adapted, ''), 'takenBackReason', c.taken_back_reason)
        ORDER BY c.on_day DESC, c.recorded_at DESC, c.id), '[]') FROM adoption_change c WHERE c.adoption_id = a.id),
    'circles', (SELECT coalesce(json_agg(json_build_object('id', ci.id, 'title', ${title('$4')}) ORDER BY ci.first_meeting_starts_at DESC), '[]')
      FROM circle ci WHERE EXISTS (SELECT FROM enrolment e WHERE e.pool_id = ci.seat_pool_id AND e.municipality_code = m.code
        AND e.status IN ('confirmed', 'completed')))) AS node
  FROM municipality m CROSS JOIN practice p LEFT JOIN adoption a ON a.practice_id = p.id AND a.municipality_code = m.code
  WHERE p.slug = $2 AND p.revision > 0 AND m.code <> p.municipality_code AND ${representsNow('$1', 'm.code')}
  ORDER BY m.name ->> $3`;
