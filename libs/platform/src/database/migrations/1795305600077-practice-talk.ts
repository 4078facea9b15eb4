import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is said of published practices, who thanked for them, and who asks that a comment be looked at. How many there are
 * is kept by triggers, so that an erasure and every other way in which a row comes or goes are counted alike.
 */
export class PracticeTalk1795305600077 implements MigrationInterface {
  name = 'PracticeTalk1795305600077';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_comment (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT practice_comment_pk PRIMARY KEY,
        practice_id uuid NOT NULL CONSTRAINT practice_comment_practice_id_fk REFERENCES practice,
        reply_to uuid CONSTRAINT practice_comment_reply_to_fk REFERENCES practice_comment,
        written_by uuid NOT NULL CONSTRAINT practice_comment_written_by_fk REFERENCES account,
        municipality_code text CONSTRAINT practice_comment_municipality_code_fk REFERENCES municipality,
        locale text NOT NULL,
        text text,
        version integer NOT NULL,
        written_at timestamptz NOT NULL,
        edited_at timestamptz,
        deleted_at timestamptz,
        hidden_at timestamptz,
        hidden_by uuid CONSTRAINT practice_comment_hidden_by_fk REFERENCES account,
        hidden_reason text,
        CONSTRAINT practice_comment_locale CHECK (locale IN ('fi', 'sv', 'en')),
        CONSTRAINT practice_comment_text_until_deleted CHECK ((text IS NULL) = (deleted_at IS NOT NULL)),
        CONSTRAINT practice_comment_hidden_with_reason
          CHECK ((hidden_at IS NULL) = (hidden_by IS NULL) AND (hidden_at IS NULL) = (hidden_reason IS NULL))
      );
      CREATE INDEX practice_comment_practice_id_written_at_id ON practice_comment (practice_id, written_at, id)
        WHERE reply_to IS NULL;
      CREATE INDEX practice_comment_reply_to_written_at ON practice_comment (reply_to, written_at);
      CREATE INDEX practice_comment_written_by_written_at ON practice_comment (written_by, written_at);

      CREATE TABLE practice_comment_report (
        comment_id uuid NOT NULL CONSTRAINT practice_comment_report_comment_id_fk REFERENCES practice_comment,
        account_id uuid NOT NULL CONSTRAINT practice_comment_report_account_id_fk REFERENCES account,
        reason text NOT NULL,
        reported_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT practice_comment_report_pk PRIMARY KEY (comment_id, account_id)
      );
      CREATE INDEX practice_comment_report_account_id ON practice_comment_report (account_id);
      CREATE INDEX practice_comment_report_open ON practice_comment_report (reported_at) WHERE settled_at IS NULL;

      CREATE TABLE practice_thanks (
        practice_id uuid NOT NULL CONSTRAINT practice_thanks_practice_id_fk REFERENCES practice,
        account_id uuid NOT NULL CONSTRAINT practice_thanks_account_id_fk REFERENCES account,
        municipality_code text CONSTRAINT practice_thanks_municipality_code_fk REFERENCES municipality,
        thanked_at timestamptz NOT NULL,
        CONSTRAINT practice_thanks_pk PRIMARY KEY (practice_id, account_id)
      );
      CREATE INDEX practice_thanks_account_id ON practice_thanks (account_id);

      CREATE TABLE practice_talk (
        practice_id uuid NOT NULL CONSTRAINT practice_talk_pk PRIMARY KEY
          CONSTRAINT practice_talk_practice_id_fk REFERENCES practice,
        comments integer NOT NULL,
        thanks integer NOT NULL
      );

      CREATE FUNCTION practice_talk_grew(practice uuid, more_comments integer, more_thanks integer) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
          INSERT INTO practice_talk AS t VALUES (practice, greatest(more_comments, 0), greatest(more_thanks, 0))
          ON CONFLICT (practice_id) DO UPDATE
            SET comments = t.comments + more_comments, thanks = t.thanks + more_thanks
        $$;
      REVOKE ALL ON FUNCTION practice_talk_grew(uuid, integer, integer) FROM PUBLIC;

      CREATE FUNCTION practice_comment_counted() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF TG_OP = 'INSERT' THEN
            PERFORM practice_talk_grew(NEW.practice_id, 1, 0);
          ELSE
            PERFORM practice_talk_grew(NEW.practice_id, CASE WHEN NEW.deleted_at IS NULL AND NEW.hidden_at IS NULL THEN 1 ELSE -1 END, 0);
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER practice_comment_added AFTER INSERT ON practice_comment
        FOR EACH ROW WHEN (NEW.deleted_at IS NULL AND NEW.hidden_at IS NULL) EXECUTE FUNCTION practice_comment_counted();
      CREATE TRIGGER practice_comment_seen_or_not AFTER UPDATE OF deleted_at, hidden_at ON practice_comment
        FOR EACH ROW WHEN ((NEW.deleted_at IS NULL AND NEW.hidden_at IS NULL) <> (OLD.deleted_at IS NULL AND OLD.hidden_at IS NULL))
        EXECUTE FUNCTION practice_comment_counted();

      CREATE FUNCTION practice_thanks_counted() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF TG_OP = 'INSERT' THEN
            PERFORM practice_talk_grew(NEW.practice_id, 0, 1);
          ELSE
            PERFORM practice_talk_grew(OLD.practice_id, 0, -1);
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER practice_thanks_changed AFTER INSERT OR DELETE ON practice_thanks
        FOR EACH ROW EXECUTE FUNCTION practice_thanks_counted();

      GRANT SELECT, INSERT, UPDATE ON practice_comment TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON practice_comment_report TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON practice_thanks TO kuntarinki_app;
      GRANT SELECT ON practice_talk TO kuntarinki_app;
      GRANT SELECT ON practice_comment, practice_talk TO kuntarinki_worker;
      GRANT SELECT, DELETE ON practice_comment_report, practice_thanks TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
