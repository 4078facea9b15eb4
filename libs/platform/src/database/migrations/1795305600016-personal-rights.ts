import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people tell of themselves, and to whom; and how everything about a person goes when they ask for it. */
export class PersonalRights1795305600016 implements MigrationInterface {
  name = 'PersonalRights1795305600016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN page_locale text CONSTRAINT account_page_locale CHECK (page_locale IN ('fi', 'sv', 'en')),
        ADD COLUMN presentation text CONSTRAINT account_presentation CHECK (length(presentation) <= 500),
        ADD COLUMN visibility text NOT NULL DEFAULT 'nobody'
          CONSTRAINT account_visibility CHECK (visibility IN ('nobody', 'members', 'all')),
        -- Also what an operation that was under way meanwhile writes late is refused by it.
        ADD CONSTRAINT account_erased_is_empty CHECK (status <> 'erased' OR (name = '' AND email = ''
          AND presentation IS NULL AND page_locale IS NULL AND purpose IS NULL AND visibility = 'nobody'));
      -- Whoever was erased has no address: it may open a new account.
      DROP INDEX account_email_once;
      CREATE UNIQUE INDEX account_email_once ON account (email) WHERE status <> 'erased';
      CREATE INDEX account_email ON account (email);
      CREATE INDEX account_visible ON account (name COLLATE "fi-x-icu", id) WHERE status = 'active' AND visibility <> 'nobody';

      CREATE TABLE account_theme (
        account_id uuid NOT NULL CONSTRAINT account_theme_account_id_fk REFERENCES account,
        theme_id text NOT NULL CONSTRAINT account_theme_theme_id_fk REFERENCES theme,
        CONSTRAINT account_theme_pk PRIMARY KEY (account_id, theme_id)
      );
      CREATE INDEX account_theme_theme_id ON account_theme (theme_id);

      -- That an account was erased. The address stays for the one mail that confirms it, at most a day.
      CREATE TABLE erasure (
        account_id uuid NOT NULL CONSTRAINT erasure_pk PRIMARY KEY CONSTRAINT erasure_account_id_fk REFERENCES account,
        erased_at timestamptz NOT NULL,
        email text,
        locale text CONSTRAINT erasure_locale CHECK (locale IN ('fi', 'sv', 'en')),
        finished_at timestamptz,
        CONSTRAINT erasure_mail CHECK ((email IS NULL) = (locale IS NULL)),
        CONSTRAINT erasure_finished_without_address CHECK (finished_at IS NULL OR email IS NULL)
      );
      CREATE INDEX erasure_unfinished ON erasure (erased_at) WHERE finished_at IS NULL;

      GRANT SELECT, INSERT, DELETE ON account_theme TO kuntarinki_app;
      GRANT SELECT, INSERT ON erasure TO kuntarinki_app;
      GRANT DELETE ON mailed_link, idempotency_key TO kuntarinki_app;
      -- The worker finishes an erasure: what others were writing while it happened goes then.
      GRANT SELECT, UPDATE ON erasure TO kuntarinki_worker;
      GRANT UPDATE ON account, affiliation, role_grant TO kuntarinki_worker;
      GRANT SELECT, DELETE ON account_theme, community_session, admin_session TO kuntarinki_worker;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('people.erased'), ('people.note-erasures');
      -- Jobs that are not under way and name any of these ids are done with: their mails would go to nobody.
      CREATE FUNCTION jobs.forget(ids text[]) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          PERFORM graphile_worker.complete_jobs(ARRAY(
            SELECT j.id FROM graphile_worker._private_jobs j
              WHERE j.locked_at IS NULL AND EXISTS (
                SELECT FROM json_each_text(CASE json_typeof(j.payload) WHEN 'object' THEN j.payload ELSE '{}' END) field
                  WHERE field.value = ANY (forget.ids))));
        END $$;
      REVOKE ALL ON FUNCTION jobs.forget FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION jobs.forget TO kuntarinki_app, kuntarinki_owner;
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
