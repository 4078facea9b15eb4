import pg from 'pg';

export interface RolePasswords {
  owner: string;
  app: string;
  worker: string;
}

export interface Bootstrap {
  database: string;
  passwords: RolePasswords;
}

/** The three roles of every installation. The superuser makes them and is not used again. */
const roles = { owner: 'kuntarinki_owner', app: 'kuntarinki_app', worker: 'kuntarinki_worker' } as const;

/**
 * Time-outs belong to the roles, not to connections: they then hold behind a connection pooler as well. Several
 * who wait for one row wait in turn, each for the time of a lock: what one of them waits in all is the statement's time.
 */
const timeouts = {
  [roles.app]: { statement_timeout: '4s', lock_timeout: '2s', idle_in_transaction_session_timeout: '10s' },
  [roles.worker]: { statement_timeout: '60s', lock_timeout: '5s' },
};

/**
 * Makes the roles and the database in a PostgreSQL cluster. Safe to run again: it then only brings the
 * passwords, the time-outs and the rights up to date. Tables come later, by the migrations.
 */
export async function bootstrapCluster(superuserUrl: string, { database, passwords }: Bootstrap): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const key of ['owner', 'app', 'worker'] as const) await makeRole(client, roles[key], passwords[key]);
    for (const [role, settings] of Object.entries(timeouts)) {
      for (const [name, value] of Object.entries(settings)) {
        await client.query(`ALTER ROLE ${role} SET ${name} = ${client.escapeLiteral(value)}`);
      }
    }
    // A migration hands the function that enqueues jobs over to the worker; for this the owner must be able to
    // act as the worker, but it does not read the worker's tables by the way.
    await client.query(`GRANT ${roles.worker} TO ${roles.owner} WITH INHERIT FALSE, SET TRUE`);
    await makeDatabase(client, database);
    await openToRoles(client, database);
  } finally {
    await client.end();
  }
}

/** The rights on a database are not copied from its template: a database made by CREATE … TEMPLATE needs this, too. */
export async function openToRoles(client: pg.ClientBase, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${Object.values(roles).join(', ')}`);
  // graphile-worker makes and migrates a schema of its own.
  await client.query(`GRANT CREATE ON DATABASE ${name} TO ${roles.worker}`);
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = known.rowCount ? 'ALTER' : 'CREATE';
  const attributes = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE';
  await client.query(`${verb} ROLE ${role} WITH ${attributes} PASSWORD ${client.escapeLiteral(password)}`);
}

async function makeDatabase(client: pg.Client, database: string): Promise<void> {
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (known.rowCount) return;
  const name = client.escapeIdentifier(database);
  await client.query(`CREATE DATABASE ${name} OWNER ${roles.owner} ENCODING 'UTF8' TEMPLATE template0`);
}
