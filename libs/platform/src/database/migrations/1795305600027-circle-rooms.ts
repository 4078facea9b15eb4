import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands of a meeting in the room of its circle only: the joining link, and the agenda for those inside. */
export class CircleRooms1795305600027 implements MigrationInterface {
  name = 'CircleRooms1795305600027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_room (
        meeting_id uuid NOT NULL CONSTRAINT meeting_room_pk PRIMARY KEY
          CONSTRAINT meeting_room_meeting_id_fk REFERENCES meeting ON DELETE CASCADE,
        agenda text,
        link text CONSTRAINT meeting_room_link_is_safe CHECK (link ~ '^https://'),
        version integer NOT NULL,
        edited_by uuid NOT NULL CONSTRAINT meeting_room_edited_by_fk REFERENCES account,
        edited_at timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON meeting_room TO kuntarinki_app;
      GRANT SELECT ON meeting_room TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
