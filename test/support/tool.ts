import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './built.ts';

export interface Command {
  /** A tool of the project and its arguments, with single spaces between. */
  line: string;
  cwd?: string;
  env?: Record<string, string>;
}

/** Ctrl-C ends the tool that runs now, and the steps after it are left out; the cluster is stopped in any case. */
export const interruption = { happened: false };

const running = new Set<ChildProcess>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interruption.happened = true;
    // Ctrl-C reaches the tool from the terminal; the other signals are passed on as the one that Playwright listens to.
    if (signal === 'SIGINT') return;
    for (const child of running) child.kill('SIGINT');
  });
}

/** Shows what the tool said only when it failed. */
export async function runQuietly(commands: Command[], config: string | undefined): Promise<boolean> {
  requireConfig(config);
  for (const command of commands) {
    let output = '';
    const child = start(command, [], 'pipe');
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    if ((await ended(child)) === 0) continue;
    console.log(output.trimEnd());
    return false;
  }
  return true;
}

export async function runInView(commands: Command[], config: string | undefined, more: string[]): Promise<boolean> {
  requireConfig(config);
  for (const command of commands) {
    if ((await ended(start(command, more, 'inherit'))) !== 0) return false;
  }
  return true;
}

function requireConfig(config: string | undefined): void {
  if (config && !existsSync(join(root, config))) throw new Error(`${config} is missing`);
}

function start({ line, cwd = '.', env }: Command, more: string[], output: 'pipe' | 'inherit'): ChildProcess {
  const [tool = '', ...args] = line.split(' ');
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const options = { cwd: join(root, cwd), env: { ...process.env, PATH: path, ...env } };
  const child = spawn(tool, [...args, ...more], { ...options, stdio: ['ignore', output, output] });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
}
