import { spawn } from 'node:child_process';
import { freePort, secret, service } from './apps.ts';

export interface CommunityProcess {
  origin: string;
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

interface Place {
  /** A free one if not given. */
  port?: number;
  /** Where people reach it, if not at its own origin. */
  publicUrl?: string | undefined;
}

/** A community process as it is shipped; ready when this resolves. */
export async function startCommunityProcess(databaseUrl: string, place: Place = {}): Promise<CommunityProcess> {
  const port = place.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/apps/community/server/src/main.js'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      KUNTARINKI_MODE: 'test',
      COMMUNITY_PORT: String(port),
      PUBLIC_URL: place.publicUrl ?? origin,
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: secret,
      CONTROLLER_NAME: service.controllerName,
      CONTACT_EMAIL: service.contactEmail,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill(signal)) await ended;
  };
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${origin}/health/ready`).catch(() => null);
    if (ready?.status === 200) return { origin, end };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end();
  throw new Error('a community process did not become ready');
}
