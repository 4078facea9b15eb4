import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who recorded that their municipality has a practice hears of its next revision, and of its retraction. */
export class AdoptersAreTold1795305600074 implements MigrationInterface {
  name = 'AdoptersAreTold1795305600074';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION adopted_practice_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DECLARE told integer := CASE NEW.status WHEN 'retracted' THEN 0 ELSE NEW.revision END;
        BEGIN
          PERFORM jobs.add('adoptions.practice_changed', json_build_object('practiceId', NEW.id, 'revision', told, 'readerId', r.id),
              'adopted ' || NEW.id || ' ' || told || ' ' || r.id)
            FROM (SELECT DISTINCT c.recorded_by AS id FROM adoption a JOIN adoption_change c ON c.adoption_id = a.id
              WHERE a.practice_id = NEW.id AND c.taken_back_at IS NULL AND c.recorded_by IS NOT NULL) r;
          RETURN NULL;
        END $$;
      CREATE TRIGGER adopted_practice_changed AFTER UPDATE OF revision, status ON practice
        FOR EACH ROW WHEN (NEW.revision > OLD.revision OR (NEW.status = 'retracted' AND OLD.status <> 'retracted'))
        EXECUTE FUNCTION adopted_practice_changed();

      SET LOCAL ROLE kuntarinki_worker;
      INSERT INTO jobs.task VALUES ('adoptions.recorded'), ('adoptions.practice_changed');
      RESET ROLE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
