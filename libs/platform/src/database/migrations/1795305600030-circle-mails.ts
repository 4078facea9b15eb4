import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails by the clock before and after meetings, which of them somebody wants, and one's own calendar by an address. */
export class CircleMails1795305600030 implements MigrationInterface {
  name = 'CircleMails1795305600030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_mail (
        meeting_id uuid NOT NULL CONSTRAINT meeting_mail_meeting_id_fk REFERENCES meeting ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT meeting_mail_account_id_fk REFERENCES account,
        kind text NOT NULL CONSTRAINT meeting_mail_kind CHECK (kind IN ('day_before', 'hours_before', 'after')),
        starts_at timestamptz NOT NULL,
        queued_at timestamptz NOT NULL,
        CONSTRAINT meeting_mail_pk PRIMARY KEY (meeting_id, account_id, kind, starts_at)
      );
      CREATE INDEX meeting_mail_account_id ON meeting_mail (account_id);
      CREATE INDEX meeting_starts_at ON meeting (starts_at);

      CREATE TABLE mail_refusal (
        account_id uuid NOT NULL CONSTRAINT mail_refusal_account_id_fk REFERENCES account,
        kind text NOT NULL CONSTRAINT mail_refusal_kind CHECK (kind IN ('reminders', 'recaps')),
        refused_at timestamptz NOT NULL,
        CONSTRAINT mail_refusal_pk PRIMARY KEY (account_id, kind)
      );

      CREATE TABLE calendar_feed (
        account_id uuid NOT NULL CONSTRAINT calendar_feed_pk PRIMARY KEY
          CONSTRAINT calendar_feed_account_id_fk REFERENCES account,
        id uuid NOT NULL CONSTRAINT calendar_feed_id_unique UNIQUE,
        created_at timestamptz NOT NULL
      );

      GRANT SELECT, INSERT, DELETE ON mail_refusal TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO kuntarinki_app;
      GRANT SELECT, DELETE ON meeting_mail TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON meeting_mail TO kuntarinki_worker;
      GRANT SELECT, DELETE ON mail_refusal, calendar_feed TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('notifications.meeting_mail');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
