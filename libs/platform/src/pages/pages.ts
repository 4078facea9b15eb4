import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express, { type Application, type Request, type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { KeptAnswers } from '../http/kept-answers.js';
import { answerShortly, styleSheets } from '../http/short-answer.js';
import { pageAnswer, pageRequest, sendPage } from './page-exchange.js';
import { pageForms } from './page-forms.js';
import { pageUploads, type Uploads, uploadOf } from './page-uploads.js';

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
  /** Told the text of each operation of the pages, which are ours. */
  trust: (text: string) => void;
  /** Where forms send files; nowhere, when left out. */
  uploads: Uploads | undefined;
  /** Where pages are kept for a moment; nowhere, when left out. */
  kept: KeptAnswers | undefined;
}

/** Paths that Nest answers; everything else is a page. */
const answered = [
  ...['graphql', 'auth', 'health', 'calendar\\.ics', 'room-files', 'practice-files', 'practice-pictures'],
  ...['robots\\.txt', 'sitemap(-[a-z0-9-]+)?\\.xml'],
  ...['fi/syotteet/kaytannot', 'sv/floden/praxis', 'en/feeds/practices'],
];
const notPages = new RegExp(`^/(${answered.join('|')})(/|$)`);

/** Puts the pages of one web, rendered on the server by React Router, into an app. */
export async function mountPages(app: Application, options: PagesOptions): Promise<void> {
  const { folder, publicUrl, demo, logger, executorFor, trust, uploads, kept } = options;
  const build = (await import(pathToFileURL(join(folder, 'server/index.js')).href)) as ServerBuild;
  const { visit, documents } = build.entry.module as unknown as {
    visit: Parameters<RouterContextProvider['set']>[0];
    documents: string[];
  };
  for (const text of documents) trust(text);
  app.set(styleSheets, build.assets.routes.root?.css ?? []);
  // React Router compares a form's origin with the address it is asked under; the public one is that of all pages.
  const render = createRequestHandler({ ...build, allowedActionOrigins: [publicUrl.host] }, 'production');

  const page: RequestHandler = async (request, response) => {
    const key = kept?.pageKey(request, response) ?? null;
    const known = key === null ? undefined : kept?.get(key);
    if (known) return sendPage({ ...known, status: 200, shared: true }, response, publicUrl);
    const asked = pageRequest(request, response, publicUrl);
    if (asked === null) return answerShortly(request, response, 400, 'BAD_REQUEST');
    const context = new RouterContextProvider();
    const requestId = String(request.id);
    const failed = (err: unknown) => logger.error({ err, requestId }, 'a page could not be rendered');
    const upload = uploadOf(request);
    const ofPage = { execute: executorFor(request), demo, requestId, failed, upload, mostBytes: uploads?.bytes ?? 0 };
    context.set(visit, ofPage as never);
    const answer = await pageAnswer(await render(asked, context), response);
    if (key !== null && answer.shared) kept?.set(key, answer);
    sendPage(answer, response, publicUrl);
  };
  const pages = Router().use(
    ...(kept ? [kept.forms] : []),
    ...(uploads ? [pageUploads(uploads)] : []),
    ...pageForms,
    page,
  );
  app.use((request: Request, response, next) =>
    notPages.test(request.path) ? next() : pages(request, response, next),
  );
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
