import { Client } from '../support/apps.ts';
import type { World } from '../support/people.ts';
import { History } from './history.ts';

interface LoadOptions {
  world: World;
  /** Where the acts are sent, any of them. */
  origins: string[];
  people: number;
  random: () => number;
}

const mutations = {
  join: `mutation A($input: JoinCircleInput!) { done: joinCircle(input: $input) { __typename
    ... on Enrolled { enrolment { id } } ... on Waitlisted { enrolment { id } } } }`,
  leave: `mutation A($input: OwnPlaceInput!) { done: leaveCircle(input: $input) { __typename
    ... on PlaceLeft { enrolmentId } } }`,
};

interface Done {
  __typename: string;
  enrolment?: { id: string };
  enrolmentId?: string;
}

/** People who join and leave circles until they are stopped; each act is sent until its outcome is known. */
export class Load {
  readonly history = new History();
  /** Answers that told of a fault, by what they told. */
  readonly faults = new Map<string, number>();
  /** How long each answer took, in milliseconds. */
  readonly times: number[] = [];
  private stopping = false;
  private walks: Promise<void>[] = [];

  constructor(private readonly options: LoadOptions) {}

  async start(): Promise<void> {
    const { world, origins, people } = this.options;
    const circles = await Promise.all([world.circle({ capacity: 4 }), world.circle({ capacity: 8, limit: 2 })]);
    const walkers = await Promise.all(
      Array.from({ length: people }, async (_, n) => {
        const represents = ['611', '049', '091'][n % 3] as string;
        const person = await world.person({ represents });
        const clients = origins.map((origin) => new Client(origin));
        for (const client of clients) await client.signIn(person);
        return { account: person.id, represents, clients };
      }),
    );
    this.walks = walkers.map((walker) => this.walk(walker, circles));
  }

  /** Ends when everything that was sent has an outcome. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.walks);
  }

  private async walk(
    { account, represents, clients }: { account: string; represents: string; clients: Client[] },
    circles: { id: string }[],
  ): Promise<void> {
    const pick = <T>(list: T[]): T => list[Math.floor(this.options.random() * list.length)] as T;
    while (!this.stopping) {
      const act = pick(['join', 'join', 'leave'] as const);
      const { id: circleId } = pick(circles);
      const own = { circleId, idempotencyKey: crypto.randomUUID() };
      const input = act === 'join' ? { ...own, municipalityCode: represents } : own;
      const done = await this.untilKnown(() => pick(clients), mutations[act], input);
      const enrolmentId = done.enrolment?.id ?? done.enrolmentId ?? null;
      this.history.told.push({ account, circleId, act, answer: done.__typename, enrolmentId });
      await new Promise((resolve) => setTimeout(resolve, this.options.random() * 150));
    }
  }

  private async untilKnown(client: () => Client, query: string, input: Record<string, unknown>): Promise<Done> {
    const deadline = performance.now() + 60_000;
    for (let sent = 1; performance.now() < deadline; sent += 1) {
      const start = performance.now();
      try {
        const { data, codes, status } = await client().ask<{ done: Done } | null>(query, { input });
        this.times.push(performance.now() - start);
        if (data?.done) {
          if (sent > 1) this.history.unknown += 1;
          return data.done;
        }
        this.count(`${status} ${codes.join(' ')}`);
      } catch (error) {
        this.count(error instanceof SyntaxError ? 'no JSON' : `connection lost ${String((error as Error).cause)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('an act had no outcome within a minute');
  }

  private count(what: string): void {
    this.faults.set(what, (this.faults.get(what) ?? 0) + 1);
  }
}
