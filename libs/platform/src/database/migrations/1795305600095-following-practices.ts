import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices are followed and bookmarked, people are mentioned in comments, authors are asked; and those hear of it who should. */
export class FollowingPractices1795305600095 implements MigrationInterface {
  name = 'FollowingPractices1795305600095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_mark (
        practice_id uuid NOT NULL CONSTRAINT practice_mark_practice_id_fk REFERENCES practice,
        account_id uuid NOT NULL CONSTRAINT practice_mark_account_id_fk REFERENCES account,
        kind text NOT NULL CONSTRAINT practice_mark_kind CHECK (kind IN ('follow', 'bookmark')),
        marked_at timestamptz NOT NULL,
        CONSTRAINT practice_mark_pk PRIMARY KEY (practice_id, account_id, kind)
      );
      CREATE INDEX practice_mark_account_id_marked_at ON practice_mark (account_id, marked_at);

      CREATE TABLE practice_mention (
        comment_id uuid NOT NULL CONSTRAINT practice_mention_comment_id_fk REFERENCES practice_comment,
        account_id uuid NOT NULL CONSTRAINT practice_mention_account_id_fk REFERENCES account,
        CONSTRAINT practice_mention_pk PRIMARY KEY (comment_id, account_id)
      );
      CREATE INDEX practice_mention_account_id ON practice_mention (account_id);

      CREATE TABLE practice_question (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_question_pk PRIMARY KEY,
        practice_id uuid NOT NULL CONSTRAINT practice_question_practice_id_fk REFERENCES practice,
        asked_by uuid NOT NULL CONSTRAINT practice_question_asked_by_fk REFERENCES account,
        locale text NOT NULL CONSTRAINT practice_question_locale CHECK (locale IN ('fi', 'sv', 'en')),
        text text NOT NULL,
        asked_of text NOT NULL CONSTRAINT practice_question_asked_of CHECK (asked_of IN ('authors', 'coordinators', 'team')),
        asked_at timestamptz NOT NULL
      );
      CREATE INDEX practice_question_practice_id ON practice_question (practice_id);
      CREATE INDEX practice_question_asked_by_asked_at ON practice_question (asked_by, asked_at);

      ALTER TABLE mail_refusal DROP CONSTRAINT mail_refusal_kind,
        ADD CONSTRAINT mail_refusal_kind CHECK (kind IN ('reminders', 'recaps', 'mentions', 'practices'));

      CREATE FUNCTION practice_comment_told() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          PERFORM jobs.add('talk.commented', json_build_object('commentId', NEW.id, 'readerId', r.id), 'commented ' || NEW.id || ' ' || r.id)
            FROM (SELECT a.account_id AS id FROM practice_author a WHERE a.practice_id = NEW.practice_id
              UNION SELECT m.account_id FROM practice_mark m WHERE m.practice_id = NEW.practice_id AND m.kind = 'follow'
              UNION SELECT n.account_id FROM practice_mention n WHERE n.comment_id = NEW.id) r
            WHERE r.id <> NEW.written_by;
          RETURN NULL;
        END $$;
      CREATE TRIGGER practice_comment_told AFTER INSERT ON practice_comment
        FOR EACH ROW WHEN (NEW.deleted_at IS NULL) EXECUTE FUNCTION practice_comment_told();

      -- Who adopted it hears by adopted_practice_changed, and its authors made the change.
      CREATE FUNCTION followed_practice_changed() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE told integer := CASE NEW.status WHEN 'retracted' THEN 0 ELSE NEW.revision END;
        BEGIN
          PERFORM jobs.add('talk.practice_changed', json_build_object('practiceId', NEW.id, 'revision', told, 'readerId', m.account_id),
              'followed ' || NEW.id || ' ' || told || ' ' || m.account_id)
            FROM practice_mark m WHERE m.practice_id = NEW.id AND m.kind = 'follow'
              AND NOT EXISTS (SELECT FROM practice_author a WHERE a.practice_id = NEW.id AND a.account_id = m.account_id)
              AND NOT EXISTS (SELECT FROM adoption ad JOIN adoption_change c ON c.adoption_id = ad.id
                WHERE ad.practice_id = NEW.id AND c.taken_back_at IS NULL AND c.recorded_by = m.account_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER followed_practice_changed AFTER UPDATE OF revision, status ON practice
        FOR EACH ROW WHEN (NEW.revision > OLD.revision OR (NEW.status = 'retracted' AND OLD.status <> 'retracted'))
        EXECUTE FUNCTION followed_practice_changed();

      GRANT SELECT, INSERT, DELETE ON practice_mark TO kuntarinki_app;
      GRANT SELECT, INSERT ON practice_mention TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON practice_question TO kuntarinki_app;
      GRANT SELECT, DELETE ON practice_mark, practice_mention, practice_question TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('talk.commented'), ('talk.practice_changed'), ('talk.asked');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
