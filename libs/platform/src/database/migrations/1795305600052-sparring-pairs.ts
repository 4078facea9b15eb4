import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Intake rounds, and which tutor municipality a request was proposed to. */
export class SparringPairs1795305600052 implements MigrationInterface {
  name = 'SparringPairs1795305600052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sparring_round (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_round_pk PRIMARY KEY,
        period_id uuid NOT NULL CONSTRAINT sparring_round_period_id_fk REFERENCES programme_period,
        name jsonb NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        stage text NOT NULL
          CONSTRAINT sparring_round_stage CHECK (stage IN ('planned', 'matching', 'published', 'settled', 'archived')),
        stage_since timestamptz NOT NULL,
        version integer NOT NULL,
        created_by uuid NOT NULL CONSTRAINT sparring_round_created_by_fk REFERENCES account,
        created_at timestamptz NOT NULL,
        CONSTRAINT sparring_round_closes_after_it_opens CHECK (closes_at > opens_at)
      );
      CREATE INDEX sparring_round_period_id ON sparring_round (period_id);

      ALTER TABLE sparring_request
        ADD COLUMN round_id uuid CONSTRAINT sparring_request_round_id_fk REFERENCES sparring_round,
        ADD COLUMN late boolean NOT NULL DEFAULT false;
      CREATE INDEX sparring_request_round_id ON sparring_request (round_id);
      ALTER TABLE sparring_change ALTER COLUMN actor_id DROP NOT NULL;

      CREATE TABLE sparring_pair (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sparring_pair_pk PRIMARY KEY,
        request_id uuid NOT NULL CONSTRAINT sparring_pair_request_id_fk REFERENCES sparring_request,
        tutor_municipality_id uuid NOT NULL
          CONSTRAINT sparring_pair_tutor_municipality_id_fk REFERENCES tutor_municipality,
        round_id uuid CONSTRAINT sparring_pair_round_id_fk REFERENCES sparring_round,
        version integer NOT NULL,
        proposed_at timestamptz NOT NULL,
        proposed_by uuid NOT NULL CONSTRAINT sparring_pair_proposed_by_fk REFERENCES account,
        answer_by timestamptz NOT NULL,
        requester_answer text CONSTRAINT sparring_pair_requester_answer CHECK (requester_answer IN ('accepted', 'declined')),
        requester_answered_at timestamptz,
        requester_answered_by uuid CONSTRAINT sparring_pair_requester_answered_by_fk REFERENCES account,
        tutor_answer text CONSTRAINT sparring_pair_tutor_answer CHECK (tutor_answer IN ('accepted', 'declined')),
        tutor_answered_at timestamptz,
        tutor_answered_by uuid CONSTRAINT sparring_pair_tutor_answered_by_fk REFERENCES account,
        reason text,
        ended_as text CONSTRAINT sparring_pair_ended_as CHECK (ended_as IN ('declined', 'expired', 'withdrawn')),
        ended_at timestamptz,
        CONSTRAINT sparring_pair_ended CHECK ((ended_as IS NULL) = (ended_at IS NULL)),
        CONSTRAINT sparring_pair_requester_answered CHECK ((requester_answer IS NULL) = (requester_answered_at IS NULL)),
        CONSTRAINT sparring_pair_tutor_answered CHECK ((tutor_answer IS NULL) = (tutor_answered_at IS NULL))
      );
      CREATE UNIQUE INDEX sparring_pair_one_live ON sparring_pair (request_id) WHERE ended_at IS NULL;
      CREATE INDEX sparring_pair_request_id ON sparring_pair (request_id);
      CREATE INDEX sparring_pair_tutor_municipality_id ON sparring_pair (tutor_municipality_id);
      CREATE INDEX sparring_pair_round_id ON sparring_pair (round_id);

      GRANT SELECT, INSERT, UPDATE ON sparring_round, sparring_pair TO kuntarinki_app, kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
