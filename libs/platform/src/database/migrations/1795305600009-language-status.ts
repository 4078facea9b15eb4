import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which field of a text changed in which revision, so that each language version can say whether it is behind. */
export class LanguageStatus1795305600009 implements MigrationInterface {
  name = 'LanguageStatus1795305600009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE circle_text ADD COLUMN field_revisions jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE meeting_text ADD COLUMN field_revisions jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE circle ADD COLUMN languages_not_required text[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
