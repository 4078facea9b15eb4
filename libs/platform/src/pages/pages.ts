import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@react-router/express';
import express, { type Request, type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { RouterContextProvider, type ServerBuild } from 'react-router';

/** Runs a GraphQL document in process for whoever asked for the page. */
export type Execute = (
  document: { toString(): string },
  variables: Record<string, unknown>,
) => Promise<{ data: unknown; errors: { code: string; message: string }[] }>;

export interface PagesOptions {
  /** Folder of the web's build, with client/ and server/. */
  folder: string;
  publicUrl: URL;
  demo: boolean;
  logger: Logger;
  executorFor: (request: Request) => Execute;
}

/** Paths that Nest answers; everything else is a page. */
const notPages = /^\/(graphql|auth|health)(\/|$)/;

/** The pages of one web, rendered on the server by React Router. */
export async function pages({ folder, publicUrl, demo, logger, executorFor }: PagesOptions): Promise<RequestHandler> {
  const build = (await import(pathToFileURL(join(folder, 'server/index.js')).href)) as ServerBuild;
  const { visit } = build.entry.module as unknown as { visit: Parameters<RouterContextProvider['set']>[0] };
  const render = createRequestHandler({
    // React Router compares a form's origin with the address Express builds; behind a proxy that is not the public one.
    build: { ...build, allowedActionOrigins: [publicUrl.host] },
    mode: 'production',
    getLoadContext: (request) => {
      const context = new RouterContextProvider();
      context.set(visit, { execute: executorFor(request), demo } as never);
      return context;
    },
  });

  return (request, response, next) => {
    if (notPages.test(request.path)) return next();
    render(request, response, next).catch((error: unknown) => {
      logger.error({ err: error }, 'a page could not be rendered');
      next(error);
    });
  };
}

/** The static files of a web. Their names carry a hash of their content, so they never change. */
export function pageFiles(folder: string): RequestHandler {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(folder, 'client/assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(join(folder, 'client'), { index: false, maxAge: '1h', redirect: false }));
  return router;
}
