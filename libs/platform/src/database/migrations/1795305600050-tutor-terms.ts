import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a tutor municipality offers in its period, and where it goes. */
export class TutorTerms1795305600050 implements MigrationInterface {
  name = 'TutorTerms1795305600050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tutor_terms (
        tutor_municipality_id uuid NOT NULL CONSTRAINT tutor_terms_pk PRIMARY KEY
          CONSTRAINT tutor_terms_tutor_municipality_id_fk REFERENCES tutor_municipality,
        languages text[] NOT NULL,
        formats text[] NOT NULL,
        modes text[] NOT NULL,
        levels text[] NOT NULL,
        travel_km integer,
        version integer NOT NULL,
        edited_by uuid NOT NULL CONSTRAINT tutor_terms_edited_by_fk REFERENCES account,
        edited_at timestamptz NOT NULL,
        CONSTRAINT tutor_terms_languages CHECK (cardinality(languages) > 0 AND languages <@ '{fi,sv,en}'),
        CONSTRAINT tutor_terms_formats CHECK (cardinality(formats) > 0
          AND formats <@ '{workshop,lecture,discussion,cooperation}'),
        CONSTRAINT tutor_terms_modes CHECK (cardinality(modes) > 0 AND modes <@ '{onsite,remote,hybrid}'),
        CONSTRAINT tutor_terms_levels CHECK (cardinality(levels) > 0 AND levels <@ '{new,some,experienced}'),
        CONSTRAINT tutor_terms_travel CHECK ((travel_km IS NULL) = (modes = '{remote}') AND travel_km BETWEEN 0 AND 2000)
      );

      CREATE TABLE tutor_theme (
        tutor_municipality_id uuid NOT NULL CONSTRAINT tutor_theme_tutor_municipality_id_fk REFERENCES tutor_municipality,
        theme_id text NOT NULL CONSTRAINT tutor_theme_theme_id_fk REFERENCES theme,
        CONSTRAINT tutor_theme_pk PRIMARY KEY (tutor_municipality_id, theme_id)
      );
      CREATE INDEX tutor_theme_theme_id ON tutor_theme (theme_id);

      GRANT SELECT, INSERT, UPDATE ON tutor_terms TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON tutor_theme TO kuntarinki_app;
      GRANT SELECT ON tutor_terms, tutor_theme TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
