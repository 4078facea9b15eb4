import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Good practices are made findable when they are published, and anew with each revision; gone when they are retracted. */
export class PracticesAreFound1795305600070 implements MigrationInterface {
  name = 'PracticesAreFound1795305600070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION search_practice_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NEW.status = 'retracted' THEN
            DELETE FROM search_document WHERE kind = 'practice' AND thing = NEW.id::text;
          ELSE
            PERFORM search_again('practiceId', NEW.id::text);
          END IF;
          RETURN NULL;
        END $$;
      CREATE TRIGGER search_practice_added AFTER INSERT ON practice
        FOR EACH ROW WHEN (NEW.revision > 0) EXECUTE FUNCTION search_practice_changed();
      CREATE TRIGGER search_practice_changed AFTER UPDATE OF revision, status, slug ON practice
        FOR EACH ROW WHEN (NEW.revision > OLD.revision OR NEW.status = 'retracted') EXECUTE FUNCTION search_practice_changed();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
