import type { World } from './people.ts';

/** A published circle with someone who leads it for Hyvinkää. */
export async function circleWithLeader(
  world: World,
  { approval = false, ...facts }: Parameters<World['circle']>[0] & { approval?: boolean } = {},
) {
  const circle = await world.circle(facts);
  const leader = await world.person({ name: 'Vilma Vetäjä', represents: '106' });
  await leads(world, circle.id, leader.id);
  await world.owner.read('UPDATE seat_pool SET approval = $2 WHERE id = $1', [circle.poolId, approval]);
  return { ...circle, leader };
}

export async function leads(world: World, circleId: string, accountId: string): Promise<void> {
  await world.owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
     SELECT $1, $2, '106', count(*), now() FROM circle_facilitator WHERE circle_id = $1`,
    [circleId, accountId],
  );
}
