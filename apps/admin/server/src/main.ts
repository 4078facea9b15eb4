import { join } from 'node:path';
import { isDemo } from '#identity';
import { configOrExit, createLogger, createWebApp, keepCompiled, orExit, projectRoot } from '#platform';
import { adminModule } from './admin.module.js';

const config = configOrExit([
  'mode',
  'host',
  'adminPort',
  'adminUrl',
  'databaseUrl',
  'databasePoolSize',
  'sessionSecret',
  'sessionHours',
  'trustedProxies',
  'requestsAtOnce',
  'drainSeconds',
  'logLevel',
]);
const logger = createLogger('admin', config.logLevel);
await orExit('The admin could not be started', async () => {
  const app = await createWebApp({
    module: adminModule(config, logger),
    logger,
    publicUrl: config.adminUrl,
    trustedProxies: config.trustedProxies,
    session: {
      cookie: 'kuntarinki_admin',
      table: 'admin_session',
      secret: config.sessionSecret,
      hours: config.sessionHours,
    },
    webFolder: join(projectRoot, 'dist/apps/admin/web'),
    demo: isDemo(config.mode),
    requestsAtOnce: config.requestsAtOnce,
    drainSeconds: config.drainSeconds,
  });
  await app.listen(config.adminPort, config.host);
  keepCompiled();
});
