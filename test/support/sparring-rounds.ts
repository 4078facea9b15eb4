import type { Client } from './apps.ts';
import type { World } from './people.ts';

interface RoundAnswer {
  __typename: string;
  id: string;
  code: string;
  problems: { field: string; code: string }[];
}

const answered =
  '__typename ... on SparringRoundSaved { id } ... on SparringRoundRefused { code problems { field code } }';

const ask = async <T>(client: Client, document: string, variables: object = {}): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables as Record<string, unknown>)).data.it;

/** The wall time of Finland so many days from today. */
export const wallTime = (days: number, time = '12:00'): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

export const plan = (days: [opens: number, closes: number], more: object = {}) => ({
  nameFi: 'Kevään kierros',
  nameSv: 'Vårens omgång',
  opensAt: wallTime(days[0]),
  closesAt: wallTime(days[1]),
  regions: ['01'],
  added: [],
  leftOut: [],
  ...more,
});

export const planRound = (client: Client, periodId: string, given: object) =>
  ask<RoundAnswer>(
    client,
    `mutation P($input: PlanSparringRoundInput!) { it: planSparringRound(input: $input) { ${answered} } }`,
    { input: { periodId, plan: given } },
  );

export const changeRound = (client: Client, id: string, version: number, given: object) =>
  ask<RoundAnswer>(
    client,
    `mutation P($input: ChangeSparringRoundInput!) { it: changeSparringRound(input: $input) { ${answered} } }`,
    { input: { id, version, plan: given } },
  );

export const actOnRound = (
  client: Client,
  name: 'beginSparringMatching' | 'settleSparringRound' | 'archiveSparringRound' | 'carryOverToSparringRound',
  id: string,
  version: number,
) =>
  ask<RoundAnswer>(
    client,
    `mutation A($input: SparringRoundActInput!) { it: ${name}(input: $input) { ${answered} } }`,
    {
      input: { id, version },
    },
  );

export const lateLeave = (client: Client, id: string, municipalityCode: string, reason = 'Sairastapaus') =>
  ask<RoundAnswer>(
    client,
    `mutation L($input: SparringLateLeaveInput!) { it: giveSparringLateLeave(input: $input) { ${answered} } }`,
    { input: { id, municipalityCode, reason } },
  );

export interface ShownRound {
  id: string;
  version: number;
  state: string;
  invited: number;
  answered: number;
  unsettled: number;
  coverage: {
    municipality: { code: string };
    requests: number;
    answeredAt: string | null;
    together: boolean;
    late: boolean;
    stillInvited: boolean;
  }[];
  requests: { id: string; status: string; late: boolean; carriedOver: boolean }[];
  toCarry: { id: string }[];
}

export const teamRound = (client: Client, id: string) =>
  ask<ShownRound>(
    client,
    `query R($id: ID!) { it: sparringRound(id: $id) { id version state invited answered unsettled
      coverage { municipality { code } requests answeredAt together late stillInvited }
      requests { id status late carriedOver } toCarry { id } } }`,
    { id },
  );

export const sending = (client: Client, requestId: string) =>
  ask<{ way: string; round: { id: string } | null } | null>(
    client,
    'query S($id: ID!) { it: sparringSending(requestId: $id) { way round { id } } }',
    { id: requestId },
  );

export const leaveUnmatched = (client: Client, id: string, version: number, note: string) =>
  ask<{ __typename: string; code?: string }>(
    client,
    `mutation U($input: AdminSparringAskInput!) { it: leaveSparringRequestUnmatched(input: $input) {
       __typename ... on UserError { code } } }`,
    { input: { id, version, note } },
  );

interface RoundFacts {
  periodId: string;
  by: string;
  /** Intervals from now. */
  opens: string;
  closes: string;
  remind: string | null;
  stage: string;
  /** Codes of municipalities that are invited. */
  invited: string[];
}

/** A round of some municipalities. */
export async function addRound({ owner }: World, facts: Pick<RoundFacts, 'periodId' | 'by'> & Partial<RoundFacts>) {
  const { opens = '-5 days', closes = '5 days', remind = null, stage = 'planned', invited = [] } = facts;
  const [row] = await owner.read<{ id: string }>(
    `INSERT INTO sparring_round (period_id, name, opens_at, closes_at, remind_at, stage, stage_since, version, created_by,
       created_at)
     SELECT $1, '{"fi":"Kierros","sv":"Omgång"}', now + $3::interval, now + $4::interval, now + $5::interval, $6, now, 1, $2, now
     FROM (SELECT app_now() AS now) t RETURNING id`,
    [facts.periodId, facts.by, opens, closes, remind, stage],
  );
  await owner.read('INSERT INTO sparring_round_exception SELECT $1, unnest($2::text[]), true', [row?.id, invited]);
  return { id: row?.id ?? '' };
}

/** Moves the closing of a round to now and so much. */
export const closeRound = ({ owner }: World, id: string, from: string) =>
  owner.read('UPDATE sparring_round SET closes_at = app_now() + $2::interval WHERE id = $1', [id, from]);
