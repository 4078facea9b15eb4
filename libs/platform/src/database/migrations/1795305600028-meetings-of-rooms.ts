import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes to a meeting, who was there, and what those who were there have written down. */
export class MeetingsOfRooms1795305600028 implements MigrationInterface {
  name = 'MeetingsOfRooms1795305600028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_answer (
        meeting_id uuid NOT NULL CONSTRAINT meeting_answer_meeting_id_fk REFERENCES meeting ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT meeting_answer_account_id_fk REFERENCES account,
        answer text NOT NULL CONSTRAINT meeting_answer_answer CHECK (answer IN ('yes', 'no', 'maybe')),
        answered_at timestamptz NOT NULL,
        CONSTRAINT meeting_answer_pk PRIMARY KEY (meeting_id, account_id)
      );
      CREATE INDEX meeting_answer_account_id ON meeting_answer (account_id);

      CREATE TABLE meeting_attendance (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT meeting_attendance_pk PRIMARY KEY,
        meeting_id uuid NOT NULL CONSTRAINT meeting_attendance_meeting_id_fk REFERENCES meeting,
        account_id uuid NOT NULL CONSTRAINT meeting_attendance_account_id_fk REFERENCES account,
        municipality_code text NOT NULL CONSTRAINT meeting_attendance_municipality_code_fk REFERENCES municipality,
        status text NOT NULL CONSTRAINT meeting_attendance_status CHECK (status IN ('present', 'excused', 'absent')),
        recorded_by uuid NOT NULL CONSTRAINT meeting_attendance_recorded_by_fk REFERENCES account,
        by_code boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT meeting_attendance_meeting_id_account_id_unique UNIQUE (meeting_id, account_id),
        CONSTRAINT meeting_attendance_code_says_present CHECK (NOT by_code OR (status = 'present' AND recorded_by = account_id))
      );
      CREATE INDEX meeting_attendance_account_id ON meeting_attendance (account_id);

      CREATE TABLE check_in_attempt (
        meeting_id uuid NOT NULL CONSTRAINT check_in_attempt_meeting_id_fk REFERENCES meeting ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT check_in_attempt_account_id_fk REFERENCES account,
        wrong integer NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT check_in_attempt_pk PRIMARY KEY (meeting_id, account_id)
      );
      CREATE INDEX check_in_attempt_account_id ON check_in_attempt (account_id);

      CREATE TABLE meeting_notes (
        meeting_id uuid NOT NULL CONSTRAINT meeting_notes_meeting_id_fk REFERENCES meeting,
        version integer NOT NULL,
        text text NOT NULL,
        written_by uuid NOT NULL CONSTRAINT meeting_notes_written_by_fk REFERENCES account,
        written_at timestamptz NOT NULL,
        restored_version integer,
        CONSTRAINT meeting_notes_pk PRIMARY KEY (meeting_id, version)
      );
      CREATE INDEX meeting_notes_written_by ON meeting_notes (written_by);

      GRANT SELECT, INSERT, UPDATE, DELETE ON meeting_answer, check_in_attempt TO kuntarinki_app;
      GRANT SELECT, INSERT, UPDATE ON meeting_attendance TO kuntarinki_app;
      GRANT SELECT, INSERT ON meeting_notes TO kuntarinki_app;
      GRANT SELECT, DELETE ON meeting_answer, check_in_attempt TO kuntarinki_worker;
      GRANT SELECT ON meeting_attendance, meeting_notes TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
