import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The vectors of the search are kept as they are: to unpack one took three times as long as to rank by it. Those written
 * before stay packed until their texts change.
 */
export class VectorsUncompressed1795305600086 implements MigrationInterface {
  name = 'VectorsUncompressed1795305600086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search_document ALTER COLUMN vector SET STORAGE EXTERNAL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
