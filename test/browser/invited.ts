import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ownerUrl } from './addresses.ts';

/** Someone of a test's own, whom it may play on both sites and whose roles it may change. */
export const invited = (
  called: string,
  role: 'programme_coordinator' | 'administrator' = 'programme_coordinator',
): Promise<{ id: string; name: string }> =>
  someone(
    called,
    `INSERT INTO role_grant (account_id, role, valid_from) VALUES ($1, $2, now() - interval '1 hour')`,
    role,
  );

/** Someone of a test's own who represents a municipality. */
export const representative = (
  called: string,
  municipality: string,
): Promise<{ id: string; name: string; email: string }> =>
  someone(
    called,
    `INSERT INTO affiliation (account_id, municipality_code, status, valid_from)
     VALUES ($1, $2, 'approved', now() - interval '1 hour')`,
    municipality,
  );

async function someone(called: string, more: string, value: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = `${called} ${randomUUID().slice(0, 4)}`;
    const email = `${randomUUID()}@kuntarinki.example`;
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO account (name, email, locale, status, demo, created_at)
       VALUES ($1, $2, 'fi', 'active', true, now()) RETURNING id`,
      [name, email],
    );
    const id = rows[0]?.id ?? '';
    await client.query(more, [id, value]);
    return { id, name, email };
  } finally {
    await client.end();
  }
}
