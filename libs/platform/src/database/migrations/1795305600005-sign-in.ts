import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that are mailed to an address, to sign in or to prove it; what an account is for; proofs of affiliations. */
export class SignIn1795305600005 implements MigrationInterface {
  name = 'SignIn1795305600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN purpose text
        CONSTRAINT account_purpose CHECK (purpose IN ('municipality', 'organisation', 'interest'));

      ALTER TABLE affiliation ADD COLUMN email text;
      CREATE UNIQUE INDEX affiliation_one_live ON affiliation (account_id, municipality_code)
        WHERE status IN ('claimed', 'proven', 'approved');

      -- The tokens themselves are nowhere: they are made from the id and a secret that the database does not know.
      CREATE TABLE mailed_link (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT mailed_link_pk PRIMARY KEY,
        purpose text NOT NULL CONSTRAINT mailed_link_purpose CHECK (purpose IN ('sign_in', 'confirm_address')),
        email text NOT NULL,
        locale text NOT NULL CONSTRAINT mailed_link_locale CHECK (locale IN ('fi', 'sv', 'en')),
        network text NOT NULL,
        affiliation_id uuid CONSTRAINT mailed_link_affiliation_id_fk REFERENCES affiliation,
        return_to text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        wrong_codes integer NOT NULL DEFAULT 0,
        CONSTRAINT mailed_link_affiliation CHECK ((purpose = 'confirm_address') = (affiliation_id IS NOT NULL))
      );
      CREATE INDEX mailed_link_email_created_at ON mailed_link (email, created_at);
      CREATE INDEX mailed_link_network_created_at ON mailed_link (network, created_at);
      CREATE INDEX mailed_link_affiliation_id ON mailed_link (affiliation_id);

      GRANT SELECT, INSERT, UPDATE ON mailed_link TO kuntarinki_app;
      GRANT SELECT, DELETE ON mailed_link TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('identity.link_requested');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
