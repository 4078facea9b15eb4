import type { Client } from './apps.ts';
import type { World } from './people.ts';

interface LedCircle {
  id: string;
  slug: string;
  poolId: string;
  /** Ids of the meetings in their order. */
  meetings: string[];
}

/** A published circle with meetings of 90 minutes at these wall times in Finland, which these people lead. */
export async function ledCircle(
  world: World,
  leads: { id: string }[],
  walls: string[],
  facts: Parameters<World['circle']>[0] = {},
): Promise<LedCircle> {
  const circle = await world.circle({ ...facts, starts: '15 days', ends: '40 days' });
  await world.owner.read('DELETE FROM meeting WHERE circle_id = $1', [circle.id]);
  const rows = await world.owner.read<{ id: string }>(
    `INSERT INTO meeting (circle_id, number, wall_start, wall_end, zone, starts_at, ends_at, mode)
     SELECT $1, n, w, w + interval '90 minutes', z, w AT TIME ZONE z, (w + interval '90 minutes') AT TIME ZONE z, 'remote'
     FROM unnest($2::timestamp[]) WITH ORDINALITY AS t(w, n), (SELECT 'Europe/Helsinki' AS z) o RETURNING id`,
    [circle.id, walls],
  );
  await world.owner.read(
    `INSERT INTO meeting_text (meeting_id, locale, source_revision, published_at, revised_at, title)
     SELECT me.id, t.locale, t.source_revision, now(), now(),
       CASE t.locale WHEN 'fi' THEN 'Tapaaminen ' WHEN 'sv' THEN 'Träff ' ELSE 'Meeting ' END || me.number
     FROM meeting me JOIN circle_text t ON t.circle_id = me.circle_id WHERE me.circle_id = $1`,
    [circle.id],
  );
  await world.owner.read(
    `UPDATE circle c SET first_meeting_starts_at = m.first, last_meeting_ends_at = m.last
     FROM (SELECT min(starts_at) AS first, max(ends_at) AS last FROM meeting WHERE circle_id = $1) m WHERE c.id = $1`,
    [circle.id],
  );
  for (const [position, { id }] of leads.entries())
    await world.owner.read(
      `INSERT INTO circle_facilitator (circle_id, account_id, municipality_code, position, valid_from)
       VALUES ($1, $2, '611', $3, now())`,
      [circle.id, id, position],
    );
  return { ...circle, meetings: rows.map(({ id }) => id) };
}

/** A wall time in Finland so many days from now, at an hour: `2026-11-21T13:00`. */
export function wallIn(days: number, time = '13:00'): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return `${day}T${time}`;
}

/** Time of a changed meeting, as a form sends it. */
export const at = (wall: string, end = '14:30') => ({
  date: wall.slice(0, 10),
  start: wall.slice(11),
  end,
  mode: 'remote',
});

export interface ChangeAnswer {
  __typename: string;
  code?: string;
  state?: string;
  id?: string;
  version?: number;
  problems?: { field: string; code: string }[];
}

const members = `__typename ... on UserError { code }`;
const own = `${members} ... on OwnCircleSaved { id version } ... on OwnCircleRefused { problems { field code } }
  ... on OwnCircleWrongState { state }`;
const ofTeam = `${members} ... on CircleSaved { id version } ... on CircleDraftRefused { problems { field code } }
  ... on CircleWrongStatus { state }`;
const documents = {
  changeOwnMeeting: `mutation A($input: ChangeOwnMeetingInput!) { it: changeOwnMeeting(input: $input) { ${own} } }`,
  cancelOwnMeeting: `mutation A($input: CancelOwnMeetingInput!) { it: cancelOwnMeeting(input: $input) { ${own} } }`,
  cancelOwnCircle: `mutation A($input: CancelOwnCircleInput!) { it: cancelOwnCircle(input: $input) { ${own} } }`,
  changeMeeting: `mutation A($input: ChangeMeetingInput!) { it: changeMeeting(input: $input) { ${ofTeam} } }`,
  cancelMeeting: `mutation A($input: CancelMeetingInput!) { it: cancelMeeting(input: $input) { ${ofTeam} } }`,
  cancelCircle: `mutation A($input: CancelCircleInput!) { it: cancelCircle(input: $input) { ${ofTeam} } }`,
};

/** One change of a published circle, as someone's client sends it. */
export async function change(client: Client, name: keyof typeof documents, input: object): Promise<ChangeAnswer> {
  const { data, body } = await client.ask<{ it: ChangeAnswer } | null>(documents[name], { input });
  if (!data) throw new Error(body);
  return data.it;
}
