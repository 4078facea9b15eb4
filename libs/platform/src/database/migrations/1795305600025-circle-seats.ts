import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the seats of a circle that people may have joined, each with its reason. */
export class CircleSeats1795305600025 implements MigrationInterface {
  name = 'CircleSeats1795305600025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE capacity_change (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT capacity_change_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT capacity_change_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        capacity_before integer NOT NULL,
        capacity_after integer NOT NULL,
        reason text NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT capacity_change_changed_by_fk REFERENCES account,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX capacity_change_circle_id_changed_at ON capacity_change (circle_id, changed_at);
      CREATE INDEX capacity_change_changed_by ON capacity_change (changed_by);

      GRANT SELECT, INSERT ON capacity_change TO kuntarinki_app;
      GRANT SELECT ON capacity_change TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
