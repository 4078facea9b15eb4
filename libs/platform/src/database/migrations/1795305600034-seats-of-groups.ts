import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An enrolment may be of several seats for one municipality: how many, and how few will do. Until now each was of one. */
export class SeatsOfGroups1795305600034 implements MigrationInterface {
  name = 'SeatsOfGroups1795305600034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE seat_pool
        ADD COLUMN group_size integer NOT NULL DEFAULT 1,
        ADD COLUMN group_holds boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT seat_pool_group_size CHECK (group_size >= 1);
      ALTER TABLE enrolment
        ADD COLUMN seats_held integer NOT NULL DEFAULT 1,
        ADD COLUMN seats_least integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT enrolment_seats CHECK (seats_least BETWEEN 1 AND seats_held);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
