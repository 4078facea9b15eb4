import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles for one municipality beside those for the whole platform; why a role was granted and ended, and by whom. */
export class RoleScopes1795305600011 implements MigrationInterface {
  name = 'RoleScopes1795305600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_grant
        DROP CONSTRAINT role_grant_role,
        ADD CONSTRAINT role_grant_role CHECK (role IN ('programme_coordinator', 'administrator', 'municipal_coordinator')),
        ADD COLUMN municipality_code text CONSTRAINT role_grant_municipality_code_fk REFERENCES municipality,
        ADD COLUMN reason text,
        ADD COLUMN ended_by uuid CONSTRAINT role_grant_ended_by_fk REFERENCES account,
        ADD COLUMN end_reason text,
        ADD CONSTRAINT role_grant_scope CHECK ((role = 'municipal_coordinator') = (municipality_code IS NOT NULL)),
        ADD CONSTRAINT role_grant_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from),
        ADD CONSTRAINT role_grant_ended_has_an_end CHECK (valid_to IS NOT NULL OR (ended_by IS NULL AND end_reason IS NULL));
      CREATE INDEX role_grant_municipality_code ON role_grant (municipality_code) WHERE municipality_code IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
