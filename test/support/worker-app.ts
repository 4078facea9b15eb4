import { type INestApplication, ShutdownSignal } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { createLogger } from '#platform';
import { workerModule } from '../../apps/worker/src/worker.module.ts';
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
    databaseWorkerUrl: world.database.workerUrl,
    databasePoolSize: 4,
    smtpUrl: mailbox.smtpUrl,
    mailFrom: 'Kuntarinki <palvelu@kuntarinki.example>',
  };
  const app = await NestFactory.create(workerModule(config, logger), { logger: false });
  app.enableShutdownHooks([ShutdownSignal.SIGTERM]);
  return app.init();
}
