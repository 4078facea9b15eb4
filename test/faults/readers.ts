import { Client } from '../support/apps.ts';

interface ReadersOptions {
  origin: string;
  /** Each reads pages for themselves; null is a visitor. */
  people: ({ id: string } | null)[];
  random: () => number;
}

const front = ['/fi', '/sv', '/en'];
const isFile = (path: string) => path.startsWith('/assets/') || /\.(css|svg|png|ico|woff2)$/.test(path);

/** People who follow the links of the pages, with what a page brings along, until they are stopped. */
export class Readers {
  /** Answers that told of a fault, by what they told. */
  readonly faults = new Map<string, number>();
  /** How long each page took, in milliseconds. */
  readonly times: number[] = [];
  readonly seen = new Set<string>();
  private stopping = false;
  private walks: Promise<void>[] = [];

  constructor(private readonly options: ReadersOptions) {}

  start(): void {
    this.walks = this.options.people.map((person) => this.walk(person));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.walks);
  }

  private async walk(person: { id: string } | null): Promise<void> {
    const pick = <T>(list: T[]): T => list[Math.floor(this.options.random() * list.length)] as T;
    let client = await this.enter(person);
    let links = front;
    while (!this.stopping) {
      // Now and then someone comes anew, as a session is begun by every version.
      if (this.options.random() < 0.05) client = await this.enter(person);
      const found = await this.read(client, pick(links));
      for (const file of found.filter(isFile)) await this.read(client, file);
      // From a page that leads on, mostly to what it tells of.
      const pages = found.filter((path) => !isFile(path));
      links = pages.length > 0 && this.options.random() < 0.9 ? pages : front;
      await new Promise((resolve) => setTimeout(resolve, this.options.random() * 400));
    }
  }

  private async enter(person: { id: string } | null): Promise<Client> {
    const client = new Client(this.options.origin);
    if (person === null) return client;
    await client.signIn(person).catch(() => undefined);
    if (client.cookies() === '') this.count('no session');
    return client;
  }

  /** Addresses on the page. */
  private async read(client: Client, path: string): Promise<string[]> {
    const start = performance.now();
    try {
      const answer = await client.raw(path);
      const text = await answer.text();
      if (!isFile(path)) {
        this.times.push(performance.now() - start);
        this.seen.add(`${answer.status} ${path}`);
      }
      if (answer.status >= 400) this.count(`${answer.status} ${path}`);
      const onward = answer.headers.get('location');
      if (onward !== null) return onward.startsWith('/') ? [onward] : [];
      return [...text.matchAll(/\s(?:href|src)="(\/[^"#]*)/g)].map(([, found = '']) => found.replaceAll('&amp;', '&'));
    } catch {
      this.count(`connection lost ${path}`);
      return [];
    }
  }

  private count(what: string): void {
    this.faults.set(what, (this.faults.get(what) ?? 0) + 1);
  }
}
