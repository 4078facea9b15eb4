import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited to an intake round, who may still ask after it has closed, and what was told of it. */
export class IntakeRounds1795305600053 implements MigrationInterface {
  name = 'IntakeRounds1795305600053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sparring_round ADD COLUMN remind_at timestamptz;

      CREATE TABLE sparring_round_region (
        round_id uuid NOT NULL CONSTRAINT sparring_round_region_round_id_fk REFERENCES sparring_round,
        region_code text NOT NULL CONSTRAINT sparring_round_region_region_code_fk REFERENCES region,
        CONSTRAINT sparring_round_region_pk PRIMARY KEY (round_id, region_code)
      );
      CREATE INDEX sparring_round_region_region_code ON sparring_round_region (region_code);

      CREATE TABLE sparring_round_exception (
        round_id uuid NOT NULL CONSTRAINT sparring_round_exception_round_id_fk REFERENCES sparring_round,
        municipality_code text NOT NULL
          CONSTRAINT sparring_round_exception_municipality_code_fk REFERENCES municipality,
        invited boolean NOT NULL,
        CONSTRAINT sparring_round_exception_pk PRIMARY KEY (round_id, municipality_code)
      );
      CREATE INDEX sparring_round_exception_municipality_code ON sparring_round_exception (municipality_code);

      CREATE TABLE sparring_late_leave (
        round_id uuid NOT NULL CONSTRAINT sparring_late_leave_round_id_fk REFERENCES sparring_round,
        municipality_code text NOT NULL
          CONSTRAINT sparring_late_leave_municipality_code_fk REFERENCES municipality,
        reason text NOT NULL,
        given_by uuid NOT NULL CONSTRAINT sparring_late_leave_given_by_fk REFERENCES account,
        given_at timestamptz NOT NULL,
        CONSTRAINT sparring_late_leave_pk PRIMARY KEY (round_id, municipality_code)
      );
      CREATE INDEX sparring_late_leave_municipality_code ON sparring_late_leave (municipality_code);

      CREATE TABLE sparring_round_mail (
        round_id uuid NOT NULL CONSTRAINT sparring_round_mail_round_id_fk REFERENCES sparring_round,
        municipality_code text NOT NULL
          CONSTRAINT sparring_round_mail_municipality_code_fk REFERENCES municipality,
        kind text NOT NULL CONSTRAINT sparring_round_mail_kind CHECK (kind IN ('opened', 'reminder')),
        queued_at timestamptz NOT NULL,
        CONSTRAINT sparring_round_mail_pk PRIMARY KEY (round_id, municipality_code, kind)
      );
      CREATE INDEX sparring_round_mail_municipality_code ON sparring_round_mail (municipality_code);

      GRANT SELECT, INSERT, DELETE ON sparring_round_region, sparring_round_exception TO kuntarinki_app;
      GRANT SELECT, INSERT ON sparring_late_leave TO kuntarinki_app;
      GRANT SELECT ON sparring_round_mail TO kuntarinki_app;
      GRANT SELECT ON sparring_round_region, sparring_round_exception, sparring_late_leave TO kuntarinki_worker;
      GRANT SELECT, INSERT ON sparring_round_mail TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('sparring.round_mail'), ('sparring.unmatched');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
