import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals run out and are reminded of by tasks of their own: a worker of an older version leaves them alone. */
export class PairAnswers1795305600055 implements MigrationInterface {
  name = 'PairAnswers1795305600055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sparring_pair ADD COLUMN reminded_at timestamptz;
      GRANT UPDATE ON sparring_request TO kuntarinki_worker;
      GRANT INSERT ON sparring_change TO kuntarinki_worker;
      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('sparring.pair_told'), ('sparring.pair_lapses'), ('sparring.pair_reminds');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
