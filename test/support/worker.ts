import { type INestApplication, ShutdownSignal } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger } from '#platform';
import { workerModule } from '../../apps/worker/src/worker.module.ts';
import { secret } from './apps.ts';
import type { TestDatabase } from './database.ts';
import type { Mailbox } from './mailbox.ts';

/** The worker in this process, with its mail going to the mailbox. */
export async function startWorkerApp(database: TestDatabase, mailbox: Mailbox): Promise<INestApplication> {
  const config = {
    mode: 'test' as const,
    publicUrl: new URL('https://kuntarinki.example'),
    databaseWorkerUrl: database.workerUrl,
    databasePoolSize: 4,
    smtpUrl: mailbox.smtpUrl,
    mailFrom: 'Kuntarinki <palvelu@kuntarinki.example>',
    sessionSecret: secret,
  };
  const worker = await NestFactory.create(workerModule(config, createLogger('worker', 'silent')), { logger: false });
  worker.enableShutdownHooks([ShutdownSignal.SIGTERM]);
  await worker.init();
  return worker;
}
