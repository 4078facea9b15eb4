import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Good practices are reviewed by two peers before they are published. */
export class PracticeReviews1795305600071 implements MigrationInterface {
  name = 'PracticeReviews1795305600071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice DROP CONSTRAINT practice_status, ADD CONSTRAINT practice_status
        CHECK (status IN ('draft', 'submitted', 'in_review', 'changes_requested', 'accepted', 'published', 'rejected',
          'withdrawn', 'retracted'));
      ALTER TABLE practice ADD unreviewed text;

      CREATE TABLE practice_reviewer (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_reviewer_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT practice_reviewer_account_id_fk REFERENCES account,
        locales text[] NOT NULL CONSTRAINT practice_reviewer_locales
          CHECK (locales <@ ARRAY['fi', 'sv'] AND cardinality(locales) > 0),
        offered_at timestamptz NOT NULL,
        approved_at timestamptz,
        approved_by uuid CONSTRAINT practice_reviewer_approved_by_fk REFERENCES account,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX practice_reviewer_one_at_a_time ON practice_reviewer (account_id) WHERE ended_at IS NULL;
      CREATE INDEX practice_reviewer_account_id ON practice_reviewer (account_id);
      CREATE INDEX practice_reviewer_approved_by ON practice_reviewer (approved_by);

      CREATE TABLE practice_review (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_review_pk PRIMARY KEY,
        practice_id uuid NOT NULL CONSTRAINT practice_review_practice_id_fk REFERENCES practice ON DELETE CASCADE,
        round integer NOT NULL,
        account_id uuid NOT NULL CONSTRAINT practice_review_account_id_fk REFERENCES account,
        asked_by uuid NOT NULL CONSTRAINT practice_review_asked_by_fk REFERENCES account,
        asked_at timestamptz NOT NULL,
        due_on date NOT NULL,
        recommendation text
          CONSTRAINT practice_review_recommendation CHECK (recommendation IN ('accept', 'changes', 'reject')),
        reason text,
        named boolean NOT NULL DEFAULT false,
        given_at timestamptz,
        declined_at timestamptz,
        closed_at timestamptz,
        reminded_at timestamptz,
        escalated_at timestamptz,
        CONSTRAINT practice_review_once_a_round UNIQUE (practice_id, round, account_id),
        CONSTRAINT practice_review_given CHECK ((given_at IS NULL) = (recommendation IS NULL)),
        CONSTRAINT practice_review_has_reason CHECK ((given_at IS NULL AND declined_at IS NULL) = (reason IS NULL)),
        CONSTRAINT practice_review_given_or_declined CHECK (given_at IS NULL OR declined_at IS NULL)
      );
      CREATE INDEX practice_review_account_id ON practice_review (account_id);
      CREATE INDEX practice_review_asked_by ON practice_review (asked_by);
      CREATE INDEX practice_review_open ON practice_review (due_on)
        WHERE given_at IS NULL AND declined_at IS NULL AND closed_at IS NULL;

      CREATE TABLE practice_review_comment (
        review_id uuid NOT NULL CONSTRAINT practice_review_comment_review_id_fk REFERENCES practice_review ON DELETE CASCADE,
        locale text NOT NULL CONSTRAINT practice_review_comment_locale CHECK (locale IN ('fi', 'sv', 'en')),
        section text NOT NULL,
        text text NOT NULL,
        CONSTRAINT practice_review_comment_pk PRIMARY KEY (review_id, locale, section)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON practice_reviewer TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE ON practice_review TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON practice_review_comment TO kuntarinki_app;
      GRANT SELECT, DELETE ON practice_reviewer TO kuntarinki_worker;
      GRANT SELECT, UPDATE ON practice_review TO kuntarinki_worker;
      GRANT SELECT ON practice_review_comment TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('practices.told'), ('practices.review_told');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
