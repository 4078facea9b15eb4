import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities are paged through by name, in each language by its own order, without sorting all of them. */
export class MunicipalitiesByName1795305600097 implements MigrationInterface {
  name = 'MunicipalitiesByName1795305600097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX municipality_by_name_fi ON municipality ((name ->> 'fi') COLLATE "fi-x-icu", code);
      CREATE INDEX municipality_by_name_sv ON municipality ((name ->> 'sv') COLLATE "sv-x-icu", code);
      CREATE INDEX municipality_by_name_en ON municipality ((name ->> 'en') COLLATE "fi-x-icu", code);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
