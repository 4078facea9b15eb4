import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A word that stands nearly everywhere is not looked up everywhere: the search takes so many texts and no more, and where
 * there are more, the best of them by where its words stand. Bitmaps of the indexes of words are the only way that is taken to them:
 * any other opens vectors one by one, and PostgreSQL does not know what that costs.
 */
export class SearchStopsCounting1795305600098 implements MigrationInterface {
  name = 'SearchStopsCounting1795305600098';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION search_holding(question tsquery, of_kind text, of_theme text, most int)
        RETURNS TABLE (place tid, kind text, thing text, language text, themes text[])
        LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off SET enable_indexscan = off AS $$
          SELECT d.ctid, d.kind, d.thing, d.language, d.themes FROM search_document d WHERE d.vector @@ question
            AND (of_kind IS NULL OR d.kind = of_kind) AND (of_theme IS NULL OR of_theme = ANY (d.themes)) LIMIT most $$;

      CREATE FUNCTION search_titled(question tsquery, of_kind text, of_theme text, most int)
        RETURNS TABLE (place tid, kind text, thing text, language text, themes text[])
        LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off SET enable_indexscan = off AS $$
          SELECT d.ctid, d.kind, d.thing, d.language, d.themes FROM search_document d WHERE d.title_vector @@ question
            AND (of_kind IS NULL OR d.kind = of_kind) AND (of_theme IS NULL OR of_theme = ANY (d.themes)) LIMIT most $$;

      GRANT EXECUTE ON FUNCTION search_holding(tsquery, text, text, int), search_titled(tsquery, text, text, int)
        TO kuntarinki_app, kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
