import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a circle aims at and whom it is for, who else holds it, and meetings of a draft of which only a part is typed. */
export class CircleAims1795305600031 implements MigrationInterface {
  name = 'CircleAims1795305600031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE circle_text
        ADD COLUMN aim text NOT NULL DEFAULT '',
        ADD COLUMN audience text NOT NULL DEFAULT '';

      -- A row here is no meeting yet: the meetings themselves stay whole, whoever reads them.
      ALTER TABLE circle ADD COLUMN half_typed_meetings jsonb NOT NULL DEFAULT '[]';

      CREATE TABLE circle_host_municipality (
        circle_id uuid NOT NULL CONSTRAINT circle_host_municipality_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        municipality_code text NOT NULL
          CONSTRAINT circle_host_municipality_municipality_code_fk REFERENCES municipality,
        CONSTRAINT circle_host_municipality_pk PRIMARY KEY (circle_id, municipality_code)
      );
      CREATE INDEX circle_host_municipality_municipality_code ON circle_host_municipality (municipality_code);

      CREATE TABLE circle_host_organisation (
        circle_id uuid NOT NULL CONSTRAINT circle_host_organisation_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT circle_host_organisation_organisation_id_fk REFERENCES organisation,
        CONSTRAINT circle_host_organisation_pk PRIMARY KEY (circle_id, organisation_id)
      );
      CREATE INDEX circle_host_organisation_organisation_id ON circle_host_organisation (organisation_id);

      GRANT SELECT, INSERT, DELETE ON circle_host_municipality, circle_host_organisation TO kuntarinki_app;
      GRANT SELECT ON circle_host_municipality, circle_host_organisation TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.proposed');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
