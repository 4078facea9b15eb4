import { renderToString } from 'react-dom/server';
import { type EntryContext, ServerRouter } from 'react-router';

// The server finds the key of the visit here and puts it into each page's context.
export { visit } from './visit';

/** Pages are small and their data is there: they are rendered whole, not streamed. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const html = renderToString(<ServerRouter context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

// What a page threw is logged by the server, with the request's id.
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted)
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
