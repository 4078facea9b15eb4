import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides on an intake round, frozen, and what was suggested for it. */
export class SparringBoard1795305600060 implements MigrationInterface {
  name = 'SparringBoard1795305600060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_snapshot (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_snapshot_pk PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT sparring_snapshot_round_id_fk REFERENCES sparring_round,
        input jsonb NOT NULL,
        frozen_at timestamptz NOT NULL,
        frozen_by uuid NOT NULL CONSTRAINT sparring_snapshot_frozen_by_fk REFERENCES account
      );
      CREATE INDEX sparring_snapshot_round_id ON sparring_snapshot (round_id);

      CREATE TABLE sparring_suggestion (
        round_id uuid NOT NULL CONSTRAINT sparring_suggestion_round_id_fk REFERENCES sparring_round,
        number integer NOT NULL,
        snapshot_id uuid NOT NULL CONSTRAINT sparring_suggestion_snapshot_id_fk REFERENCES sparring_snapshot,
        weights jsonb NOT NULL,
        pins jsonb NOT NULL,
        excluded jsonb NOT NULL,
        result jsonb,
        refusal jsonb,
        took_ms integer NOT NULL,
        made_at timestamptz NOT NULL,
        made_by uuid NOT NULL CONSTRAINT sparring_suggestion_made_by_fk REFERENCES account,
        CONSTRAINT sparring_suggestion_pk PRIMARY KEY (round_id, number)
      );
      CREATE INDEX sparring_suggestion_snapshot_id ON sparring_suggestion (snapshot_id);

      GRANT SELECT, INSERT ON sparring_snapshot, sparring_suggestion TO kuntarinki_app;
      GRANT SELECT ON sparring_snapshot, sparring_suggestion TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
