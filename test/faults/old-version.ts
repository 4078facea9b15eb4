import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/built.ts';

const migrations = 'libs/platform/src/database/migrations';

export interface OldVersion {
  /** Where it is built. */
  folder: string;
  commit: string;
  /** What an upgrade from it cannot show, or what is wrong before it begins. */
  remarks: string[];
  remove(): void;
}

const run = (program: string, args: string[], cwd = root): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const git = (...args: string[]): string => run('git', args);

/**
 * The version before the newest change of the schema, or the one that FAULTS_UPGRADE_FROM names, built beside this one by
 * its own build. It takes the packages of this version: what is tried is its code on the new schema.
 */
export function buildOldVersion(): OldVersion {
  const commit = git(
    'rev-parse',
    '--verify',
    `${process.env.FAULTS_UPGRADE_FROM ?? beforeTheNewestMigration()}^{commit}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'kuntarinki-old-'));
  const remove = () => {
    git('worktree', 'remove', '--force', folder);
    rmSync(folder, { recursive: true, force: true });
  };
  git('worktree', 'add', '--detach', '--force', folder, commit);
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    run(process.execPath, ['apps/cli/src/build.ts'], folder);
    return { folder, commit, remarks: [...editedMigrations(commit), ...otherPackages(folder)], remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function beforeTheNewestMigration(): string {
  if (!hasHistory()) {
    throw new Error(
      'There is no git history here, so no older version can be built. This test needs a clone of the repository.',
    );
  }
  // A migration that is being written and not committed yet is new to everything that is.
  if (git('status', '--porcelain', '--', migrations) !== '') return 'HEAD';
  return `${git('log', '-1', '--first-parent', '--format=%H', '--', migrations)}^`;
}

function hasHistory(): boolean {
  try {
    return git('rev-parse', '--is-shallow-repository') === 'false';
  } catch {
    return false;
  }
}

/** Migrations are final: one that the old version has run does not run again in its new form. */
function editedMigrations(commit: string): string[] {
  const edited = git('diff', '--name-only', '--diff-filter=MDR', commit, '--', migrations).split('\n');
  return edited.filter((file) => file !== '' && !file.endsWith('/index.ts')).map((file) => `edited since: ${file}`);
}

interface Lockfile {
  packages: Record<string, { version?: string; dev?: boolean }>;
}

/** Where the lockfiles differ: packages that the old version needs and has here in another version, or not at all. */
function otherPackages(folder: string): string[] {
  const [now, then] = [root, folder].map((place) => readFileSync(join(place, 'package-lock.json'), 'utf8'));
  if (now === undefined || then === undefined || now === then) return [];
  const { packages: here } = JSON.parse(now) as Lockfile;
  const other = Object.entries((JSON.parse(then) as Lockfile).packages)
    .filter(([path, { version, dev }]) => path !== '' && !dev && here[path]?.version !== version)
    .map(([path, { version }]) => `${path} ${here[path]?.version ?? 'missing'} instead of ${version}`);
  return [`the lockfile differs, in what the old version needs: ${other.join(', ') || 'nothing'}`];
}
