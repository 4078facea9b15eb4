import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists of good practices show, one narrow row a practice, and how many there are of each kind that lists are narrowed
 * by. The database keeps both, whoever publishes or retracts.
 */
export class PracticeCards1795305600085 implements MigrationInterface {
  name = 'PracticeCards1795305600085';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_card (
        practice_id uuid NOT NULL CONSTRAINT practice_card_pk PRIMARY KEY
          CONSTRAINT practice_card_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        published_at timestamptz NOT NULL,
        facets text[] NOT NULL,
        heads jsonb NOT NULL
      );
      CREATE INDEX practice_card_published_at ON practice_card (published_at, practice_id);
      CREATE INDEX practice_card_facets ON practice_card USING gin (facets);

      CREATE TABLE practice_facet (
        facet text NOT NULL CONSTRAINT practice_facet_pk PRIMARY KEY,
        practices integer NOT NULL
      );

      CREATE FUNCTION practice_facets_of(code text, revision practice_revision) RETURNS text[]
        LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
          SELECT array_agg(facet ORDER BY facet) FROM (
            SELECT 'all' AS facet UNION ALL SELECT 'municipality:' || code
            UNION ALL SELECT 'theme:' || h.id FROM jsonb_array_elements_text(revision.themes) h (id)) f $$;

      CREATE FUNCTION keep_practice_card(wanted uuid) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          DELETE FROM practice_card c WHERE c.practice_id = wanted;
          INSERT INTO practice_card (practice_id, published_at, facets, heads)
            SELECT p.id, p.published_at, practice_facets_of(p.municipality_code, r),
              (SELECT jsonb_object_agg(t.key, jsonb_build_object('title', t.value -> 'title', 'summary', t.value -> 'summary'))
               FROM jsonb_each(r.texts) t)
            FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
            WHERE p.id = wanted AND p.status <> 'retracted';
        END $$;

      CREATE FUNCTION practice_card_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          PERFORM keep_practice_card(NEW.id);
          RETURN NULL;
        END $$;
      CREATE FUNCTION practice_card_of_revision() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          PERFORM keep_practice_card(NEW.practice_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER practice_card_kept AFTER UPDATE OF revision, status ON practice
        FOR EACH ROW WHEN (NEW.revision <> OLD.revision OR (NEW.status = 'retracted') <> (OLD.status = 'retracted'))
        EXECUTE FUNCTION practice_card_kept();
      CREATE TRIGGER practice_card_of_revision AFTER INSERT ON practice_revision
        FOR EACH ROW EXECUTE FUNCTION practice_card_of_revision();

      -- In one order, so that two who publish at once wait for each other and never in a circle.
      CREATE FUNCTION practice_facet_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          INSERT INTO practice_facet (facet, practices)
            SELECT facet, CASE TG_OP WHEN 'DELETE' THEN -1 ELSE 1 END
            FROM unnest(CASE TG_OP WHEN 'DELETE' THEN OLD.facets ELSE NEW.facets END) facet ORDER BY facet
          ON CONFLICT (facet) DO UPDATE SET practices = practice_facet.practices + excluded.practices;
          RETURN NULL;
        END $$;
      CREATE TRIGGER practice_facet_counted AFTER INSERT OR DELETE ON practice_card
        FOR EACH ROW EXECUTE FUNCTION practice_facet_counted();

      SELECT count(keep_practice_card(id)) FROM practice WHERE revision > 0;

      GRANT SELECT ON practice_card, practice_facet TO kuntarinki_app, kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
