import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/built.ts';

const migrations = 'libs/platform/src/database/migrations/index.ts';

export interface OldVersion {
  folder: string;
  commit: string;
  remove(): void;
}

const run = (program: string, args: string[], cwd: string): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/**
 * The version before the last change of the schema, or the one that UPGRADE_FROM names, built beside this one. It takes
 * the packages of this version: what an upgrade must not break is the schema under the old code.
 */
export function buildOldVersion(): OldVersion {
  const last = run('git', ['log', '-1', '--format=%H', '--', migrations], root);
  const commit = run('git', ['rev-parse', process.env.UPGRADE_FROM ?? `${last}^`], root);
  const folder = mkdtempSync(join(tmpdir(), 'kuntarinki-old-'));
  run('git', ['worktree', 'add', '--detach', '--force', folder, commit], root);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  run(process.execPath, ['apps/cli/src/build.ts'], folder);
  return {
    folder,
    commit,
    remove() {
      run('git', ['worktree', 'remove', '--force', folder], root);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
