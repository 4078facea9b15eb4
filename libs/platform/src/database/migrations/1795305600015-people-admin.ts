import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suspensions with their history; who leads a circle, for a time; the audit log found by whatever one looks for. */
export class PeopleAdmin1795305600015 implements MigrationInterface {
  name = 'PeopleAdmin1795305600015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_suspension (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT account_suspension_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT account_suspension_account_id_fk REFERENCES account,
        suspended_at timestamptz NOT NULL,
        suspended_by uuid NOT NULL CONSTRAINT account_suspension_suspended_by_fk REFERENCES account,
        reason text NOT NULL,
        lifted_at timestamptz,
        lifted_by uuid CONSTRAINT account_suspension_lifted_by_fk REFERENCES account,
        lift_reason text,
        CONSTRAINT account_suspension_lifted CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)
          AND (lifted_at IS NULL) = (lift_reason IS NULL) AND lifted_at >= suspended_at)
      );
      CREATE UNIQUE INDEX account_suspension_one_at_a_time ON account_suspension (account_id) WHERE lifted_at IS NULL;
      CREATE INDEX account_suspension_account_id ON account_suspension (account_id);

      ALTER TABLE circle_facilitator
        DROP CONSTRAINT circle_facilitator_pk,
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT circle_facilitator_pk PRIMARY KEY,
        ADD COLUMN valid_from timestamptz,
        ADD COLUMN valid_to timestamptz,
        ADD COLUMN granted_by uuid CONSTRAINT circle_facilitator_granted_by_fk REFERENCES account,
        ADD COLUMN reason text,
        ADD COLUMN ended_by uuid CONSTRAINT circle_facilitator_ended_by_fk REFERENCES account,
        ADD COLUMN end_reason text,
        ADD CONSTRAINT circle_facilitator_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from),
        ADD CONSTRAINT circle_facilitator_ended_has_an_end
          CHECK (valid_to IS NOT NULL OR (ended_by IS NULL AND end_reason IS NULL));
      UPDATE circle_facilitator f SET valid_from = c.created_at FROM circle c WHERE c.id = f.circle_id;
      ALTER TABLE circle_facilitator ALTER COLUMN valid_from SET NOT NULL;
      CREATE UNIQUE INDEX circle_facilitator_once_at_a_time ON circle_facilitator (circle_id, account_id)
        WHERE valid_to IS NULL;
      CREATE INDEX circle_facilitator_circle_id ON circle_facilitator (circle_id);

      -- Each search of the log reads its newest rows from the end of an index.
      DROP INDEX audit_log_at, audit_log_actor_id;
      CREATE INDEX audit_log_newest ON audit_log (at, id);
      CREATE INDEX audit_log_newest_of_actor ON audit_log (actor_id, at, id);
      CREATE INDEX audit_log_newest_of_municipality ON audit_log (municipality_code, at, id);
      CREATE INDEX audit_log_newest_of_act ON audit_log (act, at, id);
      CREATE INDEX audit_log_newest_of_kind ON audit_log (object_kind, at, id);

      GRANT SELECT, INSERT, UPDATE ON account_suspension TO kuntarinki_app;
      GRANT SELECT ON account_suspension TO kuntarinki_worker;
      GRANT UPDATE ON circle_facilitator TO kuntarinki_app;
      REVOKE DELETE ON circle_facilitator FROM kuntarinki_app;

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('identity.role_changed'), ('identity.suspension_changed'),
        ('circles.facilitator_changed');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
