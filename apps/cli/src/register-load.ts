import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDemoDomains, loadRegister, readChanges, readMunicipalities, readRegions } from '#municipalities';
import { configOrExit, createDataSource, Database, orExit, projectRoot } from '#platform';
import { loadThemes } from '#themes';

// Loads the register and the themes that the project brings; in the demo also a mail domain for each municipality.
const { databaseOwnerUrl, mode } = configOrExit(['databaseOwnerUrl', 'mode']);
const file = (name: string): string => readFileSync(join(projectRoot, 'data', name), 'utf8');
const register = {
  regions: readRegions(file('regions.csv')),
  municipalities: readMunicipalities(file('municipalities.csv')),
  changes: readChanges(file('municipality_changes.csv')),
};
await orExit('The register could not be loaded', async () => {
  const dataSource = await createDataSource({ url: databaseOwnerUrl, poolSize: 1 }).initialize();
  try {
    await new Database(dataSource).transaction(async (tx) => {
      await loadRegister(tx, register);
      await loadThemes(tx, JSON.parse(file('taxonomy.json')).themes);
      if (mode !== 'service') await addDemoDomains(tx);
    });
  } finally {
    await dataSource.destroy();
  }
});
