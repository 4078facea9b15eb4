import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether what is published still holds is asked of its municipality, and its answer is kept. */
export class PracticesStillTrue1795305600092 implements MigrationInterface {
  name = 'PracticesStillTrue1795305600092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice
        ADD confirmed_at timestamptz,
        ADD confirmed_by uuid CONSTRAINT practice_confirmed_by_fk REFERENCES account,
        ADD confirmation_asked_at timestamptz,
        ADD confirmation_reminded_at timestamptz;
      CREATE INDEX practice_confirmed_by ON practice (confirmed_by);

      GRANT UPDATE (confirmation_asked_at, confirmation_reminded_at) ON practice TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('practices.confirmation_asked');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
