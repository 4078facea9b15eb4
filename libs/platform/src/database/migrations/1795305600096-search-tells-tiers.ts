import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document of a practice hangs on the practice's card and goes with it, so that a search need not ask which may be seen. A row
 * of the search is narrow: its long texts lie beside it, and indexes tell where the words of a question stand.
 */
export class SearchTellsTiers1795305600096 implements MigrationInterface {
  name = 'SearchTellsTiers1795305600096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE search_document ADD COLUMN card_id uuid
        CONSTRAINT search_document_card_id_fk REFERENCES practice_card ON DELETE CASCADE;
      CREATE INDEX search_document_card_id ON search_document (card_id);
      DELETE FROM search_document d WHERE d.kind = 'practice'
        AND NOT EXISTS (SELECT FROM practice_card c WHERE c.practice_id = d.thing::uuid);
      UPDATE search_document SET card_id = thing::uuid WHERE kind = 'practice';
      CREATE INDEX search_document_title_vector ON search_document USING gin (title_vector);

      ALTER TABLE search_document SET (toast_tuple_target = 400);
      ALTER TABLE search_document ALTER kind SET STORAGE MAIN, ALTER thing SET STORAGE MAIN, ALTER language SET STORAGE MAIN,
        ALTER themes SET STORAGE MAIN, ALTER plain_title SET STORAGE MAIN;

      -- The rows that an index alone tells to hold something. PostgreSQL does not reckon what opening every vector costs, and would
      -- read the table through where a question has many hits.
      CREATE FUNCTION search_holding(question tsquery) RETURNS TABLE (place tid, kind text, thing text, language text, themes text[])
        LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off AS $$
          SELECT d.ctid, d.kind, d.thing, d.language, d.themes FROM search_document d WHERE d.vector @@ question $$;
      CREATE FUNCTION search_places(question tsquery) RETURNS SETOF tid
        LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off AS $$
          SELECT d.ctid FROM search_document d WHERE d.vector @@ question $$;
      CREATE FUNCTION search_titled(question tsquery) RETURNS SETOF tid
        LANGUAGE sql STABLE ROWS 100 SET enable_seqscan = off AS $$
          SELECT d.ctid FROM search_document d WHERE d.title_vector @@ question $$;
      GRANT EXECUTE ON FUNCTION search_holding(tsquery), search_places(tsquery), search_titled(tsquery) TO kuntarinki_app, kuntarinki_worker;

      CREATE INDEX practice_newest_of_municipality ON practice (municipality_code, published_at, id)
        WHERE revision > 0 AND status <> 'retracted';

      -- The card of a practice stays while the practice may be read: what hangs on it stays, too.
      CREATE OR REPLACE FUNCTION keep_practice_card(wanted uuid) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          DELETE FROM practice_card c USING practice p
            WHERE c.practice_id = wanted AND p.id = c.practice_id AND p.status = 'retracted';
          INSERT INTO practice_card AS c (practice_id, published_at, facets, heads)
            SELECT p.id, p.published_at, practice_facets_of(p.municipality_code, r),
              (SELECT jsonb_object_agg(t.key, jsonb_build_object('title', t.value -> 'title', 'summary', t.value -> 'summary'))
               FROM jsonb_each(r.texts) t)
            FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
            WHERE p.id = wanted AND p.status <> 'retracted'
          ON CONFLICT (practice_id) DO UPDATE
            SET published_at = excluded.published_at, facets = excluded.facets, heads = excluded.heads;
        END $$;
      -- Of 'all' the number of changes is kept for all: whoever knows it knows whether what they have read still holds.
      ALTER TABLE practice_facet ADD COLUMN changes bigint NOT NULL DEFAULT 0;
      CREATE OR REPLACE FUNCTION practice_facet_counted() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          INSERT INTO practice_facet (facet, practices)
            SELECT f.facet, sum(f.more) FROM (
              SELECT unnest(OLD.facets) AS facet, -1 AS more WHERE TG_OP <> 'INSERT'
              UNION ALL SELECT unnest(NEW.facets), 1 WHERE TG_OP <> 'DELETE') f
            GROUP BY f.facet HAVING sum(f.more) <> 0 OR f.facet = 'all' ORDER BY f.facet
          ON CONFLICT (facet) DO UPDATE
            SET practices = practice_facet.practices + excluded.practices, changes = practice_facet.changes + 1;
          RETURN NULL;
        END $$;
      CREATE OR REPLACE TRIGGER practice_facet_counted AFTER INSERT OR DELETE OR UPDATE OF facets ON practice_card
        FOR EACH ROW EXECUTE FUNCTION practice_facet_counted();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
