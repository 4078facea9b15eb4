import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a session of sparring was held, who came, what came of it and what people thought of it. */
export class SparringReports1795305600058 implements MigrationInterface {
  name = 'SparringReports1795305600058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_report (
        pair_id uuid NOT NULL CONSTRAINT sparring_report_pk PRIMARY KEY
          CONSTRAINT sparring_report_pair_id_fk REFERENCES sparring_pair,
        held_on date NOT NULL,
        recorded_by uuid NOT NULL CONSTRAINT sparring_report_recorded_by_fk REFERENCES account,
        recorded_at timestamptz NOT NULL,
        version integer NOT NULL,
        situation text,
        practice text,
        cooperation text,
        made_visible text,
        no_outcome text,
        written_by uuid CONSTRAINT sparring_report_written_by_fk REFERENCES account,
        written_at timestamptz,
        reported_at timestamptz,
        mended_at timestamptz,
        CONSTRAINT sparring_report_outcomes_or_none
          CHECK (no_outcome IS NULL OR coalesce(situation, practice, cooperation, made_visible) IS NULL)
      );

      CREATE TABLE sparring_attendance (
        pair_id uuid NOT NULL CONSTRAINT sparring_attendance_pair_id_fk REFERENCES sparring_report,
        municipality_code text NOT NULL CONSTRAINT sparring_attendance_municipality_code_fk REFERENCES municipality,
        people integer NOT NULL CONSTRAINT sparring_attendance_people CHECK (people BETWEEN 0 AND 500),
        CONSTRAINT sparring_attendance_pk PRIMARY KEY (pair_id, municipality_code)
      );
      CREATE INDEX sparring_attendance_municipality_code ON sparring_attendance (municipality_code);

      CREATE TABLE sparring_commitment (
        pair_id uuid NOT NULL CONSTRAINT sparring_commitment_pair_id_fk REFERENCES sparring_report,
        position integer NOT NULL CONSTRAINT sparring_commitment_position CHECK (position BETWEEN 1 AND 5),
        what text,
        municipality_code text CONSTRAINT sparring_commitment_municipality_code_fk REFERENCES municipality,
        role text,
        due_on date,
        CONSTRAINT sparring_commitment_pk PRIMARY KEY (pair_id, position)
      );
      CREATE INDEX sparring_commitment_municipality_code ON sparring_commitment (municipality_code);

      CREATE TABLE sparring_feedback (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_feedback_pk PRIMARY KEY,
        pair_id uuid NOT NULL CONSTRAINT sparring_feedback_pair_id_fk REFERENCES sparring_report,
        account_id uuid NOT NULL CONSTRAINT sparring_feedback_account_id_fk REFERENCES account,
        side text NOT NULL CONSTRAINT sparring_feedback_side CHECK (side IN ('requester', 'tutor')),
        goal_met integer NOT NULL,
        usefulness integer NOT NULL,
        recommends boolean NOT NULL,
        words text,
        CONSTRAINT sparring_feedback_pair_id_account_id_unique UNIQUE (pair_id, account_id),
        CONSTRAINT sparring_feedback_scales CHECK (goal_met BETWEEN 1 AND 5 AND usefulness BETWEEN 1 AND 5)
      );
      CREATE INDEX sparring_feedback_account_id ON sparring_feedback (account_id);

      GRANT SELECT, INSERT, UPDATE ON sparring_report, sparring_feedback TO kuntarinki_app;
      GRANT SELECT, INSERT ON sparring_attendance TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON sparring_commitment TO kuntarinki_app;
      GRANT SELECT ON sparring_report, sparring_attendance, sparring_commitment TO kuntarinki_worker;
      GRANT SELECT, UPDATE ON sparring_feedback TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
