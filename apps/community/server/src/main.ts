import { join } from 'node:path';
import { isDemo } from '#identity';
import { configOrExit, createLogger, createWebApp, keepCompiled, orExit, projectRoot } from '#platform';
import { communityModule } from './community.module.js';
import { mostFileBytes } from './rooms/file-limit.js';

/** Where the mail of a tip says that its reader wants no more of them. */
const noMoreTips = ['/fi/vinkki/ei-enaa', '/sv/tips/inga-fler', '/en/tip/no-more'];

/** The same of mails that come by the clock. */
const noMoreMails = ['/fi/viestit/ei-enaa', '/sv/meddelanden/inga-fler', '/en/messages/no-more'];

/** Where forms of files are sent: of a room, and of a practice. */
const fileForms =
  /^\/(?:fi\/oma\/kaytannot\/[^/]+\/tiedostot|sv\/mina-sidor\/praxis\/[^/]+\/filer|en\/my\/practices\/[^/]+\/files|fi\/ringit\/[^/]+\/tyotila\/aineistot\/tiedosto|sv\/cirklar\/[^/]+\/arbetsrum\/material\/fil|en\/circles\/[^/]+\/workspace\/materials\/file)$/;

/** What every visitor reads alike. A search is not among these: what is hidden is gone from it at once. */
const alikeForVisitors = [
  ...['circles', 'circle', 'municipalities', 'regions', 'themes', 'service', 'tutorMunicipalities'],
  ...['practices', 'practice', 'practicesByMunicipality', 'practiceAdoptions', 'practiceRevisions', 'practiceTalk'],
];

const config = configOrExit([
  'mode',
  'host',
  'communityPort',
  'publicUrl',
  'databaseUrl',
  'databasePoolSize',
  'sessionSecret',
  'sessionHours',
  'oidcProviders',
  'trustedProxies',
  'roomFileMegabytes',
  'requestsAtOnce',
  'publicCacheSeconds',
  'drainSeconds',
  'logLevel',
  'controllerName',
  'contactEmail',
  'accessibilityAuthority',
  'privacyAuthority',
]);
const logger = createLogger('community', config.logLevel);
await orExit('The community could not be started', async () => {
  const app = await createWebApp({
    module: communityModule(config, logger),
    logger,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    session: {
      cookie: 'kuntarinki',
      table: 'community_session',
      secret: config.sessionSecret,
      hours: config.sessionHours,
    },
    webFolder: join(projectRoot, 'dist/apps/community/web'),
    demo: isDemo(config.mode),
    uploads: { path: fileForms, bytes: mostFileBytes(config) },
    oneClickPaths: [...noMoreTips, ...noMoreMails],
    requestsAtOnce: config.requestsAtOnce,
    kept: { seconds: config.publicCacheSeconds, fields: alikeForVisitors },
    drainSeconds: config.drainSeconds,
  });
  await app.listen(config.communityPort, config.host);
  keepCompiled();
});
