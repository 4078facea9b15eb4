import { type ChildProcess as NodeChild, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from './refusal.js';

export interface Program {
  /** As a person at the terminal knows it: "the community". */
  name: string;
  /** Compiled file, relative to dist. */
  file: string;
  args?: string[];
  env: Record<string, string>;
}

const compiled = resolve(import.meta.dirname, '../../..');
/** What Node has compiled is found again at the next start. */
const compileCache = resolve(compiled, '.compiled');
const leash = new URL('./leash.js', import.meta.url).href;
const alive = new Set<Child>();

/** The second Ctrl-C: nobody is asked any more. */
export function killAll(): void {
  for (const child of alive) child.signal('SIGKILL');
}

/**
 * A program of ours in a process group of its own. A terminal sends Ctrl-C to the whole group of the supervisor;
 * the children must hear of it from the supervisor instead, in its order.
 */
export class Child {
  readonly name: string;
  readonly ended: Promise<number | NodeJS.Signals>;
  private readonly process: NodeChild;

  constructor({ name, file, args = [], env }: Program) {
    this.name = name;
    this.process = spawn(process.execPath, ['--import', leash, resolve(compiled, file), ...args], {
      env: { NODE_COMPILE_CACHE: compileCache, ...withoutDatabases(process.env), ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    alive.add(this);
    this.ended = new Promise((done) => {
      this.process.once('error', () => done(1));
      this.process.once('exit', (code, signal) => done(signal ?? code ?? 1));
    });
    void this.ended.then(() => alive.delete(this));
  }

  async untilReady(url: string, seconds = 60): Promise<void> {
    const deadline = performance.now() + seconds * 1000;
    while (!(await answers(url))) {
      if (!alive.has(this)) throw new Refusal(`${this.name} ended before it was ready.`);
      if (performance.now() > deadline) throw new Refusal(`${this.name} was not ready after ${seconds} seconds.`);
      await pause(50);
    }
  }

  async stop(graceSeconds: number): Promise<void> {
    this.signal('SIGTERM');
    const patience = new AbortController();
    const outOfPatience = pause(graceSeconds * 1000, undefined, { signal: patience.signal }).then(
      () => this.signal('SIGKILL'),
      () => undefined,
    );
    await this.ended;
    patience.abort();
    await outOfPatience;
  }

  /** To the whole group: a program may have started helpers of its own. */
  signal(signal: NodeJS.Signals): void {
    if (!alive.has(this) || !this.process.pid) return;
    try {
      process.kill(-this.process.pid, signal);
    } catch {
      // It ended a moment ago.
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Each program gets the connections it needs, and no others. */
function withoutDatabases(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_WORKER_URL, DATABASE_SUPERUSER_URL, ...rest } = env;
  return rest;
}
