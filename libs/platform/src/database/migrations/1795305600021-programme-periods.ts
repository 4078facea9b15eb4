import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes with their periods, the tutor municipalities of a period, and the role of a tutor in one. */
export class ProgrammePeriods1795305600021 implements MigrationInterface {
  name = 'ProgrammePeriods1795305600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT programme_pk PRIMARY KEY,
        name jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX programme_name_fi_once ON programme ((name ->> 'fi'));
      CREATE UNIQUE INDEX programme_name_sv_once ON programme ((name ->> 'sv'));

      -- Periods of one programme do not overlap: who adds one holds the lock of the programme's row.
      CREATE TABLE programme_period (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT programme_period_pk PRIMARY KEY,
        programme_id uuid NOT NULL CONSTRAINT programme_period_programme_id_fk REFERENCES programme,
        first_day date NOT NULL,
        last_day date NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT programme_period_ends_after_it_begins CHECK (last_day >= first_day)
      );
      CREATE UNIQUE INDEX programme_period_one_beginning ON programme_period (programme_id, first_day);

      CREATE TABLE tutor_municipality (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT tutor_municipality_pk PRIMARY KEY,
        period_id uuid NOT NULL CONSTRAINT tutor_municipality_period_id_fk REFERENCES programme_period,
        municipality_code text NOT NULL CONSTRAINT tutor_municipality_municipality_code_fk REFERENCES municipality,
        capacity integer NOT NULL CONSTRAINT tutor_municipality_capacity CHECK (capacity >= 1),
        appointed_at timestamptz NOT NULL,
        appointed_by uuid NOT NULL CONSTRAINT tutor_municipality_appointed_by_fk REFERENCES account,
        ended_at timestamptz,
        ended_by uuid CONSTRAINT tutor_municipality_ended_by_fk REFERENCES account,
        end_reason text,
        CONSTRAINT tutor_municipality_ended_by_someone CHECK ((ended_at IS NULL) = (ended_by IS NULL)
          AND (ended_at IS NULL) = (end_reason IS NULL)),
        CONSTRAINT tutor_municipality_ends_after_it_begins CHECK (ended_at >= appointed_at)
      );
      CREATE UNIQUE INDEX tutor_municipality_one_live ON tutor_municipality (period_id, municipality_code)
        WHERE ended_at IS NULL;
      CREATE INDEX tutor_municipality_municipality_code ON tutor_municipality (municipality_code);

      -- Whether it is a day of the period, and the municipality a tutor municipality of it. A function, as the session of
      -- everyone is read with it: its plan is made for those alone who have the role of a tutor.
      CREATE FUNCTION tutors_today(period uuid, municipality text) RETURNS boolean
        STABLE PARALLEL SAFE LANGUAGE sql AS $$
          SELECT EXISTS (SELECT FROM tutor_municipality t JOIN programme_period p ON p.id = t.period_id
            WHERE t.period_id = period AND t.municipality_code = municipality AND t.ended_at IS NULL
              AND (app_now() AT TIME ZONE 'Europe/Helsinki')::date BETWEEN p.first_day AND p.last_day)
        $$;

      ALTER TABLE role_grant
        DROP CONSTRAINT role_grant_role,
        ADD CONSTRAINT role_grant_role
          CHECK (role IN ('programme_coordinator', 'administrator', 'municipal_coordinator', 'tutor')),
        DROP CONSTRAINT role_grant_scope,
        ADD CONSTRAINT role_grant_scope
          CHECK ((role IN ('municipal_coordinator', 'tutor')) = (municipality_code IS NOT NULL)),
        ADD COLUMN period_id uuid CONSTRAINT role_grant_period_id_fk REFERENCES programme_period,
        ADD CONSTRAINT role_grant_period CHECK ((role = 'tutor') = (period_id IS NOT NULL));
      CREATE INDEX role_grant_period_id ON role_grant (period_id) WHERE period_id IS NOT NULL;

      GRANT SELECT, INSERT ON programme, programme_period TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE ON tutor_municipality TO kuntarinki_app;
      -- A row is locked by who may update it.
      GRANT UPDATE ON programme, programme_period TO kuntarinki_app;
      GRANT SELECT ON programme, programme_period, tutor_municipality TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
