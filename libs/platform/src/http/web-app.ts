import type { ApolloServer } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express from 'express';
import type { Logger } from 'pino';
import { Database } from '../database/database.js';
import type { OperationContext } from '../graphql/context.js';
import { Documents } from '../graphql/documents/documents.js';
import { inProcess } from '../pages/executor.js';
import type { Uploads } from '../pages/page-uploads.js';
import { mountPages, pageFiles } from '../pages/pages.js';
import { nestLogger } from '../telemetry/logger.js';
import { admission } from './admission.js';
import { cacheRules } from './cache-rules.js';
import { Callers } from './callers.js';
import { Departure } from './departure.js';
import { errorAnswers } from './error-answers.js';
import { graphqlRequests } from './graphql-requests.js';
import { KeptAnswers, type KeptOptions } from './kept-answers.js';
import { originCheck } from './origin-check.js';
import { setPatience } from './patience.js';
import { requestLog } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import { sessions } from './session.js';
import { answerShortly } from './short-answer.js';

export interface WebAppOptions {
  module: object;
  logger: Logger;
  /** Origin under which people reach this app. */
  publicUrl: URL;
  trustedProxies: string[];
  session: { cookie: string; table: string; secret: string; hours: number };
  /** Folder of the web's build; without one there are no pages, only GraphQL and sign-in. */
  webFolder: string | null;
  demo: boolean;
  /** Where mail programs ask for no more mails of a kind; a token stands in the address. */
  oneClickPaths?: string[];
  /** Pages whose form sends a file. */
  uploads?: Uploads;
  /** Most requests under way at once. */
  requestsAtOnce: number;
  /** What visitors are answered from memory for a moment; nothing, when left out. */
  kept?: KeptOptions;
  /** How long it goes on answering after it was told to end. */
  drainSeconds: number;
}

/** Where a provider of sign-in sends the browser back to. The protocol wants a GET; the session knows who may come so. */
const comesBack = /^\/oidc\/[a-z0-9-]+\/callback$/;

const formsOnly: express.RequestHandler = (request, response, next) => {
  if (request.method === 'POST' || (request.method === 'GET' && comesBack.test(request.path))) return next();
  response.setHeader('Allow', 'POST');
  answerShortly(request, response, 405, 'METHOD_NOT_ALLOWED');
};

/**
 * A Nest app that serves pages, GraphQL and sign-in. Everything here goes in before `init`, in this order: after it
 * Nest's own "not found" would answer first.
 */
export async function createWebApp(options: WebAppOptions): Promise<NestExpressApplication> {
  const { logger, publicUrl } = options;
  const secure = publicUrl.protocol === 'https:';
  const app = await NestFactory.create<NestExpressApplication>(options.module as never, {
    bodyParser: false,
    logger: nestLogger(logger),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  // Pages that may be kept have their own; an operation's answer is kept by nobody.
  app.disable('etag');
  app.set('trust proxy', options.trustedProxies);
  const departure = new Departure(options.drainSeconds * 1000);
  app.use(departure.rule);
  app.use(requestLog(logger));
  app.use(securityHeaders(publicUrl));
  app.use(compression());
  if (options.webFolder !== null) app.use(pageFiles(options.webFolder));
  app.use(admission(options.requestsAtOnce));
  app.use(originCheck(publicUrl, options.oneClickPaths));
  app.use(
    sessions({ ...options.session, secure, pool: app.get(Database).pool, callers: app.get(Callers) }),
    app.get(Callers).passport.session(),
    cacheRules(options.session.cookie),
  );
  const kept = options.kept && options.kept.seconds > 0 ? new KeptAnswers(options.kept, app.get(Documents)) : undefined;
  app.use('/graphql', ...graphqlRequests, ...(kept ? [kept.operations] : []));
  app.use('/auth', formsOnly, express.urlencoded({ extended: false, limit: '16kb' }));
  const server = () =>
    (app.get(GraphQLModule).graphQlAdapter as ApolloDriver).instance as unknown as ApolloServer<OperationContext>;
  if (options.webFolder !== null) {
    const folder = options.webFolder;
    const site = app.getHttpAdapter().getInstance() as express.Application;
    await mountPages(site, {
      folder,
      publicUrl,
      demo: options.demo,
      logger,
      executorFor: inProcess(server),
      uploads: options.uploads,
      kept,
      trust: (text) => app.get(Documents).trust(text),
    });
  }
  app.use(errorAnswers(logger));
  setPatience(app.getHttpServer());
  departure.onSignalOf(app);
  await app.init();
  return app;
}
