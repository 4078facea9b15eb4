import { renderToString } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import * as operations from './gql/graphql';
import { autosaveScript } from './parts/autosave';
import { suggestScript } from './parts/suggest';
import { visit } from './visit';

// The server finds the key of the visit here and puts it into each page's context.
export { visit };

/** The text of each operation that a page executes. */
export const documents = Object.entries(operations)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => String(document));

/** Pages are small and their data is there: they are rendered whole, not streamed. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const html = renderToString(<ServerRouter context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Only a page with a form that is saved while it is written, or the search, may run its script, and no other one.
  const script = [autosaveScript, suggestScript].find((one) => html.includes(`src="${one}"`));
  if (script !== undefined) headers.set('X-Page-Script', script);
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

interface HandleErrorArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

/** What a page threw is logged by the server, with the request's id. */
export function handleError(error: unknown, { request, context }: HandleErrorArgs): void {
  if (!request.signal.aborted) context.get(visit).failed(error);
}
