import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of organisations by which people sign in. */
export class OrganisationAccounts1795305600013 implements MigrationInterface {
  name = 'OrganisationAccounts1795305600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE external_identity (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT external_identity_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT external_identity_account_id_fk REFERENCES account,
        issuer text NOT NULL,
        subject text NOT NULL,
        provider_key text NOT NULL,
        linked_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      -- Whoever the provider calls so comes into this account and no other.
      CREATE UNIQUE INDEX external_identity_once ON external_identity (issuer, subject);
      CREATE INDEX external_identity_account_id ON external_identity (account_id);

      GRANT SELECT, INSERT, UPDATE, DELETE ON external_identity TO kuntarinki_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
