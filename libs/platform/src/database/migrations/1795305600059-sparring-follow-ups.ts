import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has become of a session after 3, 6 and 12 months, and whether the municipality would become a tutor municipality. */
export class SparringFollowUps1795305600059 implements MigrationInterface {
  name = 'SparringFollowUps1795305600059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_follow_up (
        pair_id uuid NOT NULL CONSTRAINT sparring_follow_up_pair_id_fk REFERENCES sparring_report,
        months integer NOT NULL CONSTRAINT sparring_follow_up_months CHECK (months IN (3, 6, 12)),
        due_on date NOT NULL,
        asked_at timestamptz,
        reminded_at timestamptz,
        answered_at timestamptz,
        answered_by uuid CONSTRAINT sparring_follow_up_answered_by_fk REFERENCES account,
        changes text,
        support text CONSTRAINT sparring_follow_up_support CHECK (support IN ('yes', 'partly', 'no')),
        reached text,
        CONSTRAINT sparring_follow_up_pk PRIMARY KEY (pair_id, months),
        CONSTRAINT sparring_follow_up_answered CHECK ((answered_at IS NULL) = (support IS NULL))
      );
      CREATE INDEX sparring_follow_up_due_on ON sparring_follow_up (due_on) WHERE answered_at IS NULL;

      CREATE TABLE sparring_commitment_answer (
        pair_id uuid NOT NULL CONSTRAINT sparring_commitment_answer_pair_id_fk REFERENCES sparring_report,
        months integer NOT NULL,
        position integer NOT NULL,
        state text NOT NULL
          CONSTRAINT sparring_commitment_answer_state CHECK (state IN ('done', 'under_way', 'dropped')),
        words text,
        CONSTRAINT sparring_commitment_answer_pk PRIMARY KEY (pair_id, months, position)
      );

      CREATE TABLE tutor_invitation (
        pair_id uuid NOT NULL CONSTRAINT tutor_invitation_pk PRIMARY KEY
          CONSTRAINT tutor_invitation_pair_id_fk REFERENCES sparring_report,
        invited_by uuid NOT NULL CONSTRAINT tutor_invitation_invited_by_fk REFERENCES account,
        invited_at timestamptz NOT NULL,
        answer text CONSTRAINT tutor_invitation_answer CHECK (answer IN ('interested', 'not_now')),
        words text,
        answered_by uuid CONSTRAINT tutor_invitation_answered_by_fk REFERENCES account,
        answered_at timestamptz,
        CONSTRAINT tutor_invitation_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
      );

      GRANT SELECT, INSERT, UPDATE ON sparring_follow_up, tutor_invitation TO kuntarinki_app;
      GRANT SELECT, INSERT ON sparring_commitment_answer TO kuntarinki_app;
      GRANT SELECT, UPDATE ON sparring_follow_up TO kuntarinki_worker;
      GRANT SELECT ON sparring_commitment_answer, tutor_invitation TO kuntarinki_worker;
      -- The worker closes a request whose last question nobody answers.
      GRANT UPDATE ON sparring_request TO kuntarinki_worker;
      GRANT INSERT ON sparring_change TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('sparring.follow_up'), ('sparring.tutor_invited');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
