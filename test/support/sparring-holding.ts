import type { Client } from './apps.ts';
import type { World } from './people.ts';
import { addPeriod, appointmentOf, makeTutor } from './programmes.ts';
import { addPair, addRequest } from './sparring.ts';

interface PreparedFacts {
  /** Who sent the request. */
  by: string;
  /** The asking municipality, and those that asked together with it. */
  code: string;
  neighbours?: string[];
  /** The tutor municipality. */
  tutor: string;
  /** Its tutors. */
  tutors?: string[];
  /** Its appointment, where there is one already. */
  appointment?: string | undefined;
  /** How many days ago both sides said yes. */
  matched?: number;
  status?: string;
}

/** A request whose programme both sides have accepted; with a period of its own. */
export async function addPrepared(world: World, facts: PreparedFacts): Promise<{ id: string; pairId: string }> {
  const { by, code, neighbours = [], tutor, tutors = [], matched = 0, status = 'prepared' } = facts;
  const { id } = await addRequest(world, { by, code, status });
  const tutorMunicipalityId = facts.appointment ?? (await appoint(world, tutor, tutors));
  const { id: pairId } = await addPair(world, { requestId: id, tutorMunicipalityId, by, answered: 'accepted' });
  await world.owner.read(
    `UPDATE sparring_pair SET (requester_answered_at, tutor_answered_at) = (SELECT at, at
       FROM (SELECT now() - make_interval(days => $2) AS at) a) WHERE id = $1`,
    [pairId, matched],
  );
  await world.owner.read('INSERT INTO sparring_neighbour SELECT $1, unnest($2::text[])', [id, neighbours]);
  return { id, pairId };
}

async function appoint(world: World, tutor: string, tutors: string[]): Promise<string> {
  const periodId = await addPeriod(world, { from: -400, to: 400, tutors: { [tutor]: 4 } });
  for (const one of tutors) await makeTutor(world, { id: one, municipality: tutor }, periodId);
  return appointmentOf(world, periodId, tutor);
}

/** The same, held some days ago; with a report where it is given. */
export async function addHeld(world: World, facts: PreparedFacts & { daysAgo?: number; report?: string }) {
  const { daysAgo = 0, report, ...prepared } = facts;
  const made = await addPrepared(world, { matched: daysAgo, status: report ? 'reported' : 'held', ...prepared });
  await world.owner.read(
    `INSERT INTO sparring_report (pair_id, held_on, recorded_by, recorded_at, version, situation, reported_at)
     SELECT $1, (app_now() AT TIME ZONE 'Europe/Helsinki')::date - $3::int, $2, now(), 1, $4, CASE WHEN $4 <> '' THEN now() END`,
    [made.pairId, facts.by, daysAgo, report ?? null],
  );
  await world.owner.read('INSERT INTO sparring_attendance SELECT $1, code, 3 FROM unnest($2::text[]) AS code', [
    made.pairId,
    [facts.code, facts.tutor],
  ]);
  await world.owner.read(
    `INSERT INTO sparring_follow_up (pair_id, months, due_on)
     SELECT sr.pair_id, m, (sr.held_on + make_interval(months => m))::date FROM sparring_report sr,
       unnest('{3,6,12}'::int[]) m WHERE sr.pair_id = $1`,
    [made.pairId],
  );
  return made;
}

/** A day in Finland, some days from today. */
export async function dayFromNow({ owner }: World, days: number): Promise<string> {
  const [row] = await owner.read<{ day: string }>(
    `SELECT ((app_now() AT TIME ZONE 'Europe/Helsinki')::date + $1::int)::text AS day`,
    [days],
  );
  return row?.day ?? '';
}

interface Answer {
  __typename: string;
  code?: string;
  status?: string;
  problems?: { field: string; code: string }[];
}

const ask = async <T>(client: Client, document: string, variables: object): Promise<T> => {
  const { data, body } = await client.ask<{ it: T } | null>(document, variables as Record<string, unknown>);
  if (!data) throw new Error(body);
  return data.it;
};

/** A mutation of the community's site about a session. */
export const holding = (client: Client, name: string, type: string, input: object): Promise<Answer> =>
  ask(
    client,
    `mutation H($input: ${type}!) { it: ${name}(input: $input) { __typename
       ... on SparringHoldingRefused { code status problems { field code } } } }`,
    { input },
  );

/** The same in the administration. */
export const teamHolding = (client: Client, name: string, type: string, input: object): Promise<Answer> =>
  ask(
    client,
    `mutation H($input: ${type}!) { it: ${name}(input: $input) { __typename
       ... on AdminSparringHoldingRefused { code problems { field code } } } }`,
    { input },
  );

/** Asks those who coordinate the municipality whether it would become a tutor municipality. */
export const inviteTutor = (client: Client, id: string): Promise<Answer> =>
  ask(
    client,
    `mutation I($id: ID!) { it: inviteTutorMunicipality(requestId: $id) { __typename
       ... on AdminSparringHoldingRefused { code } } }`,
    { id },
  );

export const readReport = <T>(client: Client, id: string, fields: string): Promise<T | null> =>
  ask(client, `query R($id: ID!) { it: sparringReport(requestId: $id) { ${fields} } }`, { id });
