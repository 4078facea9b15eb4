import type { Request, RequestHandler } from 'express';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

function originOf(request: Request): string | null {
  const text = request.get('Origin') ?? request.get('Referer');
  return text !== undefined && URL.canParse(text) ? new URL(text).origin : null;
}

/**
 * The one wall against forms of foreign sites: whatever may change something must come from a page of ours, told by
 * Origin, else Referer. Programs without a browser send `Origin` themselves.
 */
export const originCheck =
  (publicUrl: URL): RequestHandler =>
  (request, response, next) => {
    if (reading.has(request.method) || originOf(request) === publicUrl.origin) return next();
    response.status(403);
    if (request.path === '/graphql') {
      response.json({ errors: [{ message: 'Not from a page of this site.', extensions: { code: 'FOREIGN_ORIGIN' } }] });
      return;
    }
    response
      .type('text/plain')
      .send(
        [
          'Lomake ei tullut tältä sivustolta. Mitään ei tallennettu. Avaa sivu uudelleen ja lähetä.',
          'Formuläret kom inte från den här webbplatsen. Ingenting har sparats. Öppna sidan på nytt och skicka.',
          'The form did not come from this site. Nothing was saved. Open the page again and send.',
        ].join('\n\n'),
      );
  };
