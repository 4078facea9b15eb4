import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft of a circle or of sparring is written on as a good practice, which keeps where it came from. */
export class PracticesOfDrafts1795305600094 implements MigrationInterface {
  name = 'PracticesOfDrafts1795305600094';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice ADD draft_id uuid CONSTRAINT practice_draft_id_unique UNIQUE
        CONSTRAINT practice_draft_id_fk REFERENCES practice_draft;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
