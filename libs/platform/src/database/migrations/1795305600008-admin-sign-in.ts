import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mailed links belong to the site on which they were asked for. */
export class AdminSignIn1795305600008 implements MigrationInterface {
  name = 'AdminSignIn1795305600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The default is for the release before this one, whose processes do not name the site yet.
      ALTER TABLE mailed_link ADD COLUMN site text NOT NULL DEFAULT 'community'
        CONSTRAINT mailed_link_site CHECK (site IN ('community', 'admin'));
      ALTER TABLE mailed_link ADD CONSTRAINT mailed_link_admin_sign_in CHECK (site = 'community' OR purpose = 'sign_in');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
