import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pools in which a facilitator approves who joins: an application waits for the decision, and may be declined with a reason. */
export class Applications1795305600026 implements MigrationInterface {
  name = 'Applications1795305600026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE seat_pool ADD COLUMN approval boolean NOT NULL DEFAULT false;
      ALTER TABLE enrolment
        ADD COLUMN decision_reason text,
        DROP CONSTRAINT enrolment_status,
        ADD CONSTRAINT enrolment_status CHECK (status IN
          ('pending', 'confirmed', 'waitlisted', 'offered', 'declined', 'expired', 'withdrawn', 'rejected')),
        DROP CONSTRAINT enrolment_waiting_has_number,
        ADD CONSTRAINT enrolment_waiting_has_number
          CHECK (status NOT IN ('pending', 'waitlisted') OR queue_number IS NOT NULL),
        ADD CONSTRAINT enrolment_rejected_has_reason CHECK (decision_reason IS NULL OR status = 'rejected');

      -- Who applies is in, too: nobody does so twice.
      DROP INDEX enrolment_one_live_per_person;
      CREATE UNIQUE INDEX enrolment_one_live_per_person ON enrolment (pool_id, account_id)
        WHERE status IN ('confirmed', 'waitlisted', 'offered', 'pending');

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.application'), ('circles.applications_wait');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
