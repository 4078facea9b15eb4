import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures and attachments of good practices. What is published of them is frozen with the revision. */
export class PracticeFiles1795305600079 implements MigrationInterface {
  name = 'PracticeFiles1795305600079';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_file (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_file_pk PRIMARY KEY,
        practice_id uuid NOT NULL CONSTRAINT practice_file_practice_id_fk REFERENCES practice,
        kind text NOT NULL CONSTRAINT practice_file_kind CHECK (kind IN ('picture', 'attachment')),
        position integer NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        content bytea NOT NULL,
        sha256 text NOT NULL,
        width integer,
        height integer,
        words jsonb NOT NULL DEFAULT '{}',
        title text,
        language text CONSTRAINT practice_file_language CHECK (language IN ('fi', 'sv', 'en')),
        added_by uuid NOT NULL CONSTRAINT practice_file_added_by_fk REFERENCES account,
        added_at timestamptz NOT NULL,
        removed_at timestamptz,
        CONSTRAINT practice_file_bytes CHECK (bytes = octet_length(content)),
        CONSTRAINT practice_file_is_whole CHECK (CASE kind
          WHEN 'picture' THEN width > 0 AND height > 0 AND title IS NULL AND language IS NULL
          ELSE width IS NULL AND height IS NULL AND title IS NOT NULL AND language IS NOT NULL END)
      );
      CREATE INDEX practice_file_practice_id ON practice_file (practice_id);
      CREATE INDEX practice_file_added_by ON practice_file (added_by);
      -- Pictures, PDF and office files are compressed already.
      ALTER TABLE practice_file ALTER content SET STORAGE EXTERNAL;

      ALTER TABLE practice_revision ADD files jsonb NOT NULL DEFAULT '[]';

      GRANT SELECT, INSERT, UPDATE, DELETE ON practice_file TO kuntarinki_app;
      GRANT SELECT ON practice_file TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
