import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { migrations } from './migrations/index.js';
import { ReadableNames } from './naming.js';

type Entities = MixedList<string | (new () => object) | EntitySchema>;

export interface ConnectionOptions {
  url: string;
  entities?: Entities;
  poolSize?: number;
  applicationName?: string;
  /** Where it is not the role's own. */
  lockTimeoutMs?: number;
}

/** A data source that never changes the schema by itself: migrations do, in their own command. */
export const createDataSource = ({
  url,
  entities = [],
  poolSize = 10,
  applicationName,
  lockTimeoutMs,
}: ConnectionOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new ReadableNames(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    poolSize,
    applicationName: applicationName ?? 'kuntarinki',
    // How long a request waits for a free connection, or a new one for the server.
    connectTimeoutMS: 8000,
    extra: {
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      ...(lockTimeoutMs !== undefined && { lock_timeout: lockTimeoutMs }),
    },
  });
