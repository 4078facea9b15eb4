import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The two sides of a pair propose times, say how they suit, and choose one. */
export class SparringTimes1795305600056 implements MigrationInterface {
  name = 'SparringTimes1795305600056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_time (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_time_pk PRIMARY KEY,
        pair_id uuid NOT NULL CONSTRAINT sparring_time_pair_id_fk REFERENCES sparring_pair,
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL CONSTRAINT sparring_time_minutes CHECK (minutes BETWEEN 30 AND 480),
        proposed_by uuid NOT NULL CONSTRAINT sparring_time_proposed_by_fk REFERENCES account,
        side text NOT NULL CONSTRAINT sparring_time_side CHECK (side IN ('requester', 'tutor')),
        proposed_at timestamptz NOT NULL,
        CONSTRAINT sparring_time_pair_id_starts_at_unique UNIQUE (pair_id, starts_at)
      );

      CREATE TABLE sparring_mark (
        time_id uuid NOT NULL CONSTRAINT sparring_mark_time_id_fk REFERENCES sparring_time,
        account_id uuid NOT NULL CONSTRAINT sparring_mark_account_id_fk REFERENCES account,
        side text NOT NULL CONSTRAINT sparring_mark_side CHECK (side IN ('requester', 'tutor')),
        mark text NOT NULL CONSTRAINT sparring_mark_mark CHECK (mark IN ('free', 'if_need_be', 'not_free')),
        marked_at timestamptz NOT NULL,
        CONSTRAINT sparring_mark_pk PRIMARY KEY (time_id, account_id)
      );
      CREATE INDEX sparring_mark_account_id ON sparring_mark (account_id);

      CREATE TABLE sparring_session (
        pair_id uuid NOT NULL CONSTRAINT sparring_session_pk PRIMARY KEY
          CONSTRAINT sparring_session_pair_id_fk REFERENCES sparring_pair,
        starts_at timestamptz NOT NULL,
        minutes integer NOT NULL CONSTRAINT sparring_session_minutes CHECK (minutes BETWEEN 30 AND 480),
        mode text NOT NULL CONSTRAINT sparring_session_mode CHECK (mode IN ('onsite', 'remote', 'hybrid')),
        place text,
        link text,
        changes integer NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT sparring_session_changed_by_fk REFERENCES account,
        reason text
      );

      GRANT SELECT, INSERT, UPDATE ON sparring_time, sparring_mark, sparring_session TO kuntarinki_app, kuntarinki_worker;
      GRANT DELETE ON sparring_mark TO kuntarinki_app, kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
