import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the text of a practice in one language stands to the one from which it is made, and how large each revision was. */
export class PracticeLanguages1795305600075 implements MigrationInterface {
  name = 'PracticeLanguages1795305600075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice_text
        ADD revision integer NOT NULL DEFAULT 0,
        ADD source_revision integer,
        ADD field_revisions jsonb NOT NULL DEFAULT '{}',
        ADD revised_at timestamptz,
        ADD checked jsonb;
      ALTER TABLE practice
        ADD edit_minor boolean NOT NULL DEFAULT false,
        ADD edit_note text;
      ALTER TABLE practice_revision
        ADD minor boolean NOT NULL DEFAULT false,
        ADD note text;

      -- What was published before anyone could say so is taken as it was published: current.
      UPDATE practice_text t SET revision = p.revision, revised_at = p.published_at,
          source_revision = CASE WHEN t.locale <> p.main_locale THEN p.revision END,
          checked = CASE WHEN t.locale <> p.main_locale THEN r.texts -> p.main_locale END
        FROM practice p JOIN practice_revision r ON r.practice_id = p.id AND r.revision = p.revision
        WHERE p.id = t.practice_id AND r.texts ? t.locale;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
