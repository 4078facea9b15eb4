import pg from 'pg';
import type { Logger } from 'pino';

/** How the connection is called in pg_stat_activity. */
export const signOfLifeName = 'kuntarinki-worker sign of life';

const againMs = 1000;
const beatMs = 5000;
const patienceMs = 6000;

/**
 * Tells everyone that the worker who locks jobs under this id lives: an advisory lock on a connection of its own, which
 * PostgreSQL lets go when the process dies, however it dies.
 *
 * When only the connection is lost, the worker takes no job until it holds the lock again, which it tries at once. What
 * is under way goes on: `TakeOver` believes in a death only when it finds the lock free in two looks, 20 seconds apart,
 * so a connection that blinked gets nobody's job done twice. Who is cut off for longer is taken for dead, since nothing
 * tells the two apart; then a job may be done twice, as tasks must stand anyway.
 */
export class SignOfLife {
  /** There while the lock is held. */
  private client: pg.Client | undefined;
  private locking: Promise<void>;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly url: string,
    private readonly id: string,
    private readonly logger: Logger,
  ) {
    this.locking = this.lock();
  }

  /** Whether the lock is held; waits for the end of an attempt to get it. */
  async isGiven(): Promise<boolean> {
    await this.locking;
    return this.client !== undefined;
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.locking;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private async lock(): Promise<void> {
    if (this.ended) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: signOfLifeName,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    let broken = false;
    const onBreak = () => {
      broken = true;
      this.lost(client);
    };
    client.on('error', onBreak).on('end', onBreak);
    try {
      await client.connect();
      // A computer that loses its power closes nothing: with these the server notices after 5 + 3 · 2 seconds.
      await client.query(
        'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET tcp_user_timeout = 11000',
      );
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [this.id]);
      if (broken) throw new Error('the connection broke');
      this.client = client;
      this.timer = setTimeout(() => void this.beat(client), beatMs);
    } catch (error) {
      this.logger.warn({ err: error }, 'the worker cannot give a sign of life and takes no jobs; it tries again');
      client.end().catch(() => {});
      if (!this.ended) this.timer = setTimeout(() => this.lockAgain(), againMs);
    }
  }

  private lockAgain(): void {
    this.locking = this.lock();
  }

  /** A connection that is cut without a word is noticed only by using it. */
  private async beat(client: pg.Client): Promise<void> {
    try {
      await client.query('SELECT 1');
      if (this.client === client) this.timer = setTimeout(() => void this.beat(client), beatMs);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearTimeout(this.timer);
    client.end().catch(() => {});
    this.logger.warn('the connection of the sign of life broke; the worker takes no jobs until it has another');
    this.lockAgain();
  }
}
