import { spawn } from 'node:child_process';
import { freePort, secret } from './apps.ts';

export interface AppProcess {
  origin: string;
  end(): Promise<void>;
}

export const startCommunityProcess = (databaseUrl: string): Promise<AppProcess> =>
  startProcess('community', databaseUrl);

/** An app's process as it is shipped, with its pages, on a free port; ready when this resolves. */
export async function startProcess(
  app: 'community' | 'admin',
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<AppProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [`dist/apps/${app}/server/src/main.js`], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      KUNTARINKI_MODE: 'test',
      COMMUNITY_PORT: String(port),
      ADMIN_PORT: String(port),
      PUBLIC_URL: origin,
      ADMIN_URL: origin,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: secret,
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill('SIGTERM')) await ended;
  };
  for (let tries = 0; tries < 500; tries += 1) {
    const ready = await fetch(`${origin}/health/ready`).catch(() => null);
    if (ready?.status === 200) return { origin, end };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end();
  throw new Error('a process of an app did not become ready');
}
