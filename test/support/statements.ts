import pg from 'pg';

type Query = pg.Client['query'];

/** The texts of the statements that clients of a pool send while `work` is done. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const { prototype } = pg.Client;
  const plain = prototype.query;
  const ours = new Set<unknown>();
  const note = (client: unknown) => ours.add(client);
  pool.on('acquire', note);
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    // A client is noted when the pool gives it away, and only the pool's clients are looked at.
    if (ours.has(this)) seen.push(typeof first === 'string' ? first : (first.text ?? ''));
    return (plain as (...given: unknown[]) => unknown).apply(this, args);
  } as Query;
  try {
    await work();
  } finally {
    prototype.query = plain;
    pool.off('acquire', note);
  }
  return seen;
}
