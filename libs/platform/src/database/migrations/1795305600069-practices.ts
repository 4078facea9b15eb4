import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Good practices: written by representatives of a municipality, published by revisions, read by everyone. */
export class Practices1795305600069 implements MigrationInterface {
  name = 'Practices1795305600069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_pk PRIMARY KEY,
        slug text CONSTRAINT practice_slug_unique UNIQUE,
        municipality_code text NOT NULL CONSTRAINT practice_municipality_code_fk REFERENCES municipality,
        main_locale text NOT NULL CONSTRAINT practice_main_locale CHECK (main_locale IN ('fi', 'sv')),
        status text NOT NULL CONSTRAINT practice_status
          CHECK (status IN ('draft', 'submitted', 'changes_requested', 'published', 'withdrawn', 'retracted')),
        status_since timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        revision integer NOT NULL DEFAULT 0,
        waiver text,
        retraction text,
        created_by uuid NOT NULL CONSTRAINT practice_created_by_fk REFERENCES account,
        created_at timestamptz NOT NULL,
        edited_at timestamptz NOT NULL,
        submitted_at timestamptz,
        published_at timestamptz,
        CONSTRAINT practice_published_has_address CHECK ((revision > 0) = (slug IS NOT NULL AND published_at IS NOT NULL)),
        CONSTRAINT practice_retracted_has_reason CHECK ((status = 'retracted') = (retraction IS NOT NULL))
      );
      CREATE INDEX practice_municipality_code ON practice (municipality_code);
      CREATE INDEX practice_created_by ON practice (created_by);
      CREATE INDEX practice_published_at ON practice (published_at, id);

      CREATE TABLE practice_text (
        practice_id uuid NOT NULL CONSTRAINT practice_text_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        locale text NOT NULL,
        sections jsonb NOT NULL,
        CONSTRAINT practice_text_pk PRIMARY KEY (practice_id, locale),
        CONSTRAINT practice_text_locale CHECK (locale IN ('fi', 'sv', 'en'))
      );

      CREATE TABLE practice_author (
        practice_id uuid NOT NULL CONSTRAINT practice_author_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT practice_author_account_id_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT practice_author_municipality_code_fk REFERENCES municipality,
        position integer NOT NULL,
        CONSTRAINT practice_author_pk PRIMARY KEY (practice_id, account_id)
      );
      CREATE INDEX practice_author_account_id ON practice_author (account_id);

      CREATE TABLE practice_theme (
        practice_id uuid NOT NULL CONSTRAINT practice_theme_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        theme_id text NOT NULL CONSTRAINT practice_theme_theme_id_fk REFERENCES theme,
        CONSTRAINT practice_theme_pk PRIMARY KEY (practice_id, theme_id)
      );
      CREATE INDEX practice_theme_theme_id ON practice_theme (theme_id);

      CREATE TABLE practice_revision (
        practice_id uuid NOT NULL CONSTRAINT practice_revision_practice_id_fk REFERENCES practice,
        revision integer NOT NULL,
        texts jsonb NOT NULL,
        themes jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by uuid CONSTRAINT practice_revision_published_by_fk REFERENCES account,
        CONSTRAINT practice_revision_pk PRIMARY KEY (practice_id, revision)
      );
      CREATE INDEX practice_revision_published_by ON practice_revision (published_by);

      CREATE TABLE practice_change (
        practice_id uuid NOT NULL CONSTRAINT practice_change_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        version integer NOT NULL,
        to_status text NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT practice_change_actor_id_fk REFERENCES account,
        note text,
        CONSTRAINT practice_change_pk PRIMARY KEY (practice_id, version)
      );
      CREATE INDEX practice_change_actor_id ON practice_change (actor_id);

      GRANT SELECT, INSERT, UPDATE ON practice, practice_text TO kuntarinki_app;
      GRANT SELECT, INSERT ON practice_revision, practice_change TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON practice_author, practice_theme TO kuntarinki_app;
      GRANT SELECT ON practice, practice_text, practice_theme, practice_revision, practice_change TO kuntarinki_worker;
      GRANT SELECT, DELETE ON practice_author TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
