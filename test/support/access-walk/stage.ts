import { type Client, type RunningApp, startApp } from '../apps.ts';
import { createWorld, type World } from '../people.ts';
import { makeTutor } from '../programmes.ts';
import { type AppName, type Role, roles } from './things.ts';

/** Someone in a role, with a session in each app. */
export interface Actor {
  role: Role;
  accountId: string;
  /** The municipality that they represent, or would like to. */
  municipality: string;
  clients: Record<AppName, Client>;
  /** The code of the link that they were mailed last. */
  code: string;
}

export interface Stage {
  world: World;
  actors: Record<Role, Actor>;
  /** Someone else of the first municipality, who has a seat in every circle. */
  bystander: { id: string; municipality: string };
  /** A new session of a role. */
  enter(app: AppName, role: Role): Promise<Client>;
  close(): Promise<void>;
}

/** Porvoo's neighbour Pornainen for most; the others represent two other municipalities, or nobody. */
const represents: Record<Role, string | null> = {
  visitor: null,
  member: null,
  representative: '611',
  colleague: '611',
  municipalCoordinator: '611',
  tutor: '091',
  stranger: '106',
  facilitator: '049',
  coordinator: null,
  administrator: null,
  suspended: '611',
  erased: '611',
  former: '611',
};
const team: Partial<Record<Role, string>> = {
  coordinator: 'programme_coordinator',
  administrator: 'administrator',
  former: 'programme_coordinator',
};

export async function setStage(): Promise<Stage> {
  const world = await createWorld();
  const apps = {
    community: await startApp('community', world.database),
    admin: await startApp('admin', world.database),
  };
  const bystander = await world.person({ name: 'Sivu Stakeholder', represents: '611' });
  const entered = await Promise.all(roles.map((role) => actorOf(world, apps, role)));
  const actors = Object.fromEntries(entered.map((actor) => [actor.role, actor])) as Record<Role, Actor>;
  return {
    world,
    actors,
    bystander,
    async enter(app, role) {
      if (role === 'visitor') return apps[app].client();
      const id = actors[role].accountId;
      await setStatus(world, id, 'active');
      const client = await apps[app].client().signIn({ id });
      if (role === 'suspended' || role === 'erased') await setStatus(world, id, role);
      return client;
    },
    async close() {
      await apps.admin.close();
      await apps.community.close();
      await world.close();
    },
  };
}

/** Who is erased has no name and no address; the session is left to them, as if it had been missed. */
const setStatus = (world: World, id: string, status: string) =>
  world.owner.read(
    status === 'erased'
      ? `UPDATE account SET status = $2, name = '', email = '', visibility = 'nobody' WHERE id = $1`
      : `UPDATE account SET status = $2, demo = true, email = CASE email WHEN '' THEN $1::text || '@test.example' ELSE email END
         WHERE id = $1`,
    [id, status],
  );

/** Everyone gets a session in both apps while they may; what they may no longer is taken from them afterwards. */
async function actorOf(world: World, apps: Record<AppName, RunningApp>, role: Role): Promise<Actor> {
  const { id } = await world.person({
    name: `Rooli ${role}`,
    represents: represents[role],
    coordinates: role === 'municipalCoordinator',
  });
  if (role === 'tutor') await makeTutor(world, { id, municipality: '091' });
  await world.owner.read(
    `INSERT INTO role_grant (account_id, role, valid_from) VALUES ($1, $2, now() - interval '1 day')`,
    [id, team[role] ?? 'administrator'],
  );
  const clients = { community: apps.community.client(), admin: apps.admin.client() };
  if (role !== 'visitor') {
    await clients.community.signIn({ id });
    await clients.admin.signIn({ id });
  }
  if (team[role] === undefined) {
    await world.owner.read(`DELETE FROM role_grant WHERE account_id = $1 AND role = 'administrator'`, [id]);
  }
  if (role === 'former') {
    await world.owner.read('UPDATE role_grant SET valid_to = now() WHERE account_id = $1', [id]);
    await world.owner.read(`UPDATE affiliation SET status = 'ended', valid_to = now() WHERE account_id = $1`, [id]);
  }
  if (role === 'suspended' || role === 'erased') await setStatus(world, id, role);
  return { role, accountId: id, municipality: represents[role] ?? '611', clients, code: '000000' };
}
