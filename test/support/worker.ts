import { type INestApplication, ShutdownSignal } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createDataSource, createLogger } from '#platform';
import { workerModule } from '../../apps/worker/src/worker.module.ts';
import { secret } from './apps.ts';
import type { TestDatabase } from './database.ts';

/** The worker on a test file's own database. */
export async function startWorker(database: TestDatabase, smtpUrl: string): Promise<INestApplication> {
  const worker = await NestFactory.create(
    workerModule(
      {
        mode: 'test',
        publicUrl: new URL('https://kuntarinki.example'),
        databaseWorkerUrl: database.workerUrl,
        databasePoolSize: 4,
        smtpUrl,
        mailFrom: 'Kuntarinki <palvelu@kuntarinki.example>',
        sessionSecret: secret,
      },
      createLogger('worker', 'silent'),
    ),
    { logger: false },
  );
  worker.enableShutdownHooks([ShutdownSignal.SIGTERM]);
  await worker.init();
  return worker;
}

/** One statement as the worker's role, which alone may see the queue. */
export async function askAsWorker<T>(database: TestDatabase, sql: string, values: unknown[] = []): Promise<T[]> {
  const dataSource = await createDataSource({ url: database.workerUrl, poolSize: 1 }).initialize();
  try {
    return await dataSource.query(sql, values);
  } finally {
    await dataSource.destroy();
  }
}
