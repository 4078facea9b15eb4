import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findPostgres, type Postgres } from './postgres-binaries.js';
import { Refusal } from './refusal.js';

export interface ServerOptions {
  /** Holds the data (postgres/) and the log (postgres.log). */
  folder: string;
  port: number;
  superuserPassword: string;
  /** Further settings of the server, as name=value. */
  settings?: string[];
}

export interface PidFile {
  pid: number;
  port: number;
}

/** A PostgreSQL server in a folder of ours, run by its own pg_ctl: only on loopback, and without a socket file. */
export class PostgresServer {
  private readonly data: string;
  private readonly log: string;
  private found: Postgres | undefined;

  constructor(private readonly options: ServerOptions) {
    this.data = join(options.folder, 'postgres');
    this.log = join(options.folder, 'postgres.log');
  }

  get superuserUrl(): string {
    return this.urlAt(this.options.port);
  }

  urlAt(port: number): string {
    return `postgres://postgres:${this.options.superuserPassword}@127.0.0.1:${port}/postgres`;
  }

  async start(): Promise<void> {
    this.prepareFolder();
    if (!existsSync(this.data)) await this.initialise();
    rmSync(this.log, { force: true });
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'];
    const flags = [...settings, ...(this.options.settings ?? [])].map((setting) => `-c ${setting}`).join(' ');
    try {
      await this.run(
        'pg_ctl',
        'start',
        '-w',
        '-D',
        this.data,
        '-l',
        this.log,
        '-o',
        `-p ${this.options.port} ${flags}`,
      );
    } catch (error) {
      const log = existsSync(this.log) ? readFileSync(this.log, 'utf8') : String(error);
      throw new Refusal(`PostgreSQL did not start:\n${log.trim().split('\n').slice(-8).join('\n')}`);
    }
  }

  /** Fast: open transactions are rolled back, and everything is on the disk before it returns. */
  async stop(): Promise<void> {
    if (this.pidFile()) await this.run('pg_ctl', 'stop', '-w', '-D', this.data, '-m', 'fast');
  }

  /** As after a power failure; the next start recovers from the log. */
  stopAtOnce(): void {
    if (this.pidFile()) this.spawn('pg_ctl', 'stop', '-W', '-D', this.data, '-m', 'immediate').unref();
  }

  /** What a running server, or one that was killed, has left in its folder. */
  pidFile(): PidFile | undefined {
    const file = join(this.data, 'postmaster.pid');
    if (!existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  }

  /** For a file whose server is known to be gone, when another program has got its process number since. */
  forgetPidFile(): void {
    rmSync(join(this.data, 'postmaster.pid'), { force: true });
  }

  /** Data that is there already belongs to the user it was made by, whoever would be chosen today. */
  private get postgres(): Postgres {
    this.found ??= findPostgres();
    if (this.found.user && existsSync(this.data)) this.found = { ...this.found, user: ownerOf(this.data) };
    return this.found;
  }

  private prepareFolder(): void {
    mkdirSync(this.options.folder, { recursive: true, mode: 0o700 });
    this.giveToServer(this.options.folder);
  }

  /** Under another name first: an interrupted initdb is never taken for a database. */
  private async initialise(): Promise<void> {
    const half = `${this.data}.new`;
    const passwordFile = join(this.options.folder, '.password');
    rmSync(half, { recursive: true, force: true });
    writeFileSync(passwordFile, this.options.superuserPassword, { mode: 0o600 });
    this.giveToServer(passwordFile);
    const account = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    try {
      await this.run('initdb', '-D', half, '--locale=C', '--encoding=UTF8', ...account);
    } finally {
      rmSync(passwordFile);
    }
    renameSync(half, this.data);
  }

  private giveToServer(path: string): void {
    const { user } = this.postgres;
    if (user) chownSync(path, user.uid, user.gid);
    else if (path === this.options.folder) chmodSync(path, 0o700);
  }

  private run(tool: string, ...args: string[]): Promise<void> {
    return new Promise((done, failed) => {
      const child = this.spawn(tool, ...args);
      let output = '';
      child.stdout?.on('data', (chunk) => (output += chunk));
      child.stderr?.on('data', (chunk) => (output += chunk));
      child.once('error', failed);
      child.once('close', (code) => (code === 0 ? done() : failed(new Error(`${tool}: ${output.trim()}`))));
    });
  }

  /** In a session of its own, or Ctrl-C in the terminal would reach it directly. */
  private spawn(tool: string, ...args: string[]): ChildProcess {
    const env = { ...process.env, LC_ALL: 'C' };
    const { bin, user } = this.postgres;
    const options: SpawnOptions = { cwd: this.options.folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] };
    return spawn(join(bin, tool), args, { ...options, ...user });
  }
}

function ownerOf(path: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}
