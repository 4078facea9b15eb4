import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails about reported comments: to the project team, to who wrote one, and to who reported it. */
export class TalkMails1795305600078 implements MigrationInterface {
  name = 'TalkMails1795305600078';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('talk.told');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
