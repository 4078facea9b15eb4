import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be done between the meetings of a circle, and who has done it. */
export class RoomTasks1795305600038 implements MigrationInterface {
  name = 'RoomTasks1795305600038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room_task (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT room_task_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT room_task_circle_id_fk REFERENCES circle,
        text text NOT NULL,
        meeting_id uuid CONSTRAINT room_task_meeting_id_fk REFERENCES meeting,
        due_on date,
        account_id uuid CONSTRAINT room_task_account_id_fk REFERENCES account,
        municipality_code text CONSTRAINT room_task_municipality_code_fk REFERENCES municipality,
        version integer NOT NULL,
        edited_by uuid NOT NULL CONSTRAINT room_task_edited_by_fk REFERENCES account,
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT room_task_one_due CHECK (meeting_id IS NULL OR due_on IS NULL),
        CONSTRAINT room_task_one_addressee CHECK (account_id IS NULL OR municipality_code IS NULL)
      );
      CREATE INDEX room_task_circle_id ON room_task (circle_id);
      CREATE INDEX room_task_account_id ON room_task (account_id);

      CREATE TABLE room_task_done (
        task_id uuid NOT NULL CONSTRAINT room_task_done_task_id_fk REFERENCES room_task ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT room_task_done_account_id_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT room_task_done_municipality_code_fk REFERENCES municipality,
        done_at timestamptz NOT NULL,
        CONSTRAINT room_task_done_pk PRIMARY KEY (task_id, account_id)
      );
      CREATE INDEX room_task_done_account_id ON room_task_done (account_id);

      GRANT SELECT, INSERT, UPDATE ON room_task TO kuntarinki_app;
      GRANT SELECT, INSERT, DELETE ON room_task_done TO kuntarinki_app;
      GRANT SELECT, UPDATE ON room_task TO kuntarinki_worker;
      GRANT SELECT, DELETE ON room_task_done TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
