import type { Client } from '../apps.ts';
import { type Entry, expectedOf, type Named, nothing } from './entry.ts';
import { makers } from './objects.ts';
import type { Actor, Stage } from './stage.ts';
import { type AppName, type Role, roles, things } from './things.ts';

/** One question that was asked: what was to be answered, and what was. */
export interface Cell {
  name: string;
  expected: string;
  found: string;
}

const teamRoles: readonly Role[] = ['coordinator', 'administrator'];
const visitors: readonly Role[] = ['visitor', 'suspended', 'erased'];

/** What the gate answers; null: it lets them through. */
export function gate(audience: Entry['audience'], role: Role): string | null {
  if (audience === 'anyone') return null;
  if (visitors.includes(role)) return 'UNAUTHENTICATED';
  return audience === 'member' || teamRoles.includes(role) ? null : 'FORBIDDEN';
}

/** Asks a root field for everyone and everything: one argument varies at a time, the others have their first case. */
export async function walkField(stage: Stage, app: AppName, field: string, entry: Entry): Promise<Cell[]> {
  const cells: Cell[] = [];
  // Links that were asked for by the fields before are not counted with those of this one.
  await stage.world.owner.read(`UPDATE mailed_link SET network = 'x'`);
  // Whoever is not let in is asked about the same things: what they are must make no difference then.
  const ofNobody = new Map<string, string>();
  for (const role of roles) {
    const actor = stage.actors[role];
    const gated = gate(entry.audience, role);
    const ask = async (varied: string | null, which: string): Promise<{ outcome: string; body: string }> => {
      const variables: Record<string, unknown> = {};
      for (const [path, { thing, base }] of Object.entries(entry.names)) {
        const name = path === varied ? which : (base ?? things[thing][0]);
        const known = gated === null ? undefined : ofNobody.get(`${path} ${name}`);
        const value = known ?? (await makers[thing](stage, actor, name));
        ofNobody.set(`${path} ${name}`, value);
        variables[path.replaceAll('.', '_')] = value;
      }
      const client: Client = entry.signsIn ? await stage.enter(app, role) : actor.clients[app];
      const putBack = entry.endsSessions ? await sessionsOf(stage) : null;
      const { data, codes, body } = await client.ask<{ it: unknown } | null>(entry.document, {
        ...variables,
        ...entry.also?.(actor),
      });
      await putBack?.();
      return { outcome: outcomeOf(data?.it, codes), body };
    };
    if (Object.keys(entry.names).length === 0) {
      const { outcome } = await ask(null, '');
      cells.push({
        name: `${field}: ${role}`,
        expected: gated ?? expectedOf(entry.answer ?? '', role),
        found: outcome,
      });
    }
    for (const [path, named] of Object.entries(entry.names)) {
      cells.push(
        ...(await walkArgument({ name: `${field}(${path})`, actor, gated, named, ask: (it) => ask(path, it) })),
      );
    }
  }
  return cells;
}

/** Remembers all sessions; called, it brings back those that have ended since. */
async function sessionsOf({ world: { owner } }: Stage): Promise<() => Promise<void>> {
  const tables = ['community_session', 'admin_session'];
  const kept = await Promise.all(tables.map((table) => owner.read(`SELECT to_json(s) AS row FROM ${table} s`)));
  return async () => {
    for (const [n, table] of tables.entries()) {
      await owner.read(
        `INSERT INTO ${table} SELECT r.* FROM json_array_elements($1::json) e,
           json_populate_record(NULL::${table}, e -> 'row') r ON CONFLICT DO NOTHING`,
        [JSON.stringify(kept[n])],
      );
    }
  };
}

interface Walk {
  name: string;
  actor: Actor;
  gated: string | null;
  named: Named;
  ask: (which: string) => Promise<{ outcome: string; body: string }>;
}

async function walkArgument({ name, actor, gated, named, ask }: Walk): Promise<Cell[]> {
  const cells: Cell[] = [];
  const missing = (things[named.thing] as readonly string[]).includes('missing') ? await ask('missing') : null;
  for (const [which, expected] of Object.entries(named.answers)) {
    const { outcome, body } = which === 'missing' && missing ? missing : await ask(which);
    const wanted = gated ?? expectedOf(expected, actor.role);
    const found = wanted === nothing && body === missing?.body ? nothing : outcome;
    cells.push({ name: `${name} ${which}: ${actor.role}`, expected: wanted, found });
  }
  return cells;
}

function outcomeOf(it: unknown, codes: string[]): string {
  if (codes.length > 0) return codes.join(' ');
  if (it === null || it === undefined) return 'null';
  return (it as { __typename?: string }).__typename ?? 'shown';
}
