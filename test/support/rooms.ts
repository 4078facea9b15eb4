import type { World } from './people.ts';

/** A circle whose one meeting has its text, in Finnish. */
export async function circleWithRoom(world: World, facts: Parameters<World['circle']>[0] = {}) {
  const circle = await world.circle(facts);
  const [row] = await world.owner.read<{ id: string }>(
    `INSERT INTO meeting_text (meeting_id, locale, published_at, revised_at, title, agenda)
     SELECT id, 'fi', now(), now(), 'Ensimmäinen tapaaminen', 'Julkaistu ohjelma' FROM meeting WHERE circle_id = $1
     RETURNING meeting_id AS id`,
    [circle.id],
  );
  return { ...circle, meetingId: row?.id ?? '' };
}

interface Circle {
  id: string;
  poolId: string;
}

interface Person {
  id: string;
  municipality: string;
}

type PlaceStatus = 'confirmed' | 'waitlisted' | 'offered' | 'withdrawn';

/** Gives the person a place in the circle, past all rules. */
export async function seat(
  { owner }: World,
  { poolId }: Circle,
  { id, municipality }: Person,
  status: PlaceStatus = 'confirmed',
): Promise<void> {
  await owner.read(
    `INSERT INTO enrolment (pool_id, account_id, municipality_code, status, queue_number, offer_expires_at, created_at, status_since)
     VALUES ($1, $2, $3, $4, CASE $4 WHEN 'waitlisted' THEN 1 END, CASE $4 WHEN 'offered' THEN now() + interval '1 day' END, now(), now())`,
    [poolId, id, municipality, status],
  );
  await owner.read(
    `UPDATE seat_pool p SET (confirmed, offered, waiting) = (SELECT count(*) FILTER (WHERE e.status = 'confirmed'),
       count(*) FILTER (WHERE e.status = 'offered'), count(*) FILTER (WHERE e.status = 'waitlisted')
       FROM enrolment e WHERE e.pool_id = p.id), last_queue_number = 1 WHERE p.id = $1`,
    [poolId],
  );
}

/** Has the person lead the circle for a time, both SQL expressions. */
export async function lead(
  { owner }: World,
  { id: circleId }: Pick<Circle, 'id'>,
  { id, municipality }: Person,
  { from = `now() - interval '2 days'`, until = 'NULL' } = {},
): Promise<void> {
  await owner.read(
    `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from, valid_to)
     VALUES ($1, $2, $3, 0, ${from}, ${until})`,
    [circleId, id, municipality],
  );
}
