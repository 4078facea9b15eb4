import type { World } from './people.ts';

/** So many people with a seat each in a new circle, and the job of each as joining queues it. Answers the enrolments. */
export async function enrol(world: World, people: number): Promise<string[]> {
  const circle = await world.circle({ capacity: people });
  const enrolled = Array.from({ length: people }, async () => {
    const person = await world.person();
    const [row] = await world.owner.read<{ id: string }>(
      `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, created_at, status_since)
       VALUES ($1, $2, '611', 'confirmed', now(), now()) RETURNING id`,
      [circle.poolId, person.id],
    );
    return row?.id ?? '';
  });
  const ids = await Promise.all(enrolled);
  await world.owner.read(
    `SELECT jobs.add('circles.enrolled', json_build_object('enrolmentId', id)) FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
  return ids;
}
