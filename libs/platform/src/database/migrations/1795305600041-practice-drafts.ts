import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of a circle begins a draft of a good practice, with those who made it. */
export class PracticeDrafts1795305600041 implements MigrationInterface {
  name = 'PracticeDrafts1795305600041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_draft (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_draft_pk PRIMARY KEY,
        origin text NOT NULL CONSTRAINT practice_draft_origin CHECK (origin IN ('circle')),
        circle_id uuid CONSTRAINT practice_draft_circle_id_unique UNIQUE
          CONSTRAINT practice_draft_circle_id_fk REFERENCES circle,
        title jsonb NOT NULL,
        text jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL CONSTRAINT practice_draft_created_by_fk REFERENCES account,
        created_at timestamptz NOT NULL,
        edited_at timestamptz NOT NULL,
        CONSTRAINT practice_draft_origin_is_named CHECK ((origin = 'circle') = (circle_id IS NOT NULL))
      );
      CREATE INDEX practice_draft_created_by ON practice_draft (created_by);

      CREATE TABLE practice_draft_theme (
        draft_id uuid NOT NULL CONSTRAINT practice_draft_theme_draft_id_fk REFERENCES practice_draft ON DELETE CASCADE,
        theme_id text NOT NULL CONSTRAINT practice_draft_theme_theme_id_fk REFERENCES theme,
        CONSTRAINT practice_draft_theme_pk PRIMARY KEY (draft_id, theme_id)
      );
      CREATE INDEX practice_draft_theme_theme_id ON practice_draft_theme (theme_id);

      CREATE TABLE practice_contributor (
        draft_id uuid NOT NULL CONSTRAINT practice_contributor_draft_id_fk REFERENCES practice_draft ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT practice_contributor_account_id_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT practice_contributor_municipality_code_fk REFERENCES municipality,
        author boolean NOT NULL,
        status text NOT NULL,
        invited_by uuid CONSTRAINT practice_contributor_invited_by_fk REFERENCES account,
        since timestamptz NOT NULL,
        CONSTRAINT practice_contributor_pk PRIMARY KEY (draft_id, account_id),
        CONSTRAINT practice_contributor_status CHECK (status IN ('invited', 'accepted', 'declined'))
      );
      CREATE INDEX practice_contributor_account_id ON practice_contributor (account_id);

      GRANT SELECT, INSERT, UPDATE, DELETE ON practice_draft, practice_draft_theme, practice_contributor TO kuntarinki_app;
      GRANT SELECT ON practice_draft, practice_draft_theme TO kuntarinki_worker;
      GRANT SELECT, DELETE ON practice_contributor TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
