import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats kept until an instant for municipalities not yet reached, and of each enrolment whether its municipality was when it was made. */
export class ReservedSeats1795305600033 implements MigrationInterface {
  name = 'ReservedSeats1795305600033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE seat_pool
        ADD COLUMN reserved integer NOT NULL DEFAULT 0,
        ADD COLUMN reserved_until timestamptz,
        ADD CONSTRAINT seat_pool_reserved CHECK (reserved >= 0 AND (reserved = 0 OR reserved_until IS NOT NULL));
      ALTER TABLE enrolment ADD COLUMN reached boolean NOT NULL DEFAULT true;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('seats.release');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
