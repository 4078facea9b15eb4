import type { Client } from './apps.ts';

interface Answer {
  __typename: string;
  version: number;
  code: string;
}

export interface ShownProgramme {
  version: number;
  status: string;
  side: string | null;
  goal: string | null;
  items: { kind: string; title: string | null; minutes: number; leader: string; notes: string | null }[];
  requesterAcceptedAt: string | null;
  tutorAcceptedAt: string | null;
  overtaken: boolean;
}

const ask = async <T>(client: Client, document: string, variables: Record<string, unknown>): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables)).data.it;

const fields = `version status goal items { kind title minutes leader link material notes } requester { code } tutor { code }
  editedSide requesterAcceptedAt tutorAcceptedAt`;
const answered = `__typename ... on SparringProgrammeSaved { version }
  ... on SparringProgrammeRefused { code status problems { field code } }`;

export const programme = (client: Client, id: string) =>
  ask<ShownProgramme | null>(
    client,
    `query P($id: ID!) { it: sparringProgramme(requestId: $id) { side overtaken ${fields} } }`,
    { id },
  );

export const teamProgramme = (client: Client, id: string) =>
  ask<ShownProgramme | null>(client, `query P($id: ID!) { it: sparringProgramme(requestId: $id) { ${fields} } }`, {
    id,
  });

export const suggestion = (client: Client, id: string) =>
  ask<{ goal: string; items: { kind: string }[] } | null>(
    client,
    'query S($id: ID!) { it: sparringProgrammeSuggestion(requestId: $id, locale: fi) { goal items { kind } } }',
    { id },
  );

/** A part of half an hour. */
export const item = (title: string, change: object = {}) => ({
  ...{ kind: 'discussion', title, minutes: 30, leader: 'both', link: '', material: '', notes: '' },
  ...change,
});

export const saveProgramme = (client: Client, requestId: string, version: number, items: object[], goal = '') =>
  ask<Answer>(
    client,
    `mutation S($input: SparringProgrammeInput!) { it: saveSparringProgramme(input: $input) { ${answered} } }`,
    { input: { requestId, version, goal, items } },
  );

const act = (name: string) => (client: Client, requestId: string, version: number) =>
  ask<Answer>(client, `mutation A($input: SparringProgrammeActInput!) { it: ${name}(input: $input) { ${answered} } }`, {
    input: { requestId, version },
  });

export const acceptProgramme = act('acceptSparringProgramme');
export const withdrawProgramme = act('withdrawSparringProgrammeAcceptance');
