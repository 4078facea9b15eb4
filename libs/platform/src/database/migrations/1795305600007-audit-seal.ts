import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The seals of the audit log. They stand in a table of their own, so that no row of the log is ever changed. */
export class AuditSeal1795305600007 implements MigrationInterface {
  name = 'AuditSeal1795305600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_seal (
        seal_number bigint NOT NULL CONSTRAINT audit_seal_pk PRIMARY KEY,
        audit_id bigint NOT NULL CONSTRAINT audit_seal_audit_id_fk REFERENCES audit_log
          CONSTRAINT audit_seal_audit_id_unique UNIQUE,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz NOT NULL,
        CONSTRAINT audit_seal_hashes CHECK (seal_number >= 1 AND octet_length(previous_hash) = 32 AND octet_length(hash) = 32)
      );

      -- Who writes the log cannot seal it, and who seals it cannot take a seal back.
      REVOKE ALL ON audit_seal FROM PUBLIC, kuntarinki_app, kuntarinki_worker;
      GRANT SELECT, INSERT ON audit_seal TO kuntarinki_worker;
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM PUBLIC, kuntarinki_app, kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
