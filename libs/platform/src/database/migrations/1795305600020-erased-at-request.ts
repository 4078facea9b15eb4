import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator erases the account of someone who asks for it and cannot come in: who did, and why. */
export class ErasedAtRequest1795305600020 implements MigrationInterface {
  name = 'ErasedAtRequest1795305600020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE erasure
        ADD COLUMN erased_by uuid CONSTRAINT erasure_erased_by_fk REFERENCES account,
        ADD COLUMN reason text,
        ADD CONSTRAINT erasure_by_another_with_reason CHECK ((erased_by IS NULL) = (reason IS NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
