import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails about the time of a sparring session, and who was reminded of it. */
export class SessionMails1795305600061 implements MigrationInterface {
  name = 'SessionMails1795305600061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_mail (
        pair_id uuid NOT NULL CONSTRAINT session_mail_pair_id_fk REFERENCES sparring_session,
        account_id uuid NOT NULL CONSTRAINT session_mail_account_id_fk REFERENCES account,
        starts_at timestamptz NOT NULL,
        queued_at timestamptz NOT NULL,
        CONSTRAINT session_mail_pk PRIMARY KEY (pair_id, account_id, starts_at)
      );
      CREATE INDEX session_mail_account_id ON session_mail (account_id);
      CREATE INDEX sparring_session_starts_at ON sparring_session (starts_at);

      GRANT SELECT, DELETE ON session_mail TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON session_mail TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('sparring.session_told'), ('sparring.report_told'), ('notifications.session_reminder');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
