import { NestFactory } from '@nestjs/core';
import { noteInLedger } from '#people';
import { configOrExit, createLogger, keepCompiled, nestLogger, orExit } from '#platform';
import { workerModule } from './worker.module.js';

const config = configOrExit([
  'mode',
  'host',
  'workerPort',
  'publicUrl',
  'adminUrl',
  'databaseWorkerUrl',
  'databasePoolSize',
  'smtpUrl',
  'mailFrom',
  'sessionSecret',
  'erasuresFile',
  'logLevel',
]);
const logger = createLogger('worker', config.logLevel);
await orExit('The worker could not be started', async () => {
  // A file that cannot be written is told now, not when someone's erasure is to be noted.
  noteInLedger(config.erasuresFile, []);
  const app = await NestFactory.create(workerModule(config, logger), {
    bodyParser: false,
    logger: nestLogger(logger),
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.workerPort, config.host);
  keepCompiled();
});
