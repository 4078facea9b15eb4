import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a post is meant for first; they are told by mail, by a task that a worker of an older version leaves alone. */
export class Mentions1795305600040 implements MigrationInterface {
  name = 'Mentions1795305600040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE discussion_mention (
        post_id uuid NOT NULL CONSTRAINT discussion_mention_post_id_fk REFERENCES discussion_post,
        account_id uuid NOT NULL CONSTRAINT discussion_mention_account_id_fk REFERENCES account,
        CONSTRAINT discussion_mention_pk PRIMARY KEY (post_id, account_id)
      );
      CREATE INDEX discussion_mention_account_id ON discussion_mention (account_id);

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
