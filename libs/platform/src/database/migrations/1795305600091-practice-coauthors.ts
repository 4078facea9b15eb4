import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Others are asked to stand among the authors of a practice; who sends one says that nobody is named against their will. */
export class PracticeCoauthors1795305600091 implements MigrationInterface {
  name = 'PracticeCoauthors1795305600091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_invitation (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_invitation_pk PRIMARY KEY,
        practice_id uuid NOT NULL CONSTRAINT practice_invitation_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        email text NOT NULL,
        locale text NOT NULL CONSTRAINT practice_invitation_locale CHECK (locale IN ('fi', 'sv', 'en')),
        invited_by uuid NOT NULL CONSTRAINT practice_invitation_invited_by_fk REFERENCES account,
        invited_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        account_id uuid CONSTRAINT practice_invitation_account_id_fk REFERENCES account,
        accepted boolean,
        answered_at timestamptz,
        CONSTRAINT practice_invitation_answered CHECK ((answered_at IS NULL) = (accepted IS NULL)),
        CONSTRAINT practice_invitation_answered_by CHECK (answered_at IS NOT NULL OR account_id IS NULL)
      );
      CREATE UNIQUE INDEX practice_invitation_once ON practice_invitation (practice_id, email) WHERE withdrawn_at IS NULL;
      CREATE INDEX practice_invitation_email ON practice_invitation (email);
      CREATE INDEX practice_invitation_invited_by ON practice_invitation (invited_by, invited_at);
      CREATE INDEX practice_invitation_account_id ON practice_invitation (account_id);

      ALTER TABLE practice_change ADD named text
        CONSTRAINT practice_change_named CHECK (named IN ('nobody', 'agreed'));

      GRANT SELECT, INSERT, UPDATE, DELETE ON practice_invitation TO kuntarinki_app;
      GRANT SELECT, DELETE ON practice_invitation TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('practices.coauthor_asked');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
