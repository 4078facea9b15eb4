import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which municipality has taken a good practice into use, from whom, and how it went: dated changes, none of which is lost. */
export class Adoptions1795305600073 implements MigrationInterface {
  name = 'Adoptions1795305600073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE adoption (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT adoption_pk PRIMARY KEY,
        practice_id uuid NOT NULL CONSTRAINT adoption_practice_id_fk REFERENCES practice,
        municipality_code text NOT NULL CONSTRAINT adoption_municipality_code_fk REFERENCES municipality,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT adoption_once UNIQUE (practice_id, municipality_code)
      );
      CREATE INDEX adoption_municipality_code ON adoption (municipality_code);

      CREATE TABLE adoption_change (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT adoption_change_pk PRIMARY KEY,
        adoption_id uuid NOT NULL CONSTRAINT adoption_change_adoption_id_fk REFERENCES adoption ON DELETE CASCADE,
        stage text NOT NULL CONSTRAINT adoption_change_stage CHECK (stage IN ('interested', 'planned', 'piloted', 'in_use', 'dropped')),
        on_day date NOT NULL,
        recorded_at timestamptz NOT NULL,
        revision integer NOT NULL,
        learned_from text CONSTRAINT adoption_change_learned_from_fk REFERENCES municipality,
        circle_id uuid CONSTRAINT adoption_change_circle_id_fk REFERENCES circle,
        by_sparring boolean NOT NULL DEFAULT false,
        adapted text NOT NULL DEFAULT '',
        recorded_by uuid CONSTRAINT adoption_change_recorded_by_fk REFERENCES account,
        taken_back_at timestamptz,
        taken_back_by uuid CONSTRAINT adoption_change_taken_back_by_fk REFERENCES account,
        taken_back_reason text,
        CONSTRAINT adoption_change_one_way CHECK (circle_id IS NULL OR NOT by_sparring),
        CONSTRAINT adoption_change_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_reason IS NULL))
      );
      CREATE INDEX adoption_change_adoption_id ON adoption_change (adoption_id);
      CREATE INDEX adoption_change_learned_from ON adoption_change (learned_from);
      CREATE INDEX adoption_change_circle_id ON adoption_change (circle_id);
      CREATE INDEX adoption_change_recorded_by ON adoption_change (recorded_by);
      CREATE INDEX adoption_change_taken_back_by ON adoption_change (taken_back_by);

      CREATE TABLE adoption_experience (
        id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT adoption_experience_pk PRIMARY KEY,
        adoption_id uuid NOT NULL CONSTRAINT adoption_experience_adoption_id_fk REFERENCES adoption ON DELETE CASCADE,
        locale text NOT NULL CONSTRAINT adoption_experience_locale CHECK (locale IN ('fi', 'sv', 'en')),
        text text NOT NULL,
        told_at timestamptz NOT NULL,
        told_by uuid CONSTRAINT adoption_experience_told_by_fk REFERENCES account
      );
      CREATE INDEX adoption_experience_adoption_id ON adoption_experience (adoption_id);
      CREATE INDEX adoption_experience_told_by ON adoption_experience (told_by);

      GRANT SELECT, INSERT ON adoption, adoption_change, adoption_experience TO kuntarinki_app;
      GRANT UPDATE (version) ON adoption TO kuntarinki_app;
      GRANT UPDATE (taken_back_at, taken_back_by, taken_back_reason) ON adoption_change TO kuntarinki_app;
      GRANT SELECT ON adoption, adoption_change, adoption_experience TO kuntarinki_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
