import { Inject, Injectable } from '@nestjs/common';
import { representsNow } from '#identity';
import type { AccountId, Locale } from '#kernel';
import { municipalityShape } from '#municipalities';
import { column, Database, helsinkiToday, type Selection, type Shape, Statement } from '#platform';
import { publishedVersions, stalePublished } from '../posts/language-shape.js';
import { type Condition, conditionsOf, type MunicipalitySide, type PracticeSide, sizeOf } from './fit-policy.js';

/** What one sees of a municipality beside a practice. */
export interface PracticeFit {
  conditions: Condition[];
  size: string;
  organisationModels: string[];
}

const profileShape: Shape = {
  municipality: ({ object }) => object(municipalityShape('m')),
  organisationModels: column(`to_json(coalesce(sp.organisation_models, '{}'))`),
  version: column('coalesce(sp.version, 0)'),
  editedAt: column('sp.edited_at'),
};

const living = `(m.valid_to IS NULL OR m.valid_to >= ${helsinkiToday})`;

/** Good practices held against municipalities, and what municipalities have said of themselves for it. */
@Injectable()
export class FitReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Null where there is no such practice, it was retracted, or there is no such municipality today. */
  async ofPractice(slug: string, code: string): Promise<PracticeFit | null> {
    const [row] = await this.database.read<PracticeSide & MunicipalitySide>(
      `SELECT r.fields, m.population, to_json(m.languages) AS languages, to_json(sp.organisation_models) AS "organisationModels",
         (SELECT json_agg(json_build_object('locale', v.locale, 'status',
              CASE WHEN cardinality(${stalePublished}) > 0 THEN 'stale' ELSE 'current' END))
            FROM ${publishedVersions} WHERE v.practice_id = p.id AND r.texts ? v.locale) AS versions
       FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
       JOIN municipality m ON m.code = $2 AND ${living}
       LEFT JOIN support_profile sp ON sp.municipality_code = m.code
       WHERE p.slug = $1 AND p.status <> 'retracted'`,
      [slug, code],
    );
    if (row === undefined) return null;
    return {
      conditions: conditionsOf(row, row),
      size: sizeOf(row.population),
      organisationModels: row.organisationModels ?? [],
    };
  }

  /** What the municipalities that one represents have said of how they organise support; version 0 where nothing was said. */
  async own(accountId: AccountId, locale: Locale, selection: Selection): Promise<unknown[]> {
    const statement = new Statement();
    const node = statement.object(selection, profileShape);
    const viewer = `${statement.param(accountId)}::uuid`;
    const rows = await this.database.read<{ node: unknown }>(
      `SELECT ${node} AS node FROM municipality m LEFT JOIN support_profile sp ON sp.municipality_code = m.code
       WHERE m.code IN (SELECT af.municipality_code FROM affiliation af WHERE af.account_id = ${viewer})
         AND ${representsNow(viewer, 'm.code')} ORDER BY m.name ->> ${statement.param(locale)}::text, m.code`,
      statement.values,
    );
    return rows.map((row) => row.node);
  }
}
