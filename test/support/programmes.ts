import { randomUUID } from 'node:crypto';
import type { World } from './people.ts';

interface PeriodFacts {
  programmeId: string;
  /** Days from today in Finland. */
  from: number;
  to: number;
  /** Tutor municipalities with their sparring sessions. */
  tutors: Record<string, number>;
}

/** A programme with a name of its own. */
export async function addProgramme({ owner }: World): Promise<string> {
  const name = `Hanke ${randomUUID().slice(0, 8)}`;
  const [row] = await owner.read<{ id: string }>(
    'INSERT INTO programme (name, created_at) VALUES ($1::jsonb, now()) RETURNING id',
    [JSON.stringify({ fi: name, sv: `${name} sv` })],
  );
  return row?.id ?? '';
}

/** A period, in a programme of its own unless one is named; appointed by a new member of the project team. */
export async function addPeriod(world: World, facts: Partial<PeriodFacts> = {}): Promise<string> {
  const { owner } = world;
  const { from = -30, to = 30, tutors = {} } = facts;
  const [row] = await owner.read<{ id: string }>(
    `INSERT INTO programme_period (programme_id, first_day, last_day, created_at)
     SELECT $1, today + $2::int, today + $3::int, now() FROM (SELECT (app_now() AT TIME ZONE 'Europe/Helsinki')::date AS today) t
     RETURNING id`,
    [facts.programmeId ?? (await addProgramme(world)), from, to],
  );
  const by = await world.person({ represents: null });
  await owner.read(
    `INSERT INTO tutor_municipality (period_id, municipality_code, capacity, appointed_at, appointed_by)
     SELECT $1, t.code, t.capacity::int, now() - interval '1 day', $2 FROM json_each_text($3) AS t(code, capacity)`,
    [row?.id, by.id, JSON.stringify(tutors)],
  );
  return row?.id ?? '';
}

export async function appointmentOf({ owner }: World, periodId: string, municipality: string): Promise<string> {
  const [row] = await owner.read<{ id: string }>(
    'SELECT id FROM tutor_municipality WHERE period_id = $1 AND municipality_code = $2 ORDER BY appointed_at DESC LIMIT 1',
    [periodId, municipality],
  );
  return row?.id ?? '';
}

/** The role of a tutor, granted yesterday; of a period that lasts, unless one is named. */
export async function makeTutor(
  world: World,
  person: { id: string; municipality: string },
  periodId?: string,
): Promise<string> {
  const period = periodId ?? (await addPeriod(world, { tutors: { [person.municipality]: 4 } }));
  await world.owner.read(
    `INSERT INTO role_grant (account_id, role, municipality_code, period_id, valid_from)
     VALUES ($1, 'tutor', $2, $3, now() - interval '1 day')`,
    [person.id, person.municipality, period],
  );
  return period;
}
