import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a seat to the end of a circle has completed. Circles that are completed already keep their enrolments as they are. */
export class CompletedSeats1795305600035 implements MigrationInterface {
  name = 'CompletedSeats1795305600035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enrolment
        DROP CONSTRAINT enrolment_status,
        ADD CONSTRAINT enrolment_status CHECK (status IN
          ('pending', 'confirmed', 'waitlisted', 'offered', 'declined', 'expired', 'withdrawn', 'rejected', 'completed'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
