import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { Audit, auditTasks } from '#audit';
import { tipTasks, transferTasks } from '#circles';
import { AddressChanges, addressTasks, LinkTokens, linkTasks } from '#identity';
import { affiliationsFollowAddress, affiliationTasks } from '#municipalities';
import { dueMailTasks, notificationTasks } from '#notifications';
import { Erasing, erasureTasks, PeopleModule } from '#people';
import {
  AccessGuard,
  type Config,
  Database,
  databaseModule,
  HealthController,
  idempotencyTasks,
  Jobs,
  Mailer,
} from '#platform';
import { confirmationTasks, reviewTasks } from '#practices';
import { searchTasks } from '#search';
import { Seats, SeatsModule, seatsTasks } from '#seats';
import { followUpTasks, MoveRequest, pairTasks, roundTasks } from '#sparring';
import { JobRunner } from './job-runner.js';

class WorkerModule {}

type WorkerConfig = Pick<
  Config,
  | 'mode'
  | 'publicUrl'
  | 'adminUrl'
  | 'databaseWorkerUrl'
  | 'databasePoolSize'
  | 'smtpUrl'
  | 'mailFrom'
  | 'sessionSecret'
  | 'erasuresFile'
>;

/** The worker: does the jobs that the apps queued, and nothing by HTTP but health. */
export const workerModule = (config: WorkerConfig, logger: Logger): DynamicModule => ({
  module: WorkerModule,
  imports: [
    databaseModule({
      url: config.databaseWorkerUrl,
      poolSize: config.databasePoolSize,
      applicationName: 'kuntarinki-worker',
      mode: config.mode,
    }),
    SeatsModule,
    PeopleModule,
  ],
  controllers: [HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: Mailer, useFactory: () => new Mailer(config.smtpUrl, config.mailFrom) },
    {
      provide: JobRunner,
      inject: [Database, Mailer, Seats, Erasing],
      useFactory: (database: Database, mailer: Mailer, seats: Seats, erasing: Erasing) =>
        new JobRunner(
          database,
          config.databaseWorkerUrl,
          {
            ...notificationTasks({
              database,
              mailer,
              tokens: new LinkTokens(config.sessionSecret),
              publicUrl: config.publicUrl,
              adminUrl: config.adminUrl,
            }),
            ...seatsTasks(database, seats),
            ...idempotencyTasks(database),
            ...linkTasks(database),
            ...addressTasks(database, new AddressChanges(new Audit(), new Jobs(), affiliationsFollowAddress)),
            ...affiliationTasks(database, new Audit(), new Jobs()),
            ...dueMailTasks(database, new Jobs()),
            ...tipTasks(database),
            ...transferTasks(database, new Jobs()),
            ...roundTasks(database, new Jobs()),
            ...pairTasks(database, new MoveRequest(database, new Audit(), new Jobs()), new Jobs()),
            ...auditTasks(database),
            ...followUpTasks(database, new Jobs(), new MoveRequest(database, new Audit(), new Jobs())),
            ...reviewTasks(database, new Jobs()),
            ...confirmationTasks(database, new Jobs()),
            ...searchTasks(database),
            ...erasureTasks(database, erasing, config.erasuresFile),
          },
          logger,
        ),
    },
  ],
});
