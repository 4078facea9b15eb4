import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Circles that are drafted, sent for approval and published here, and no longer only brought in ready. */
export class CircleActs1795305600006 implements MigrationInterface {
  name = 'CircleActs1795305600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE circle
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN returned_note text,
        ALTER COLUMN enrolment_opens_at DROP NOT NULL,
        ALTER COLUMN enrolment_closes_at DROP NOT NULL,
        ALTER COLUMN first_meeting_starts_at DROP NOT NULL,
        ALTER COLUMN last_meeting_ends_at DROP NOT NULL,
        -- A draft may be saved before its days are agreed on; nothing else may be without them.
        ADD CONSTRAINT circle_dated_unless_draft CHECK (status = 'draft' OR (enrolment_opens_at IS NOT NULL
          AND enrolment_closes_at IS NOT NULL AND first_meeting_starts_at IS NOT NULL AND last_meeting_ends_at IS NOT NULL));

      GRANT DELETE ON circle_text, meeting, meeting_text TO kuntarinki_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
