import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The project team sets the time of a session that its two sides could not agree on, and says why. */
export class SparringSetTimes1795305600065 implements MigrationInterface {
  name = 'SparringSetTimes1795305600065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sparring_session ADD COLUMN set_because text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
