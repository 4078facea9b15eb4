import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme of a session, drafted by both sides of a pair. */
export class SparringProgrammes1795305600057 implements MigrationInterface {
  name = 'SparringProgrammes1795305600057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_programme (
        pair_id uuid NOT NULL CONSTRAINT sparring_programme_pk PRIMARY KEY
          CONSTRAINT sparring_programme_pair_id_fk REFERENCES sparring_pair,
        version integer NOT NULL,
        goal text,
        edited_at timestamptz NOT NULL,
        edited_by uuid NOT NULL CONSTRAINT sparring_programme_edited_by_fk REFERENCES account,
        edited_side text NOT NULL CONSTRAINT sparring_programme_edited_side CHECK (edited_side IN ('requester', 'tutor')),
        requester_accepted_version integer,
        requester_accepted_at timestamptz,
        requester_accepted_by uuid CONSTRAINT sparring_programme_requester_accepted_by_fk REFERENCES account,
        tutor_accepted_version integer,
        tutor_accepted_at timestamptz,
        tutor_accepted_by uuid CONSTRAINT sparring_programme_tutor_accepted_by_fk REFERENCES account,
        requester_told_at timestamptz,
        tutor_told_at timestamptz,
        CONSTRAINT sparring_programme_requester_accepted
          CHECK (requester_accepted_at IS NULL OR requester_accepted_version IS NOT NULL),
        CONSTRAINT sparring_programme_tutor_accepted
          CHECK (tutor_accepted_at IS NULL OR tutor_accepted_version IS NOT NULL)
      );

      CREATE TABLE sparring_programme_item (
        pair_id uuid NOT NULL CONSTRAINT sparring_programme_item_pair_id_fk REFERENCES sparring_programme,
        position integer NOT NULL,
        kind text NOT NULL CONSTRAINT sparring_programme_item_kind CHECK (kind IN ('introduction', 'lecture', 'workshop',
          'discussion', 'exercise', 'break', 'wrap_up', 'other')),
        title text,
        minutes integer NOT NULL CONSTRAINT sparring_programme_item_minutes CHECK (minutes BETWEEN 5 AND 240),
        leader text NOT NULL
          CONSTRAINT sparring_programme_item_leader CHECK (leader IN ('requester', 'tutor', 'both')),
        link text CONSTRAINT sparring_programme_item_link_is_safe CHECK (link ~ '^https://'),
        material text,
        notes text,
        CONSTRAINT sparring_programme_item_pk PRIMARY KEY (pair_id, position)
      );

      GRANT SELECT, INSERT, UPDATE ON sparring_programme TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON sparring_programme_item TO kuntarinki_app;
      GRANT SELECT ON sparring_programme, sparring_programme_item TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('sparring.programme_changed'), ('sparring.programme_accepted');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
