import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality says how it organises its digital support, so that practices can be held against it. */
export class SupportProfiles1795305600093 implements MigrationInterface {
  name = 'SupportProfiles1795305600093';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE support_profile (
        municipality_code text NOT NULL CONSTRAINT support_profile_pk PRIMARY KEY
          CONSTRAINT support_profile_municipality_code_fk REFERENCES municipality,
        organisation_models text[] NOT NULL CONSTRAINT support_profile_organisation_models CHECK (organisation_models <@
          '{own_service,library,service_point,adult_education,association,regional,purchased}'),
        version integer NOT NULL DEFAULT 1,
        edited_at timestamptz NOT NULL,
        edited_by uuid NOT NULL CONSTRAINT support_profile_edited_by_fk REFERENCES account
      );
      CREATE INDEX support_profile_edited_by ON support_profile (edited_by);

      GRANT SELECT, INSERT, UPDATE ON support_profile TO kuntarinki_app;
      GRANT SELECT ON support_profile TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
