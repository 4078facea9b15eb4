import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those inside the room of a circle say to each other, in threads with replies. */
export class Discussions1795305600039 implements MigrationInterface {
  name = 'Discussions1795305600039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE discussion_post (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT discussion_post_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT discussion_post_circle_id_fk REFERENCES circle,
        reply_to uuid CONSTRAINT discussion_post_reply_to_fk REFERENCES discussion_post,
        written_by uuid NOT NULL CONSTRAINT discussion_post_written_by_fk REFERENCES account,
        text text,
        version integer NOT NULL,
        written_at timestamptz NOT NULL,
        edited_at timestamptz,
        deleted_at timestamptz,
        CONSTRAINT discussion_post_text_until_deleted CHECK ((text IS NULL) = (deleted_at IS NOT NULL))
      );
      CREATE INDEX discussion_post_circle_id_written_at_id ON discussion_post (circle_id, written_at, id)
        WHERE reply_to IS NULL;
      CREATE INDEX discussion_post_reply_to_written_at ON discussion_post (reply_to, written_at);
      CREATE INDEX discussion_post_written_by_written_at ON discussion_post (written_by, written_at);

      GRANT SELECT, INSERT, UPDATE ON discussion_post TO kuntarinki_app;
      GRANT SELECT ON discussion_post TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
