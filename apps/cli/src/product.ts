import { Child } from './child-process.js';
import { Refusal } from './refusal.js';
import type { DatabaseUrls, Settings } from './settings.js';

const secondsToDrain = 10;

/** The processes of one installation on a database that is there already: started in order, stopped in the opposite one. */
export class Product {
  /** The name of the first process that ended without being asked to. */
  readonly lost: Promise<string>;
  private reportLost: (name: string) => void = () => {};
  private stopping = false;
  private catcher: Child | undefined;
  private current: Child | undefined;
  private readonly apps: Child[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly databases: DatabaseUrls,
    private readonly sessionSecret: string,
  ) {
    this.lost = new Promise((report) => {
      this.reportLost = report;
    });
  }

  /** Roles, migrations, register and demo content first: the apps meet a database that is complete. */
  async start({ reset = false } = {}): Promise<void> {
    const { app, owner, worker, superuser } = this.databases;
    const urls = { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_WORKER_URL: worker };
    const env = superuser ? { ...urls, DATABASE_SUPERUSER_URL: superuser } : urls;
    await this.runToEnd('The preparation of the database', 'prepare-database', env, reset ? ['--reset'] : []);
    await this.startApps();
  }

  /** Begins the demo anew, on a database that others may be using. */
  resetDemo(): Promise<void> {
    const env = { DATABASE_OWNER_URL: this.databases.owner };
    return this.runToEnd('The reset of the demo', 'demo-load', env, ['--reset']);
  }

  /** Apps and worker finish what they have begun, then the catcher goes, which takes their last mails. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.current?.stop(secondsToDrain);
    await Promise.all(this.apps.map((app) => app.stop(secondsToDrain)));
    await this.catcher?.stop(secondsToDrain);
  }

  private async startApps(): Promise<void> {
    const { ports, host, smtpUrl } = this.settings;
    const { app, worker } = this.databases;
    const ready: Promise<void>[] = [];
    const launch = (name: string, file: string, port: number, env: Record<string, string>, at = host) => {
      const child = new Child({ name, file, env: { ...this.environment(), ...env } });
      ready.push(child.untilReady(`http://${reachable(at)}:${port}/health/ready`));
      void child.ended.then(() => this.stopping || this.reportLost(name));
      return child;
    };
    if (this.stopping) return;
    if (!smtpUrl)
      this.catcher = launch('The mail catcher', 'apps/cli/src/mail-catcher/main.js', ports.catcher, {}, '127.0.0.1');
    this.apps.push(
      launch('The community', 'programs/community.js', ports.community, { DATABASE_URL: app }),
      launch('The admin', 'programs/admin.js', ports.admin, { DATABASE_URL: app }),
      launch('The worker', 'programs/worker.js', ports.worker, { DATABASE_URL: app, DATABASE_WORKER_URL: worker }),
    );
    await Promise.all(ready);
  }

  private async runToEnd(name: string, task: string, env: Record<string, string>, args: string[]): Promise<void> {
    if (this.stopping) return;
    this.current = new Child({ name, file: `apps/cli/src/${task}.js`, args, env: { ...this.environment(), ...env } });
    const ending = await this.current.ended;
    this.current = undefined;
    if (ending !== 0) throw new Refusal(`${name} failed (${ending}).`);
  }

  private environment(): Record<string, string> {
    const { mode, host, ports, publicUrl, adminUrl, smtpUrl, mailFrom } = this.settings;
    const { logLevel, drainSeconds, controllerName, contactEmail, erasuresFile } = this.settings;
    return {
      NODE_ENV: 'production',
      KUNTARINKI_MODE: mode,
      HOST: host,
      COMMUNITY_PORT: String(ports.community),
      ADMIN_PORT: String(ports.admin),
      WORKER_PORT: String(ports.worker),
      CATCHER_SMTP_PORT: String(ports.catcherSmtp),
      CATCHER_PORT: String(ports.catcher),
      PUBLIC_URL: publicUrl,
      ADMIN_URL: adminUrl,
      SMTP_URL: smtpUrl ?? `smtp://127.0.0.1:${ports.catcherSmtp}`,
      MAIL_FROM: mailFrom,
      LOG_LEVEL: logLevel,
      DRAIN_SECONDS: drainSeconds,
      SESSION_SECRET: this.sessionSecret,
      CONTROLLER_NAME: controllerName,
      CONTACT_EMAIL: contactEmail,
      ERASURES_FILE: erasuresFile,
    };
  }
}

/** An app that listens on every address answers on the loopback one. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
