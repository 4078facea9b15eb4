import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Mode } from '../config/config-shape.js';
import { type ConnectionOptions, createDataSource } from './data-source.js';
import { Database } from './database.js';

@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}

@Global()
@Module({})
class DatabaseModule {}

/** Opens the database for a process and closes it last. */
export const databaseModule = (options: ConnectionOptions & { mode: Mode }): DynamicModule => ({
  module: DatabaseModule,
  providers: [{ provide: Database, useFactory: () => open(options) }, Closing],
  exports: [Database],
});

async function open(options: ConnectionOptions & { mode: Mode }): Promise<Database> {
  const database = new Database(await createDataSource(options).initialize());
  if (options.mode !== 'test') {
    const shifted = await database.read('SELECT FROM clock_shift');
    if (shifted.length > 0)
      throw new Error('clock_shift has a row: only KUNTARINKI_MODE=test runs with a shifted clock');
  }
  return database;
}
