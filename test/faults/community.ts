import { type AppProcess, startProcess } from '../support/community-process.ts';
import { freePort } from '../support/free-port.ts';

/** A community process at a fixed port, that is killed or ended and begins again there. */
export class Community {
  private running: AppProcess | undefined;

  private constructor(
    private readonly databaseUrl: string,
    private readonly port: number,
    private readonly settings: Record<string, string>,
    private readonly version: string | undefined,
  ) {}

  /** `version` is the folder of another version than this. */
  static async start(databaseUrl: string, publicUrl?: string, version?: string): Promise<Community> {
    const community = new Community(
      databaseUrl,
      await freePort(),
      publicUrl ? { PUBLIC_URL: publicUrl, DRAIN_SECONDS: '5' } : {},
      version,
    );
    await community.begin();
    return community;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ready when this resolves; gives how long that took, in milliseconds. */
  async begin(): Promise<number> {
    const start = performance.now();
    this.running = await startProcess('community', this.databaseUrl, this.settings, this.port, this.version);
    return performance.now() - start;
  }

  kill(): Promise<void> {
    return this.running?.end('SIGKILL') ?? Promise.resolve();
  }

  end(): Promise<void> {
    return this.running?.end('SIGTERM') ?? Promise.resolve();
  }
}
