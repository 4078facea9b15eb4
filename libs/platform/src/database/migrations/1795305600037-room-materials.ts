import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links and files of a room. The content of a file stands apart, so that a list never reads it. */
export class RoomMaterials1795305600037 implements MigrationInterface {
  name = 'RoomMaterials1795305600037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room_material (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT room_material_pk PRIMARY KEY,
        circle_id uuid NOT NULL CONSTRAINT room_material_circle_id_fk REFERENCES circle,
        meeting_id uuid CONSTRAINT room_material_meeting_id_fk REFERENCES meeting,
        title text NOT NULL,
        words text,
        link text CONSTRAINT room_material_link_is_safe CHECK (link ~ '^https?://'),
        added_by uuid NOT NULL CONSTRAINT room_material_added_by_fk REFERENCES account,
        added_at timestamptz NOT NULL
      );
      CREATE INDEX room_material_circle_id ON room_material (circle_id);
      CREATE INDEX room_material_added_by ON room_material (added_by);

      CREATE TABLE room_file (
        material_id uuid NOT NULL CONSTRAINT room_file_pk PRIMARY KEY
          CONSTRAINT room_file_material_id_fk REFERENCES room_material ON DELETE CASCADE,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        content bytea NOT NULL,
        CONSTRAINT room_file_bytes CHECK (bytes = octet_length(content))
      );
      -- Pictures, PDF and office files are compressed already.
      ALTER TABLE room_file ALTER content SET STORAGE EXTERNAL;

      GRANT SELECT, INSERT, DELETE ON room_material, room_file TO kuntarinki_app;
      GRANT SELECT ON room_material, room_file TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
