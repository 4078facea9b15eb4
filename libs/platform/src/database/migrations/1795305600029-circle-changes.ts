import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of a published circle are changed, added and cancelled; a circle is cancelled with a reason. */
export class CircleChanges1795305600029 implements MigrationInterface {
  name = 'CircleChanges1795305600029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meeting ADD changes integer NOT NULL DEFAULT 0;
      ALTER TABLE meeting ADD changed_at timestamptz;
      ALTER TABLE meeting ADD change_note text;
      ALTER TABLE meeting ADD cancelled_at timestamptz;
      ALTER TABLE circle ADD cancelled_at timestamptz;
      ALTER TABLE circle ADD cancel_reason text;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.meeting_changed'), ('circles.cancelled');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
