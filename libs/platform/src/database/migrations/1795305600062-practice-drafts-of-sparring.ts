import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of a session of sparring begins a draft of a good practice, too. */
export class PracticeDraftsOfSparring1795305600062 implements MigrationInterface {
  name = 'PracticeDraftsOfSparring1795305600062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice_draft
        ADD COLUMN pair_id uuid CONSTRAINT practice_draft_pair_id_unique UNIQUE
          CONSTRAINT practice_draft_pair_id_fk REFERENCES sparring_pair,
        DROP CONSTRAINT practice_draft_origin,
        ADD CONSTRAINT practice_draft_origin CHECK (origin IN ('circle', 'sparring')),
        ADD CONSTRAINT practice_draft_pair_is_named CHECK ((origin = 'sparring') = (pair_id IS NOT NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
