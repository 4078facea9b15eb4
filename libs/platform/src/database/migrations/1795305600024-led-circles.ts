import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task of its own tells those who lead a circle what was decided on it: a worker of an older version leaves it alone. */
export class LedCircles1795305600024 implements MigrationInterface {
  name = 'LedCircles1795305600024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.led_circle_decided');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
