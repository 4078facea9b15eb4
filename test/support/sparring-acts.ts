import type { Client } from './apps.ts';

interface Answer {
  __typename: string;
  id: string;
  version: number;
  code: string;
}

const ask = async <T>(client: Client, document: string, variables: object = {}): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables as Record<string, unknown>)).data.it;

const answered = `__typename ... on SparringRequestSaved { id version }
  ... on SparringRequestRefused { code status problems { field code } }`;

export const start = (client: Client, code: string) =>
  ask<Answer>(client, `mutation S($code: ID!) { it: startSparringRequest(municipalityCode: $code) { ${answered} } }`, {
    code,
  });

export const saveRequest = (client: Client, input: object) =>
  ask<Answer>(
    client,
    `mutation S($input: SparringRequestInput!) { it: saveSparringRequest(input: $input) { ${answered} } }`,
    { input },
  );

export const actOnRequest = (client: Client, name: 'submit' | 'withdraw', id: string, version: number) =>
  ask<Answer>(
    client,
    `mutation A($input: SparringActInput!) { it: ${name}SparringRequest(input: $input) { ${answered} } }`,
    { input: { id, version } },
  );

const moved = '__typename ... on UserError { code } ... on AdminSparringMoved { version }';

export const queue = (client: Client, id: string, version: number) =>
  ask<Answer>(
    client,
    `mutation Q($input: AdminSparringActInput!) { it: queueSparringRequest(input: $input) { ${moved} } }`,
    { input: { id, version } },
  );

export const askMore = (client: Client, id: string, version: number, note: string) =>
  ask<Answer>(
    client,
    `mutation Q($input: AdminSparringAskInput!) { it: askMoreOfSparringRequest(input: $input) { ${moved} } }`,
    { input: { id, version, note } },
  );

export interface Shown {
  id: string;
  status: string;
  mine: boolean;
  people: number | null;
  tutorWishes: { kind: string; reason: string | null }[];
  changes: { status: string; note: string | null }[];
}

const fields = `id status people question weeks accessNeeds words neighbours { code } themes { id }
  tutorWishes { municipality { code } kind reason } changes { status note }`;

export const ownRequests = (client: Client, id: string | null = null) =>
  ask<Shown[]>(client, `query O($id: ID) { it: ownSparringRequests(id: $id) { mine ${fields} } }`, { id });

export const teamRequest = (client: Client, id: string) =>
  ask<Shown | null>(client, `query T($id: ID!) { it: sparringRequest(id: $id) { ${fields} } }`, { id });

export const teamRequests = (client: Client, status: string | null = null) =>
  ask<{ nodes: { id: string }[] }>(
    client,
    'query T($status: AdminSparringStatus) { it: sparringRequests(status: $status, first: 100) { nodes { id } } }',
    { status },
  ).then(({ nodes }) => nodes);

/** Every step of a request that can be sent. */
export const wholeRequest = {
  group: { neighbours: [] as string[], people: 2, level: 'new' },
  need: { sharpness: 'general', stage: 'founding', question: 'Miten alkuun?', themes: [] as string[] },
  meeting: { formats: ['workshop'], modes: ['onsite'], place: 'Kirjasto', languages: ['fi'] },
  time: { weeks: [14, 15], weekdays: [2], accessNeeds: '', words: '' },
};
