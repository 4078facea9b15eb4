import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities, regions, and the themes by which content is sorted. */
export class Register1795305600002 implements MigrationInterface {
  name = 'Register1795305600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region (code text CONSTRAINT region_pk PRIMARY KEY, name jsonb NOT NULL);

      CREATE TABLE municipality (
        code text CONSTRAINT municipality_pk PRIMARY KEY,
        name jsonb NOT NULL,
        slug jsonb NOT NULL,
        region_code text NOT NULL CONSTRAINT municipality_region_code_fk REFERENCES region,
        languages text[] NOT NULL,
        latitude double precision NOT NULL,
        longitude double precision NOT NULL,
        population integer NOT NULL,
        mail_domains text[] NOT NULL,
        valid_to date,
        merged_into text CONSTRAINT municipality_merged_into_fk REFERENCES municipality
      );

      CREATE TABLE municipality_change (
        date date NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        target_code text CONSTRAINT municipality_change_target_code_fk REFERENCES municipality,
        old_region text NOT NULL CONSTRAINT municipality_change_old_region_fk REFERENCES region,
        new_region text NOT NULL CONSTRAINT municipality_change_new_region_fk REFERENCES region,
        CONSTRAINT municipality_change_pk PRIMARY KEY (date, code)
      );

      -- The region of a municipality on a day: what the first later move left, else the region of today.
      CREATE FUNCTION municipality_region_on(municipality text, current_region text, day date) RETURNS text LANGUAGE sql STABLE
        AS $$
          SELECT coalesce(
            (SELECT ch.old_region FROM municipality_change ch
              WHERE ch.code = municipality AND ch.kind = 'region' AND ch.date > day ORDER BY ch.date LIMIT 1),
            current_region)
        $$;

      CREATE TABLE theme (id text CONSTRAINT theme_pk PRIMARY KEY, label jsonb NOT NULL, position integer NOT NULL);

      GRANT SELECT ON region, municipality, municipality_change, theme TO kuntarinki_app, kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
