import { randomUUID } from 'node:crypto';
import type { AccountId, Locale, MunicipalityCode } from '#kernel';
import { createDataSource, Database } from '#platform';
import { createTestDatabase, type TestDatabase } from './database.ts';

interface Person {
  id: AccountId;
  name: string;
  municipality: MunicipalityCode;
}

/** A test file's own database, and hands to put people and circles into it. */
export interface World {
  database: TestDatabase;
  /** As the owner of the schema, for building and for looking. */
  owner: Database;
  person(facts?: Partial<PersonFacts>): Promise<Person>;
  circle(facts?: Partial<CircleFacts>): Promise<{ id: string; slug: string; poolId: string }>;
  /** Tasks in the queue, which only the worker's role may see; not that something is to be found by its new words. */
  queuedTasks(): Promise<string[]>;
  /** Waits until every job that is due has been done: by the worker that the test runs. */
  settled(): Promise<void>;
  /** Moves the clock of everyone who asks this database. */
  shiftClock(interval: string): Promise<void>;
  close(): Promise<void>;
}

interface PersonFacts {
  name: string;
  locale: Locale;
  represents: string | null;
  /** Whether they coordinate the municipality that they represent. */
  coordinates: boolean;
  roles: string[];
}

interface CircleFacts {
  slug: string;
  status: string;
  capacity: number;
  limit: number | null;
  host: string;
  languages: Locale[];
  themes: string[];
  texts: Partial<Record<Locale, string>>;
  /** Intervals from now. */
  opens: string;
  closes: string;
  starts: string;
  ends: string;
}

const circleDefaults: CircleFacts = {
  slug: '',
  status: 'published',
  capacity: 12,
  limit: null,
  host: '106',
  languages: ['fi'],
  themes: [],
  texts: { fi: 'Digituki alkuun', sv: 'Kom igång' },
  opens: '-5 days',
  closes: '10 days',
  starts: '14 days',
  ends: '40 days',
};

export async function createWorld(given?: TestDatabase): Promise<World> {
  const database = given ?? (await createTestDatabase());
  const dataSource = await createDataSource({ url: database.ownerUrl, poolSize: 4 }).initialize();
  const owner = new Database(dataSource);
  const run = <T>(text: string, values: unknown[] = []): Promise<T[]> => owner.read<T>(text, values);

  const person: World['person'] = async (facts = {}) => {
    const name = facts.name ?? `Testi ${randomUUID().slice(0, 8)}`;
    const municipality = (facts.represents ?? '611') as MunicipalityCode;
    const [row] = await run<{ id: AccountId }>(
      `INSERT INTO account (name, email, locale, status, demo, created_at) VALUES ($1, $2, $3, 'active', true, now()) RETURNING id`,
      [name, `${randomUUID()}@test.example`, facts.locale ?? 'fi'],
    );
    const id = (row as { id: AccountId }).id;
    if (facts.represents !== null) {
      await run(
        `INSERT INTO affiliation (account_id, municipality_code, status, valid_from) VALUES ($1, $2, 'approved', now() - interval '1 day')`,
        [id, municipality],
      );
    }
    if (facts.coordinates) {
      await run(
        `INSERT INTO role_grant (account_id, role, municipality_code, valid_from)
         VALUES ($1, 'municipal_coordinator', $2, now() - interval '1 day')`,
        [id, municipality],
      );
    }
    for (const role of facts.roles ?? []) {
      await run(`INSERT INTO role_grant (account_id, role, valid_from) VALUES ($1, $2, now() - interval '1 day')`, [
        id,
        role,
      ]);
    }
    return { id, name, municipality };
  };

  const circle: World['circle'] = async (given = {}) => {
    const facts = { ...circleDefaults, ...given, slug: given.slug ?? `rinki-${randomUUID().slice(0, 8)}` };
    const [pool] = await run<{ id: string }>(
      'INSERT INTO seat_pool (capacity, limit_per_municipality, offers_until) VALUES ($1, $2, now() + $3::interval) RETURNING id',
      [facts.capacity, facts.limit, facts.starts],
    );
    const [row] = await run<{ id: string }>(
      `INSERT INTO circle (slug, status, seat_pool_id, host_municipality_code, languages, mode, enrolment_opens_at,
         enrolment_closes_at, first_meeting_starts_at, last_meeting_ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, 'remote', now() + $6::interval, now() + $7::interval, now() + $8::interval,
         now() + $9::interval, now()) RETURNING id`,
      [
        facts.slug,
        facts.status,
        pool?.id,
        facts.host,
        facts.languages,
        facts.opens,
        facts.closes,
        facts.starts,
        facts.ends,
      ],
    );
    for (const [nth, [locale, title]] of Object.entries(facts.texts).entries()) {
      await run(
        `INSERT INTO circle_text (circle_id, locale, source_revision, published_at, revised_at, title, summary, aim)
         VALUES ($1, $2, $3, now(), now(), $4, 'x', 'y')`,
        [row?.id, locale, nth === 0 ? null : 1, title],
      );
    }
    for (const theme of facts.themes) await run('INSERT INTO circle_theme VALUES ($1, $2)', [row?.id, theme]);
    await run(
      `INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode)
       SELECT id, 1, first_meeting_starts_at AT TIME ZONE 'Europe/Helsinki', (first_meeting_starts_at + interval '90 minutes') AT TIME ZONE 'Europe/Helsinki',
         'Europe/Helsinki', first_meeting_starts_at, first_meeting_starts_at + interval '90 minutes', 'remote' FROM circle WHERE id = $1`,
      [row?.id],
    );
    return { id: row?.id ?? '', slug: facts.slug, poolId: pool?.id ?? '' };
  };

  const asWorker = async <T>(sql: string): Promise<T[]> => {
    const worker = await createDataSource({ url: database.workerUrl, poolSize: 1 }).initialize();
    try {
      return await worker.query(sql);
    } finally {
      await worker.destroy();
    }
  };

  return {
    database,
    owner,
    person,
    circle,
    async queuedTasks() {
      const rows = await asWorker<{ task: string }>(
        `SELECT task_identifier AS task FROM graphile_worker.jobs WHERE task_identifier <> 'search.index'`,
      );
      return rows.map(({ task }) => task);
    },
    async settled() {
      const deadline = performance.now() + 15_000;
      const due = `SELECT task_identifier FROM graphile_worker.jobs WHERE run_at <= now() OR locked_at IS NOT NULL`;
      while ((await asWorker(due)).length > 0) {
        if (performance.now() > deadline) throw new Error('the jobs are not done');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async shiftClock(interval) {
      await run('DELETE FROM clock_shift');
      await run('INSERT INTO clock_shift (shift) VALUES ($1::interval)', [interval]);
    },
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
