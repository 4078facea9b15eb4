import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Colleagues who are told of a circle by mail, and addresses that want no such mail. */
export class CircleTips1795305600023 implements MigrationInterface {
  name = 'CircleTips1795305600023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE circle_tip (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT circle_tip_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT circle_tip_circle_id_fk REFERENCES circle,
        tipped_by uuid NOT NULL CONSTRAINT circle_tip_tipped_by_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT circle_tip_municipality_code_fk REFERENCES municipality,
        address_hash text NOT NULL,
        email text,
        message text,
        locale text NOT NULL CONSTRAINT circle_tip_locale CHECK (locale IN ('fi', 'sv', 'en')),
        mailed boolean NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE UNIQUE INDEX circle_tip_one_mail ON circle_tip (circle_id, address_hash) WHERE mailed;
      CREATE INDEX circle_tip_tipped_by_created_at ON circle_tip (tipped_by, created_at);
      CREATE INDEX circle_tip_address_hash_created_at ON circle_tip (address_hash, created_at);
      CREATE INDEX circle_tip_email ON circle_tip (email) WHERE email IS NOT NULL;

      CREATE TABLE tip_refusal (
        address_hash text NOT NULL CONSTRAINT tip_refusal_pk PRIMARY KEY,
        created_at timestamptz NOT NULL
      );

      GRANT SELECT, INSERT, UPDATE ON circle_tip TO kuntarinki_app;
      GRANT SELECT, INSERT ON tip_refusal TO kuntarinki_app;
      GRANT SELECT, UPDATE, DELETE ON circle_tip TO kuntarinki_worker;
      GRANT SELECT ON tip_refusal TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.tipped');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
