import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { RolePasswords } from '#platform';
import { isRoot, rootHome } from './postgres-binaries.js';
import { PostgresServer } from './postgres-server.js';
import { Refusal } from './refusal.js';
import type { DatabaseUrls } from './settings.js';

export interface Secrets {
  /** Tells this clone's data from that of an earlier clone in the same place. */
  installation: string;
  superuser: string;
  roles: RolePasswords;
  session: string;
}

const home = resolve(import.meta.dirname, '../../../../.kuntarinki');
const database = 'kuntarinki';
/** Held by the supervisor for as long as it lives: a lock that a kill -9 cannot leave behind. */
const supervisorLock = 7_219_340_115;

const secretsFile = join(home, 'secrets.json');

/** Whether `npm start` has ever run here. */
export const hasSecrets = (): boolean => existsSync(secretsFile);

export function readSecrets(): Secrets {
  if (hasSecrets()) return JSON.parse(readFileSync(secretsFile, 'utf8')) as Secrets;
  const word = () => randomBytes(24).toString('base64url');
  const roles = { owner: word(), app: word(), worker: word() };
  const secrets = { installation: word(), superuser: word(), roles, session: word() };
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(secretsFile, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

/** The database of `npm start`: kept between starts, and started and stopped with the supervisor. */
export class EmbeddedDatabase {
  readonly folder: string;
  /** Resolved when the server is gone although nobody stopped it. */
  readonly lost: Promise<string>;
  private reportLost: (name: string) => void = () => {};
  private readonly server: PostgresServer;
  private holder: pg.Client | undefined;
  private stopping = false;

  constructor(
    private readonly secrets: Secrets,
    private readonly port: number,
  ) {
    this.folder = isRoot ? join(rootHome, fingerprint(home, secrets.installation)) : home;
    this.server = new PostgresServer({ folder: this.folder, port, superuserPassword: secrets.superuser });
    this.lost = new Promise((report) => {
      this.reportLost = report;
    });
  }

  /**
   * Looks for a server in our folder: under another supervisor (then its addresses are returned), left over from one
   * that was killed (then it is stopped), or only its file (then that is removed).
   */
  async findRunning(): Promise<DatabaseUrls | undefined> {
    const left = this.server.pidFile();
    if (!left) return undefined;
    const client = await connect(this.server.urlAt(left.port));
    if (!client) {
      this.server.forgetPidFile();
      return undefined;
    }
    const free = await takeLock(client);
    await client.end();
    if (!free) return this.urls(left.port);
    await this.server.stop();
    return undefined;
  }

  async start(): Promise<DatabaseUrls> {
    if (isRoot)
      console.log(`PostgreSQL does not run as root: it keeps its data in ${this.folder}, under another user.`);
    await this.server.start();
    this.holder = await connect(this.server.superuserUrl);
    if (!this.holder || !(await takeLock(this.holder)))
      throw new Refusal('Another npm start has just been quicker here.');
    this.holder.once('end', () => this.stopping || this.reportLost('PostgreSQL'));
    return { ...this.urls(this.port), superuser: this.server.superuserUrl };
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.server.stop();
  }

  stopAtOnce(): void {
    this.stopping = true;
    this.server.stopAtOnce();
  }

  private urls(port: number): DatabaseUrls {
    const { owner, app, worker } = this.secrets.roles;
    const url = (role: string, password: string) =>
      `postgres://kuntarinki_${role}:${password}@127.0.0.1:${port}/${database}`;
    return { owner: url('owner', owner), app: url('app', app), worker: url('worker', worker) };
  }
}

/** Nothing when nobody listens there. A server that is still recovering, or shutting down, is waited for. */
async function connect(connectionString: string): Promise<pg.Client | undefined> {
  for (;;) {
    const client = new pg.Client({ connectionString, application_name: 'kuntarinki start' });
    // A lost connection is told by the event `end`; without a listener this one would end the supervisor.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'ECONNREFUSED') return undefined;
      if (code !== '57P03' && code !== '57P01' && code !== 'ECONNRESET') throw error;
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [supervisorLock]);
  return rows[0]?.taken ?? false;
}

function fingerprint(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
