import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many came to a session of sparring can be mended. */
export class MendedAttendance1795305600063 implements MigrationInterface {
  name = 'MendedAttendance1795305600063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT UPDATE ON sparring_attendance TO kuntarinki_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
