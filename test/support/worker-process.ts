import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './built.ts';
import { freePort } from './free-port.ts';

/**
 * A worker as it is shipped, with its own intervals; ready when this resolves. `version` is the folder of another version
 * than this, `zone` that of the machine.
 */
export async function startWorkerProcess(
  databaseUrl: string,
  smtpUrl: string,
  version?: string,
  zone?: string,
): Promise<ChildProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [programOf('worker', version)], {
    cwd: version,
    env: {
      ...process.env,
      ...(zone !== undefined && { TZ: zone }),
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      KUNTARINKI_MODE: 'demo',
      WORKER_PORT: String(port),
      PUBLIC_URL: 'https://kuntarinki.example',
      ADMIN_URL: 'https://hallinta.kuntarinki.example',
      DATABASE_WORKER_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      SESSION_SECRET: 'a secret of thirty-two characters',
      ERASURES_FILE: join(mkdtempSync(join(tmpdir(), 'kuntarinki-erasures-')), 'erasures.log'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (ready?.status === 200) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('a worker did not become ready');
}

/** The exit code; null after a signal that the process did not handle. */
export function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}
