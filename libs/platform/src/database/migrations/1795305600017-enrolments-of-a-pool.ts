import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everyone of a pool, those who left too: the other indexes hold only some of them. */
export class EnrolmentsOfAPool1795305600017 implements MigrationInterface {
  name = 'EnrolmentsOfAPool1795305600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX enrolment_pool_id ON enrolment (pool_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
