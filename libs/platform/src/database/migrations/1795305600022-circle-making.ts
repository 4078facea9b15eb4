import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A circle that was made from another one says from which. */
export class CircleMaking1795305600022 implements MigrationInterface {
  name = 'CircleMaking1795305600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE circle ADD COLUMN copied_from uuid CONSTRAINT circle_copied_from_fk REFERENCES circle;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
