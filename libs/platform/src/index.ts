import { IdempotencyKey } from './database/idempotency-key.js';

export * from './config/config.js';
export type { Config } from './config/config-shape.js';
export * from './database/bootstrap.js';
export * from './database/data-source.js';
export * from './database/database.js';
export * from './database/database.module.js';
export * from './database/idempotency.js';
export * from './database/selection/index.js';
export { Transaction } from './database/transaction.js';
export * from './graphql/access.guard.js';
export * from './graphql/access.js';
export { badUserInput } from './graphql/errors.js';
export * from './graphql/module.js';
export { selectionOf } from './graphql/selection.js';
export * from './graphql/viewer.js';
export * from './http/health.js';
export { networkOf } from './http/network.js';
export * from './http/web-app.js';
export * from './jobs/job-queue.js';
export * from './jobs/jobs.js';
export * from './jobs/worker.js';
export * from './mail/mailer.js';
export { projectRoot } from './project-root.js';
export * from './telemetry/exit.js';
export * from './telemetry/logger.js';

export const platformEntities = [IdempotencyKey];
