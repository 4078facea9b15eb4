import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords, the second factor of the administration, what is counted of attempts, and whose sessions are whose. */
export class WaysIn1795305600012 implements MigrationInterface {
  name = 'WaysIn1795305600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE password (
        account_id uuid NOT NULL CONSTRAINT password_pk PRIMARY KEY CONSTRAINT password_account_id_fk REFERENCES account,
        hash text NOT NULL,
        changed_at timestamptz NOT NULL
      );

      -- The secret itself is nowhere: it is made from the account, the seed and a secret that the database does not know.
      CREATE TABLE second_factor (
        account_id uuid NOT NULL CONSTRAINT second_factor_pk PRIMARY KEY
          CONSTRAINT second_factor_account_id_fk REFERENCES account,
        seed text NOT NULL,
        enrolled_at timestamptz NOT NULL,
        last_step integer NOT NULL
      );
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL CONSTRAINT recovery_code_account_id_fk REFERENCES second_factor ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, code_hash)
      );

      CREATE TABLE sign_in_attempt (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sign_in_attempt_pk PRIMARY KEY,
        way text NOT NULL CONSTRAINT sign_in_attempt_way CHECK (way IN ('password', 'second_factor')),
        subject text NOT NULL,
        network text NOT NULL,
        failed boolean NOT NULL DEFAULT true,
        at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_attempt_subject_at ON sign_in_attempt (subject, at);
      CREATE INDEX sign_in_attempt_network_at ON sign_in_attempt (network, at);

      CREATE INDEX community_session_account ON community_session ((sess #>> '{passport,user}'));
      CREATE INDEX admin_session_account ON admin_session ((sess #>> '{passport,user}'));

      GRANT SELECT, INSERT, UPDATE, DELETE ON password, second_factor, recovery_code TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE ON sign_in_attempt TO kuntarinki_app;
      GRANT SELECT, DELETE ON sign_in_attempt TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('identity.account_secured');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
