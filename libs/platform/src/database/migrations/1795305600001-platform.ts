import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock, the way to the job queue, and sessions. */
export class Platform1795305600001 implements MigrationInterface {
  name = 'Platform1795305600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE ON SCHEMA public TO kuntarinki_app, kuntarinki_worker;

      -- Tests move the clock by the one row of this table; a process that serves real people refuses to start with it.
      CREATE TABLE clock_shift (
        single boolean NOT NULL DEFAULT true CONSTRAINT clock_shift_pk PRIMARY KEY CONSTRAINT clock_shift_one_row CHECK (single),
        shift interval NOT NULL
      );
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT now() + coalesce((SELECT shift FROM clock_shift), interval '0') $$;
      GRANT SELECT ON clock_shift TO kuntarinki_app, kuntarinki_worker;

      CREATE TABLE community_session (sid varchar NOT NULL CONSTRAINT community_session_pk PRIMARY KEY, sess json NOT NULL, expire timestamp(6) NOT NULL);
      CREATE INDEX community_session_expire ON community_session (expire);
      CREATE TABLE admin_session (sid varchar NOT NULL CONSTRAINT admin_session_pk PRIMARY KEY, sess json NOT NULL, expire timestamp(6) NOT NULL);
      CREATE INDEX admin_session_expire ON admin_session (expire);
      GRANT SELECT, INSERT, UPDATE, DELETE ON community_session, admin_session TO kuntarinki_app;
    `);
    // The worker owns the queue, whose tables the application may not touch: it adds jobs through this one function.
    await runner.query(`
      CREATE SCHEMA jobs AUTHORIZATION kuntarinki_worker;
      SET LOCAL ROLE kuntarinki_worker;
      CREATE TABLE jobs.task (name text CONSTRAINT task_pk PRIMARY KEY);
      CREATE FUNCTION jobs.add(task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM jobs.task t WHERE t.name = add.task) THEN
            RAISE EXCEPTION 'unknown task %', task USING ERRCODE = '22023';
          END IF;
          PERFORM graphile_worker.add_job(task, payload, job_key := add.job_key, run_at := add.run_at);
        END $$;
      REVOKE ALL ON FUNCTION jobs.add FROM PUBLIC;
      GRANT USAGE ON SCHEMA jobs TO kuntarinki_app, kuntarinki_owner;
      GRANT EXECUTE ON FUNCTION jobs.add TO kuntarinki_app, kuntarinki_owner;
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
