import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a practice is, what it has to do with and where it was tried; frozen with each revision, and lists are narrowed by it. */
export class PracticeFields1795305600081 implements MigrationInterface {
  name = 'PracticeFields1795305600081';

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

      -- The card and the counts are made by a migration that runs after this one; until then nothing is published.
      CREATE FUNCTION practice_card_with_fields() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE
          wanted uuid := CASE TG_TABLE_NAME WHEN 'practice' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'practice_id' END;
          said text[];
        BEGIN
          SELECT array_agg(k.kind || ':' || v.value ORDER BY k.kind || ':' || v.value) INTO said
            FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
            CROSS JOIN unnest(ARRAY['targetGroups', 'perspectives', 'goals', 'laws', 'organisationModels', 'sizes']) k (kind)
            CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(r.fields -> k.kind, '[]')) v (value)
            WHERE p.id = wanted;
          UPDATE practice_card c SET facets = c.facets || said WHERE c.practice_id = wanted AND NOT c.facets && said;
          -- In one order, so that two who publish at once wait for each other and never in a circle.
          IF FOUND THEN
            INSERT INTO practice_facet (facet, practices) SELECT facet, 1 FROM unnest(said) facet ORDER BY facet
              ON CONFLICT (facet) DO UPDATE SET practices = practice_facet.practices + 1;
          END IF;
          RETURN NULL;
        END $$;
      -- Triggers go by their names: these two after those that make the card anew.
      CREATE TRIGGER practice_card_with_fields AFTER UPDATE OF revision, status ON practice
        FOR EACH ROW WHEN (NEW.revision <> OLD.revision OR (NEW.status = 'retracted') <> (OLD.status = 'retracted'))
        EXECUTE FUNCTION practice_card_with_fields();
      CREATE TRIGGER practice_card_with_fields AFTER INSERT ON practice_revision
        FOR EACH ROW EXECUTE FUNCTION practice_card_with_fields();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
