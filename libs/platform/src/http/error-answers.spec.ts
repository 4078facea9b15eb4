import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createLogger } from '../telemetry/logger.js';
import { errorAnswers } from './error-answers.js';

let server: Server;
let origin: string;
beforeAll(async () => {
  const app = express();
  // Fails as its query says.
  app.use((request, _response, next) => next(JSON.parse(String(request.query.error))));
  app.use(errorAnswers(createLogger('community', 'silent')));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const fail = (path: string, error: object) =>
  fetch(`${origin}${path}?${new URLSearchParams({ error: JSON.stringify(error) })}`);

describe('what fails before a page is asked', () => {
  it.each([
    [{ status: 413 }, 413, 'BODY_TOO_LARGE'],
    [{ status: 415 }, 415, 'NOT_A_FORM'],
    [{ status: 404 }, 404, 'NOT_FOUND'],
    [{ status: 400 }, 400, 'BAD_REQUEST'],
    [{ code: '57P01' }, 503, 'SERVICE_UNAVAILABLE'],
    [{ code: 'ECONNREFUSED' }, 503, 'SERVICE_UNAVAILABLE'],
    [{ message: 'secret' }, 500, 'INTERNAL'],
  ])('%j is told as %i %s', async (error, status, code) => {
    const answer = await fail('/graphql', error);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
  });

  it('is told people in their language', async () => {
    const page = await (await fail('/sv/kommuner', { code: '57P01' })).text();
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('Tjänsten är inte tillgänglig just nu');
  });
});
