import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations beside the municipalities, the life of an affiliation (proven for a year, decided by a person, ended with a
 * reason), and colleagues invited by mail.
 */
export class Organisations1795305600014 implements MigrationInterface {
  name = 'Organisations1795305600014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT organisation_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT organisation_kind
          CHECK (kind IN ('regional_council', 'agency', 'association', 'joint_authority', 'sub_regional_group')),
        name jsonb NOT NULL,
        mail_domains text[] NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT organisation_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );

      CREATE TABLE organisation_member (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT organisation_member_pk PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT organisation_member_organisation_id_fk REFERENCES organisation,
        municipality_code text NOT NULL CONSTRAINT organisation_member_municipality_code_fk REFERENCES municipality,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT organisation_member_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
      );
      CREATE UNIQUE INDEX organisation_member_one_open ON organisation_member (organisation_id, municipality_code)
        WHERE valid_to IS NULL;
      CREATE INDEX organisation_member_municipality_code ON organisation_member (municipality_code);

      ALTER TABLE affiliation
        ALTER COLUMN municipality_code DROP NOT NULL,
        ADD COLUMN organisation_id uuid CONSTRAINT affiliation_organisation_id_fk REFERENCES organisation,
        ADD COLUMN proven_at timestamptz,
        ADD COLUMN proven_until timestamptz,
        ADD COLUMN reminded_days integer,
        ADD COLUMN end_reason text,
        ADD CONSTRAINT affiliation_of_one CHECK ((municipality_code IS NULL) <> (organisation_id IS NULL));
      CREATE UNIQUE INDEX affiliation_one_live_organisation ON affiliation (account_id, organisation_id)
        WHERE status IN ('claimed', 'proven', 'approved');
      CREATE INDEX affiliation_municipality_code_status ON affiliation (municipality_code, status);
      CREATE INDEX affiliation_organisation_id ON affiliation (organisation_id);
      CREATE INDEX affiliation_proven_until ON affiliation (proven_until) WHERE status IN ('proven', 'approved');

      -- What held before the proof had an end holds for a year from its beginning, and at least long enough for the
      -- reminders to come.
      UPDATE affiliation SET proven_at = valid_from,
          proven_until = greatest(valid_from + interval '12 months', app_now() + interval '60 days')
        WHERE status IN ('proven', 'approved');

      CREATE TABLE affiliation_invitation (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT affiliation_invitation_pk PRIMARY KEY,
        municipality_code text NOT NULL
          CONSTRAINT affiliation_invitation_municipality_code_fk REFERENCES municipality,
        email text NOT NULL,
        locale text NOT NULL CONSTRAINT affiliation_invitation_locale CHECK (locale IN ('fi', 'sv', 'en')),
        invited_by uuid NOT NULL CONSTRAINT affiliation_invitation_invited_by_fk REFERENCES account,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        withdrawn_at timestamptz
      );
      CREATE UNIQUE INDEX affiliation_invitation_one_open ON affiliation_invitation (municipality_code, email)
        WHERE used_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX affiliation_invitation_invited_by_created_at ON affiliation_invitation (invited_by, created_at);

      GRANT SELECT, INSERT, UPDATE ON organisation, organisation_member, affiliation_invitation TO kuntarinki_app;
      GRANT SELECT ON organisation, organisation_member TO kuntarinki_worker;
      GRANT UPDATE ON affiliation TO kuntarinki_worker;
      GRANT SELECT, DELETE ON affiliation_invitation TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('affiliations.waits'), ('affiliations.decided'), ('affiliations.runs_out'),
        ('affiliations.invited');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
