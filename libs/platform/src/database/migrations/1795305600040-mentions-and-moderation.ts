import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a post is meant for first; they are told by mail, by a task that a worker of an older version leaves alone. And that
 * who leads a circle takes a post out of sight.
 */
export class MentionsAndModeration1795305600040 implements MigrationInterface {
  name = 'MentionsAndModeration1795305600040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE discussion_mention (
        post_id uuid NOT NULL CONSTRAINT discussion_mention_post_id_fk REFERENCES discussion_post,
        account_id uuid NOT NULL CONSTRAINT discussion_mention_account_id_fk REFERENCES account,
        CONSTRAINT discussion_mention_pk PRIMARY KEY (post_id, account_id)
      );
      CREATE INDEX discussion_mention_account_id ON discussion_mention (account_id);

      ALTER TABLE discussion_post
        ADD COLUMN hidden_at timestamptz,
        ADD COLUMN hidden_by uuid CONSTRAINT discussion_post_hidden_by_fk REFERENCES account,
        ADD COLUMN hidden_reason text,
        ADD CONSTRAINT discussion_post_hidden_with_reason
          CHECK ((hidden_at IS NULL) = (hidden_by IS NULL) AND (hidden_at IS NULL) = (hidden_reason IS NULL));

      ALTER TABLE mail_refusal DROP CONSTRAINT mail_refusal_kind,
        ADD CONSTRAINT mail_refusal_kind CHECK (kind IN ('reminders', 'recaps', 'mentions'));

      GRANT SELECT, INSERT, DELETE ON discussion_mention TO kuntarinki_app;
      GRANT SELECT, DELETE ON discussion_mention TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('rooms.mentioned');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
