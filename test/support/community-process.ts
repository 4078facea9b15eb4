import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { secret, service } from './apps.ts';
import { programOf, root } from './built.ts';
import { freePort } from './free-port.ts';

export interface AppProcess {
  origin: string;
  pid: number | undefined;
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export const startCommunityProcess = (databaseUrl: string): Promise<AppProcess> =>
  startProcess('community', databaseUrl);

/**
 * An app's process as it is shipped, with its pages, on a free port unless one is given; ready when this resolves.
 * `version` is the folder of another version than this.
 */
export async function startProcess(
  app: 'community' | 'admin',
  databaseUrl: string,
  settings: Record<string, string> = {},
  at?: number,
  version?: string,
): Promise<AppProcess> {
  const port = at ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [programOf(app, version)], {
    cwd: version,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_COMPILE_CACHE: join(root, 'dist/.compiled'),
      NODE_ENV: 'production',
      KUNTARINKI_MODE: 'test',
      COMMUNITY_PORT: String(port),
      ADMIN_PORT: String(port),
      PUBLIC_URL: origin,
      ADMIN_URL: origin,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: secret,
      CONTROLLER_NAME: service.controllerName,
      CONTACT_EMAIL: service.contactEmail,
      LOG_LEVEL: 'error',
      DRAIN_SECONDS: '0',
      // What another process has written is asked for at once.
      PUBLIC_CACHE_SECONDS: '0',
      ...settings,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill(signal)) await ended;
  };
  for (let tries = 0; tries < 500; tries += 1) {
    const ready = await fetch(`${origin}/health/ready`).catch(() => null);
    if (ready?.status === 200) return { origin, pid: child.pid, end };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end();
  throw new Error('a process of an app did not become ready');
}
