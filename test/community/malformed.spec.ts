import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, type RunningApp, startApp } from '../support/apps.ts';
import { type Malformed, malformedBodies } from '../support/malformed.ts';
import { createWorld, type World } from '../support/people.ts';
import { webDocuments } from '../support/web-documents.ts';

const count = Number(process.env.MALFORMED ?? 2_000);
const seed = Number(process.env.MALFORMED_SEED ?? Math.floor(Math.random() * 1e9));
const atOnce = Number(process.env.MALFORMED_AT_ONCE ?? 8);

let world: World;
let app: RunningApp;

beforeAll(async () => {
  world = await createWorld();
  app = await startApp('community', world.database);
});

afterAll(async () => {
  await app.close();
  await world.close();
});

/** What may be told. Whatever else an answer says is a hole. */
const codes = new Set([
  ...['NO_QUERY', 'BAD_JSON', 'BODY_TOO_LARGE', 'BAD_REQUEST', 'BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN'],
  ...['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'],
  ...['PERSISTED_QUERY_NOT_SUPPORTED', 'QUERY_TOO_DEEP', 'TOO_MANY_ALIASES', 'TOO_MANY_ROOT_FIELDS'],
  ...['MUTATION_REPEATED', 'FIELD_REPEATED', 'TOO_MANY_DIRECTIVES', 'TOO_MANY_TOKENS', 'QUERY_TOO_COSTLY'],
  ...['LIST_TOO_LONG', 'FRAGMENT_CYCLE'],
]);
const inner = /\bstack|SELECT|node_modules|TypeError|RangeError| at \/|Did you mean|\.js:\d|postgres/;

interface Answered {
  kind: string;
  ms: number;
  refused: boolean;
  /** What is wrong with the answer. */
  wrong: string | null;
  codes: string[];
}

interface Answer {
  errors?: { extensions?: { code?: string } }[];
}

function answerOf(text: string, failed: (error: unknown) => never): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch (error) {
    return failed(error);
  }
}

async function send(client: Client, { kind, body }: Malformed): Promise<Answered> {
  const start = performance.now();
  // What gets no answer, or one that is no JSON, is told with the body that did it.
  const failed = (error: unknown): never => {
    throw new Error(
      `${kind} of ${body.length} characters, after ${Math.round(performance.now() - start)} ms: ${body.slice(0, 1_000)}`,
      { cause: error },
    );
  };
  const method = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  const response = await client.raw('/graphql', { ...method, body }).catch(failed);
  const text = await response.text().catch(failed);
  const ms = performance.now() - start;
  const { errors = [] } = answerOf(text, failed);
  const told = errors.map(({ extensions }) => String(extensions?.code));
  const wrong =
    response.status >= 500 || inner.test(text) || !told.every((code) => codes.has(code)) || text.length > 100_000
      ? `${kind}: ${response.status} ${text.slice(0, 500)} to ${body.slice(0, 1_000)}`
      : null;
  return { kind, ms, refused: response.status >= 400, wrong, codes: told };
}

describe('what no client of ours would send', () => {
  it(
    `is answered without a fault and without inner text: ${count} bodies, MALFORMED_SEED=${seed}`,
    async () => {
      const next = malformedBodies(seed, [...webDocuments('community').values()]);
      const clients = [app.client(), await app.client().signIn(await world.person())];
      const answers: Answered[] = [];
      let left = count;
      const sender = async (client: Client): Promise<void> => {
        while (left-- > 0) answers.push(await send(client, next()));
      };
      const before = process.cpuUsage();
      await Promise.all(Array.from({ length: atOnce }, (_, i) => sender(clients[i % 2] as Client)));

      const { user, system } = process.cpuUsage(before);
      const work = (user + system) / 1_000 / answers.length;

      const refusals = answers.filter(({ refused }) => refused).map(({ ms }) => ms);
      refusals.sort((one, other) => one - other);
      const at = (share: number) => Math.round((refusals[Math.floor(refusals.length * share)] ?? 0) * 10) / 10;
      const seen = new Map<string, number>();
      for (const code of answers.flatMap((answer) => answer.codes)) seen.set(code, (seen.get(code) ?? 0) + 1);
      process.stdout.write(
        `${answers.length} malformed bodies (seed ${seed}), ${refusals.length} refused; ${atOnce} at once, ms: ` +
          `median ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, longest ${at(0.99999)}; of the processor, with the sender's part: ${work.toFixed(1)} each\n${JSON.stringify(Object.fromEntries(seen))}\n`,
      );
      expect(answers.flatMap(({ wrong }) => wrong ?? []).slice(0, 5)).toEqual([]);
      // Of the processor, because a busy machine lets everything wait; a refusal made to take long takes some hundred.
      expect(work).toBeLessThan(20);
    },
    60_000 + count * 60,
  );
});
