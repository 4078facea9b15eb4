import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats and learning circles. */
export class Circles1795305600004 implements MigrationInterface {
  name = 'Circles1795305600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seat_pool (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT seat_pool_pk PRIMARY KEY,
        capacity integer NOT NULL,
        confirmed integer NOT NULL DEFAULT 0,
        offered integer NOT NULL DEFAULT 0,
        waiting integer NOT NULL DEFAULT 0,
        limit_per_municipality integer,
        offer_hours integer NOT NULL DEFAULT 48,
        offers_until timestamptz NOT NULL,
        last_queue_number integer NOT NULL DEFAULT 0,
        CONSTRAINT seat_pool_counts CHECK (capacity >= 0 AND confirmed >= 0 AND offered >= 0 AND waiting >= 0
          AND limit_per_municipality > 0 AND offer_hours > 0)
      );

      CREATE TABLE enrolment (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT enrolment_pk PRIMARY KEY,
        pool_id uuid NOT NULL CONSTRAINT enrolment_pool_id_fk REFERENCES seat_pool,
        account_id uuid NOT NULL CONSTRAINT enrolment_account_id_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT enrolment_municipality_code_fk REFERENCES municipality,
        status text NOT NULL CONSTRAINT enrolment_status
          CHECK (status IN ('confirmed', 'waitlisted', 'offered', 'declined', 'expired', 'withdrawn')),
        queue_number integer,
        offer_expires_at timestamptz,
        wish text,
        created_at timestamptz NOT NULL,
        status_since timestamptz NOT NULL,
        CONSTRAINT enrolment_waiting_has_number CHECK (status <> 'waitlisted' OR queue_number IS NOT NULL),
        CONSTRAINT enrolment_offer_has_end CHECK (status <> 'offered' OR offer_expires_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX enrolment_one_live_per_person ON enrolment (pool_id, account_id) WHERE status IN ('confirmed', 'waitlisted', 'offered');
      CREATE INDEX enrolment_offers ON enrolment (pool_id, offer_expires_at) WHERE status = 'offered';
      CREATE UNIQUE INDEX enrolment_queue ON enrolment (pool_id, queue_number) WHERE queue_number IS NOT NULL;
      CREATE INDEX enrolment_account_id ON enrolment (account_id);

      CREATE TABLE circle (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT circle_pk PRIMARY KEY,
        slug text NOT NULL CONSTRAINT circle_slug_unique UNIQUE,
        status text NOT NULL CONSTRAINT circle_status CHECK (status IN ('draft', 'proposed', 'published', 'enrolment_open',
          'enrolment_closed', 'running', 'wrap_up', 'completed', 'archived', 'cancelled')),
        seat_pool_id uuid NOT NULL CONSTRAINT circle_seat_pool_id_fk REFERENCES seat_pool
          CONSTRAINT circle_seat_pool_id_unique UNIQUE,
        host_municipality_code text NOT NULL CONSTRAINT circle_host_municipality_code_fk REFERENCES municipality,
        languages text[] NOT NULL,
        mode text NOT NULL CONSTRAINT circle_mode CHECK (mode IN ('onsite', 'remote', 'hybrid')),
        enrolment_opens_at timestamptz NOT NULL,
        enrolment_closes_at timestamptz NOT NULL,
        first_meeting_starts_at timestamptz NOT NULL,
        last_meeting_ends_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT circle_enrolment_window CHECK (enrolment_opens_at < enrolment_closes_at),
        CONSTRAINT circle_meetings_in_order CHECK (first_meeting_starts_at < last_meeting_ends_at)
      );

      CREATE TABLE circle_text (
        circle_id uuid NOT NULL CONSTRAINT circle_text_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        locale text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        source_revision integer,
        published_at timestamptz NOT NULL,
        revised_at timestamptz NOT NULL,
        title text NOT NULL,
        summary text NOT NULL,
        CONSTRAINT circle_text_pk PRIMARY KEY (circle_id, locale)
      );

      CREATE TABLE circle_theme (
        circle_id uuid NOT NULL CONSTRAINT circle_theme_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        theme_id text NOT NULL CONSTRAINT circle_theme_theme_id_fk REFERENCES theme,
        CONSTRAINT circle_theme_pk PRIMARY KEY (circle_id, theme_id)
      );
      CREATE INDEX circle_theme_theme_id ON circle_theme (theme_id);

      CREATE TABLE circle_facilitator (
        circle_id uuid NOT NULL CONSTRAINT circle_facilitator_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT circle_facilitator_account_id_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT circle_facilitator_municipality_code_fk REFERENCES municipality,
        position integer NOT NULL,
        CONSTRAINT circle_facilitator_pk PRIMARY KEY (circle_id, account_id)
      );
      CREATE INDEX circle_facilitator_account_id ON circle_facilitator (account_id);

      CREATE TABLE meeting (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT meeting_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT meeting_circle_id_fk REFERENCES circle ON DELETE CASCADE,
        number integer NOT NULL,
        wall_start timestamp NOT NULL,
        wall_end timestamp NOT NULL,
        zone text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        mode text NOT NULL CONSTRAINT meeting_mode CHECK (mode IN ('onsite', 'remote', 'hybrid')),
        place jsonb,
        CONSTRAINT meeting_circle_id_number_unique UNIQUE (circle_id, number),
        CONSTRAINT meeting_ends_after_it_starts CHECK (starts_at < ends_at)
      );

      CREATE TABLE meeting_text (
        meeting_id uuid NOT NULL CONSTRAINT meeting_text_meeting_id_fk REFERENCES meeting ON DELETE CASCADE,
        locale text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        source_revision integer,
        published_at timestamptz NOT NULL,
        revised_at timestamptz NOT NULL,
        title text NOT NULL,
        agenda text,
        task text,
        CONSTRAINT meeting_text_pk PRIMARY KEY (meeting_id, locale)
      );

      -- What time has made of a circle's recorded status at an instant. The one place that decides it.
      CREATE FUNCTION circle_state(status text, opens timestamptz, closes timestamptz, first_start timestamptz,
        last_end timestamptz, at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$
          SELECT CASE
            WHEN status NOT IN ('published', 'enrolment_open', 'enrolment_closed', 'running', 'wrap_up') THEN status
            WHEN at >= last_end THEN 'wrap_up'
            WHEN at >= first_start THEN 'running'
            WHEN at >= closes THEN 'enrolment_closed'
            WHEN at >= opens THEN 'enrolment_open'
            ELSE 'published'
          END
        $$;

      GRANT SELECT, INSERT, UPDATE ON seat_pool, enrolment, circle, circle_text, meeting, meeting_text TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON circle_theme, circle_facilitator TO kuntarinki_app;
      GRANT SELECT ON seat_pool, enrolment, circle, circle_text, circle_theme, circle_facilitator, meeting, meeting_text
        TO kuntarinki_worker;

      GRANT UPDATE ON seat_pool, enrolment TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('circles.enrolled'), ('circles.left'), ('seats.offered'), ('seats.expire');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
