import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality that is invited to an intake round says that it does not ask this time. */
export class RoundDeclines1795305600066 implements MigrationInterface {
  name = 'RoundDeclines1795305600066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_round_decline (
        round_id uuid NOT NULL CONSTRAINT sparring_round_decline_round_id_fk REFERENCES sparring_round,
        municipality_code text NOT NULL
          CONSTRAINT sparring_round_decline_municipality_code_fk REFERENCES municipality,
        reason text,
        declined_by uuid NOT NULL CONSTRAINT sparring_round_decline_declined_by_fk REFERENCES account,
        declined_at timestamptz NOT NULL,
        CONSTRAINT sparring_round_decline_pk PRIMARY KEY (round_id, municipality_code)
      );
      CREATE INDEX sparring_round_decline_municipality_code ON sparring_round_decline (municipality_code);

      GRANT SELECT, INSERT, DELETE ON sparring_round_decline TO kuntarinki_app;
      GRANT SELECT ON sparring_round_decline TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
