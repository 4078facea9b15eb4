import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a practice is, what it has to do with and where it was tried; frozen with each revision, and lists are narrowed by it. */
export class PracticeFields1795305600090 implements MigrationInterface {
  name = 'PracticeFields1795305600090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice ADD fields jsonb NOT NULL DEFAULT '{}', ADD CONSTRAINT practice_fields CHECK (
        coalesce(fields -> 'targetGroups', '[]') <@ '["residents", "businesses", "associations", "staff", "elected"]'
        AND coalesce(fields -> 'perspectives', '[]') <@ '["individual", "services", "society"]'
        AND coalesce(fields -> 'goals', '[]') <@ '["goal_3", "goal_4", "goal_10", "goal_12"]'
        AND coalesce(fields -> 'laws', '[]') <@ '["digital_services", "municipalities", "administrative_procedure",
          "language", "information_management", "data_protection", "libraries"]'
        AND coalesce(fields -> 'organisationModels', '[]') <@ '["own_service", "library", "service_point",
          "adult_education", "association", "regional", "purchased"]'
        AND coalesce(fields -> 'sizes', '[]') <@ '["under_5000", "from_5000", "from_20000", "from_50000", "from_100000"]');
      ALTER TABLE practice_revision ADD fields jsonb NOT NULL DEFAULT '{}';

      CREATE OR REPLACE FUNCTION practice_facets_of(code text, revision practice_revision) RETURNS text[]
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
          SELECT array_agg(facet ORDER BY facet) FROM (
            SELECT 'all' AS facet UNION ALL SELECT 'municipality:' || code
            UNION ALL SELECT 'theme:' || h.id FROM jsonb_array_elements_text(revision.themes) h (id)
            UNION ALL SELECT k.kind || ':' || v.value
              FROM unnest(ARRAY['targetGroups', 'perspectives', 'goals', 'laws', 'organisationModels', 'sizes']) k (kind)
              CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(revision.fields -> k.kind, '[]')) v (value)) f $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
