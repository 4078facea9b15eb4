import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people thought of a circle when it was over, and what came of it. */
export class CircleEndings1795305600032 implements MigrationInterface {
  name = 'CircleEndings1795305600032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE circle
        ADD COLUMN outcome_kind text,
        ADD COLUMN outcome_texts jsonb,
        ADD CONSTRAINT circle_outcome_kind CHECK (outcome_kind IN ('outcomes', 'none')),
        ADD CONSTRAINT circle_outcome_is_said CHECK ((outcome_kind IS NULL) = (outcome_texts IS NULL));

      CREATE TABLE circle_feedback (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT circle_feedback_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT circle_feedback_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT circle_feedback_account_id_fk REFERENCES account,
        goal_met integer NOT NULL,
        usefulness integer NOT NULL,
        words text,
        CONSTRAINT circle_feedback_circle_id_account_id_unique UNIQUE (circle_id, account_id),
        CONSTRAINT circle_feedback_scales CHECK (goal_met BETWEEN 1 AND 5 AND usefulness BETWEEN 1 AND 5)
      );
      CREATE INDEX circle_feedback_account_id ON circle_feedback (account_id);

      GRANT SELECT, INSERT, UPDATE ON circle_feedback TO kuntarinki_app;
      GRANT SELECT, UPDATE ON circle_feedback TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
