import { createHash } from 'node:crypto';
import pg from 'pg';

export const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const names = new Map<string, string>();

/** Named, so that a connection plans it once. The name is made once too. */
export function named(text: string): { name: string; text: string } {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
    names.set(text, name);
  }
  return { name, text };
}

export async function read<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool.query<Row>({ ...named(text), values })).rows;
}
