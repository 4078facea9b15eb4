import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplication, ShutdownSignal } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { createDataSource, createLogger } from '#platform';
import { workerModule } from '../../apps/worker/src/worker.module.ts';
import { secret } from './apps.ts';
import type { TestDatabase } from './database.ts';
import type { Mailbox } from './mailbox.ts';
import type { World } from './people.ts';

/** The worker in this process, sending to a mailbox. */
export async function startWorkerApp(
  world: World,
  mailbox: Mailbox,
  logger: Logger = createLogger('worker', 'silent'),
): Promise<INestApplication> {
  const config = {
    mode: 'test' as const,
    publicUrl: new URL('https://kuntarinki.example'),
    adminUrl: new URL('https://hallinta.kuntarinki.example'),
    databaseWorkerUrl: world.database.workerUrl,
    databasePoolSize: 4,
    smtpUrl: mailbox.smtpUrl,
    mailFrom: 'Kuntarinki <palvelu@kuntarinki.example>',
    sessionSecret: secret,
    erasuresFile: erasuresFileOf(world.database),
  };
  const app = await NestFactory.create(workerModule(config, logger), { logger: false });
  app.enableShutdownHooks([ShutdownSignal.SIGTERM]);
  return app.init();
}

/** The ledger of erasures beside a test's database. */
export const erasuresFileOf = ({ name }: TestDatabase): string => join(tmpdir(), `${name}.erasures.log`);

/** One statement as the worker's role, which alone may see the queue. */
export async function askAsWorker<T>(database: TestDatabase, sql: string, values: unknown[] = []): Promise<T[]> {
  const dataSource = await createDataSource({ url: database.workerUrl, poolSize: 1 }).initialize();
  try {
    return await dataSource.query(sql, values);
  } finally {
    await dataSource.destroy();
  }
}
