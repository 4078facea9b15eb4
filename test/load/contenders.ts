import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { AdminCirclePageDocument } from '../../apps/admin/web/app/gql/graphql.ts';
import { JoinCircleDocument } from '../../apps/community/web/app/gql/graphql.ts';
import type { DatabaseServer } from '../faults/database-server.ts';
import { Client } from '../support/apps.ts';
import { root } from '../support/built.ts';
import { type AppProcess, startProcess } from '../support/community-process.ts';
import { freePort } from '../support/free-port.ts';
import type { World } from '../support/people.ts';

/** One request to be sent. */
export interface Sent {
  /** POST, unless it is said. */
  method?: 'GET';
  headers: Record<string, string>;
  body?: string;
}

export interface Contender {
  name: string;
  url: string;
  pid: number | undefined;
  next: () => Sent;
  /** Whether an answer is what was asked for. */
  isRight: (body: string) => boolean;
}

export interface Measured {
  /** Each with the budget as a share of the limit, or none, and the limit itself twice. */
  work: { name: string; budget: number | null; product: Contender; limit: Contender; twin: Contender }[];
  bare: Contender;
  end(): Promise<void>;
}

export interface Person {
  id: string;
  municipality: string;
  cookie: string;
}

/** Where there are two processors, what is measured has one of them, and everything else the other. */
export function pin(pid: number | undefined, processor: 0 | 1): void {
  if (pid !== undefined) execFileSync('taskset', ['-acp', String(processor), String(pid)], { stdio: 'ignore' });
}

export async function startContenders(server: DatabaseServer, world: World): Promise<Measured> {
  const circles = (
    await world.owner.read<{ id: string }>(`SELECT id FROM circle WHERE slug LIKE 'rinki-%' ORDER BY slug`)
  ).map(({ id }) => id);
  const admin = await startProcess('admin', server.database.appUrl);
  const community = await startProcess('community', server.database.appUrl);
  const limits = [await startLimit(server.database.appUrl), await startLimit(server.database.appUrl)] as const;
  for (const { pid } of [admin, community, ...limits]) pin(pid, 0);

  const team = await new Client(admin.origin).signIn(
    await world.person({ roles: ['administrator'], represents: null }),
  );
  // The page's own document is compiled once the page was asked for.
  await team.raw(`/fi/ringit/${circles[0]}`);
  const people = await signIn(community, world, 64);
  const document = new Client(community.origin);
  await document.raw('/fi/ringit');

  let asked = 0;
  const circleBody = () => {
    asked += 1;
    return { id: circles[(asked * 7919) % circles.length], locale: 'fi' };
  };
  let joined = 0;
  const joining = (): { person: Person; variables: object } => {
    joined += 1;
    const nth = joined % people.length;
    const round = Math.floor(joined / people.length);
    const person = people[nth] as Person;
    const circleId = circles[(round * 7919 + nth * 31) % circles.length];
    const input = {
      circleId,
      municipalityCode: person.municipality,
      idempotencyKey: `bench-${String(joined).padStart(8, '0')}`,
      wish: null,
    };
    return { person, variables: { input: { ...input, acceptQueue: true } } };
  };
  const json = { 'Content-Type': 'application/json' };
  const limitOf = (name: string, { origin, pid }: Limit, path: string, next: () => Sent): Contender => ({
    ...{ name, url: origin + path, pid, next },
    isRight: (body) => body.includes('"id"'),
  });
  const readLimit = (): Sent => ({ headers: json, body: JSON.stringify({ variables: circleBody() }) });
  const joinLimit = (): Sent => {
    const { person, variables } = joining();
    return { headers: { ...json, 'x-account': person.id }, body: JSON.stringify({ variables }) };
  };
  const adminQuery = AdminCirclePageDocument.toString();
  const joinQuery = JoinCircleDocument.toString();
  return {
    work: [
      {
        name: 'Q2 a circle with meetings, seats and 30 participants',
        budget: 0.75,
        product: {
          name: 'product',
          url: `${admin.origin}/graphql`,
          pid: admin.pid,
          next: () => ({
            headers: { ...json, Origin: admin.origin, Cookie: team.cookies() },
            body: JSON.stringify({ query: adminQuery, variables: circleBody() }),
          }),
          isRight: (body) => body.includes('"enrolments":[{') && !body.includes('"errors"'),
        },
        limit: limitOf('limit', limits[0], '/circle', readLimit),
        twin: limitOf('limit again', limits[1], '/circle', readLimit),
      },
      {
        name: 'W1 join a circle under its seat limit',
        budget: 0.7,
        product: {
          name: 'product',
          url: `${community.origin}/graphql`,
          pid: community.pid,
          next: () => {
            const { person, variables } = joining();
            return {
              headers: { ...json, Origin: community.origin, Cookie: person.cookie },
              body: JSON.stringify({ query: joinQuery, variables }),
            };
          },
          isRight: (body) => body.includes('"Enrolled"'),
        },
        limit: limitOf('limit', limits[0], '/join', joinLimit),
        twin: limitOf('limit again', limits[1], '/join', joinLimit),
      },
    ],
    bare: limitOf('one statement', limits[0], '/join-bare', joinLimit),
    async end() {
      for (const { end } of [admin, community, ...limits]) await end();
    },
  };
}

export interface Limit {
  origin: string;
  pid: number | undefined;
  end(): Promise<void>;
}

/** People from all over the country who are in no circle, each with a session of their own. */
export async function signIn(community: AppProcess, world: World, count: number): Promise<Person[]> {
  const chosen = await world.owner.read<{ id: string; municipality: string }>(
    `SELECT a.id, f.municipality_code AS municipality FROM account a JOIN affiliation f ON f.account_id = a.id
     WHERE a.email LIKE 'testi.%' AND NOT EXISTS (SELECT FROM enrolment e WHERE e.account_id = a.id) ORDER BY md5(a.email) LIMIT $1`,
    [count],
  );
  const people: Person[] = [];
  for (const person of chosen) {
    const client = await new Client(community.origin).signIn(person);
    people.push({ ...person, cookie: client.cookies() });
  }
  return people;
}

export const startLimit = (databaseUrl: string, settings: Record<string, string> = {}): Promise<Limit> =>
  startServer('limit-server.ts', databaseUrl, settings);

/** A file of this folder as a server on a free port; `settings` go into its environment. What it says is for the reader, unless it is `quiet`. */
export async function startServer(
  file: string,
  databaseUrl: string,
  settings: Record<string, string> = {},
  quiet = false,
): Promise<Limit> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, [join(root, 'test/load', file)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      NODE_OPTIONS: '',
      ...settings,
    },
    stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; (await fetch(origin).catch(() => null)) === null; tries += 1) {
    if (tries === 600 || child.exitCode !== null) throw new Error(`${file} does not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    pid: child.pid,
    end() {
      child.kill();
      return ended;
    },
  };
}
