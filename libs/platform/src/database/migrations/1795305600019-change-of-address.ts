import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another address for one's account: asked for, confirmed, and seven days later in effect. */
export class ChangeOfAddress1795305600019 implements MigrationInterface {
  name = 'ChangeOfAddress1795305600019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE address_change (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT address_change_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT address_change_account_id_fk REFERENCES account,
        old_email text NOT NULL,
        new_email text NOT NULL,
        status text NOT NULL CONSTRAINT address_change_status
          CHECK (status IN ('requested', 'confirmed', 'done', 'stopped', 'replaced', 'taken')),
        requested_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        takes_effect_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT address_change_confirmed CHECK ((confirmed_at IS NULL) = (takes_effect_at IS NULL)),
        CONSTRAINT address_change_waits CHECK (status NOT IN ('confirmed', 'done') OR takes_effect_at IS NOT NULL),
        CONSTRAINT address_change_ended CHECK ((status IN ('requested', 'confirmed')) = (ended_at IS NULL))
      );
      CREATE INDEX address_change_account_id ON address_change (account_id);
      CREATE UNIQUE INDEX address_change_one_live ON address_change (account_id) WHERE status IN ('requested', 'confirmed');
      CREATE INDEX address_change_due ON address_change (takes_effect_at) WHERE status = 'confirmed';
      -- Asked at each sign-in; hardly anything stands in them.
      CREATE INDEX address_change_from ON address_change (old_email) WHERE status = 'confirmed';
      CREATE INDEX address_change_to ON address_change (new_email) WHERE status = 'confirmed';

      ALTER TABLE mailed_link
        DROP CONSTRAINT mailed_link_purpose,
        ADD CONSTRAINT mailed_link_purpose CHECK (purpose IN ('sign_in', 'confirm_address', 'change_address')),
        ADD COLUMN address_change_id uuid CONSTRAINT mailed_link_address_change_id_fk
          REFERENCES address_change ON DELETE CASCADE,
        ADD CONSTRAINT mailed_link_address_change CHECK ((purpose = 'change_address') = (address_change_id IS NOT NULL));
      CREATE INDEX mailed_link_address_change_id ON mailed_link (address_change_id);

      ALTER TABLE affiliation
        ADD COLUMN end_code text CONSTRAINT affiliation_end_code CHECK (end_code IN ('address_changed'));

      GRANT SELECT, INSERT, UPDATE, DELETE ON address_change TO kuntarinki_app;
      GRANT SELECT, UPDATE, DELETE ON address_change TO kuntarinki_worker;
      GRANT UPDATE ON mailed_link TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('identity.address_change_told'), ('identity.address_change_due');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
