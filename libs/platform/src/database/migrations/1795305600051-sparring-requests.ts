import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for sparring, saved on the way, with their timeline. */
export class SparringRequests1795305600051 implements MigrationInterface {
  name = 'SparringRequests1795305600051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_request (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_request_pk PRIMARY KEY,
        municipality_code text NOT NULL CONSTRAINT sparring_request_municipality_code_fk REFERENCES municipality,
        status text NOT NULL CONSTRAINT sparring_request_status CHECK (status IN ('draft', 'submitted', 'needs_info',
          'queued', 'proposed', 'matched', 'scheduled', 'rescheduling', 'prepared', 'held', 'reported', 'closed',
          'unmatched', 'withdrawn')),
        status_since timestamptz NOT NULL,
        version integer NOT NULL,
        created_by uuid NOT NULL CONSTRAINT sparring_request_created_by_fk REFERENCES account,
        created_at timestamptz NOT NULL,
        submitted_by uuid CONSTRAINT sparring_request_submitted_by_fk REFERENCES account,
        submitted_at timestamptz,
        people integer CONSTRAINT sparring_request_people CHECK (people BETWEEN 1 AND 500),
        level text CONSTRAINT sparring_request_level CHECK (level IN ('new', 'some', 'experienced')),
        sharpness text CONSTRAINT sparring_request_sharpness CHECK (sharpness IN ('target', 'general')),
        stage text CONSTRAINT sparring_request_stage CHECK (stage IN ('founding', 'developing')),
        question text,
        formats text[] NOT NULL DEFAULT '{}'
          CONSTRAINT sparring_request_formats CHECK (formats <@ '{workshop,lecture,discussion,cooperation}'),
        modes text[] NOT NULL DEFAULT '{}' CONSTRAINT sparring_request_modes CHECK (modes <@ '{onsite,remote,hybrid}'),
        place text,
        languages text[] NOT NULL DEFAULT '{}' CONSTRAINT sparring_request_languages CHECK (languages <@ '{fi,sv,en}'),
        weeks integer[] NOT NULL DEFAULT '{}',
        weekdays integer[] NOT NULL DEFAULT '{}',
        access_needs text,
        words text
      );
      CREATE INDEX sparring_request_municipality_code ON sparring_request (municipality_code);
      CREATE UNIQUE INDEX sparring_request_one_draft ON sparring_request (municipality_code) WHERE status = 'draft';

      CREATE TABLE sparring_neighbour (
        request_id uuid NOT NULL CONSTRAINT sparring_neighbour_request_id_fk REFERENCES sparring_request,
        municipality_code text NOT NULL CONSTRAINT sparring_neighbour_municipality_code_fk REFERENCES municipality,
        CONSTRAINT sparring_neighbour_pk PRIMARY KEY (request_id, municipality_code)
      );
      CREATE INDEX sparring_neighbour_municipality_code ON sparring_neighbour (municipality_code);

      CREATE TABLE sparring_theme (
        request_id uuid NOT NULL CONSTRAINT sparring_theme_request_id_fk REFERENCES sparring_request,
        theme_id text NOT NULL CONSTRAINT sparring_theme_theme_id_fk REFERENCES theme,
        CONSTRAINT sparring_theme_pk PRIMARY KEY (request_id, theme_id)
      );
      CREATE INDEX sparring_theme_theme_id ON sparring_theme (theme_id);

      CREATE TABLE sparring_wish (
        request_id uuid NOT NULL CONSTRAINT sparring_wish_request_id_fk REFERENCES sparring_request,
        municipality_code text NOT NULL CONSTRAINT sparring_wish_municipality_code_fk REFERENCES municipality,
        kind text NOT NULL CONSTRAINT sparring_wish_kind CHECK (kind IN ('wished', 'unwanted')),
        reason text,
        CONSTRAINT sparring_wish_pk PRIMARY KEY (request_id, municipality_code)
      );
      CREATE INDEX sparring_wish_municipality_code ON sparring_wish (municipality_code);

      CREATE TABLE sparring_change (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_change_pk PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT sparring_change_request_id_fk REFERENCES sparring_request,
        version integer NOT NULL,
        to_status text NOT NULL,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL CONSTRAINT sparring_change_actor_id_fk REFERENCES account,
        note text
      );
      CREATE INDEX sparring_change_request_id ON sparring_change (request_id);

      GRANT SELECT, INSERT, UPDATE ON sparring_request TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON sparring_neighbour, sparring_theme, sparring_wish TO kuntarinki_app;
      GRANT SELECT, INSERT ON sparring_change TO kuntarinki_app;
      GRANT SELECT ON sparring_request, sparring_neighbour, sparring_theme, sparring_wish, sparring_change
        TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('sparring.submitted'), ('sparring.decided');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
