import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An erasure reaches everything by which a person comes in, and what was said of them; the worker finishes it. */
export class ErasingWaysIn1795305600018 implements MigrationInterface {
  name = 'ErasingWaysIn1795305600018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT DELETE ON affiliation_invitation TO kuntarinki_app;
      GRANT SELECT, DELETE ON password, second_factor, recovery_code, external_identity TO kuntarinki_worker;
      GRANT UPDATE ON account_suspension, circle_facilitator TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
