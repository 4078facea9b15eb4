import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats that are handed to a colleague. */
export class SeatTransfers1795305600036 implements MigrationInterface {
  name = 'SeatTransfers1795305600036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seat_transfer (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT seat_transfer_pk PRIMARY KEY,
        enrolment_id uuid NOT NULL CONSTRAINT seat_transfer_enrolment_id_fk REFERENCES enrolment,
        to_account_id uuid CONSTRAINT seat_transfer_to_account_id_fk REFERENCES account,
        email text,
        outcome text CONSTRAINT seat_transfer_outcome
          CHECK (outcome IN ('accepted', 'declined', 'taken_back', 'lapsed')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT seat_transfer_ended CHECK ((outcome IS NULL) = (ended_at IS NULL)),
        CONSTRAINT seat_transfer_forgets CHECK (ended_at IS NULL OR email IS NULL)
      );
      CREATE UNIQUE INDEX seat_transfer_one_open ON seat_transfer (enrolment_id) WHERE ended_at IS NULL;
      CREATE INDEX seat_transfer_to_account_id ON seat_transfer (to_account_id);

      GRANT SELECT, INSERT, UPDATE ON seat_transfer TO kuntarinki_app;
      GRANT SELECT, UPDATE ON seat_transfer TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.transfer_told'), ('circles.transfer_lapses');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
