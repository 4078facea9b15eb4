import type { Client } from './apps.ts';

interface PairAnswered {
  __typename: string;
  status: string;
  version: number;
  code: string;
}

const ask = async <T>(client: Client, document: string, variables: object): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables as Record<string, unknown>)).data.it;

const moved = '__typename ... on UserError { code } ... on AdminSparringMoved { version }';

export const propose = (client: Client, input: object) =>
  ask<PairAnswered>(
    client,
    `mutation P($input: AdminProposePairInput!) { it: proposeSparringPair(input: $input) { ${moved} } }`,
    { input },
  );

export const takeBack = (client: Client, input: object) =>
  ask<PairAnswered>(
    client,
    `mutation T($input: AdminTakeBackPairInput!) { it: takeBackSparringPair(input: $input) { ${moved} } }`,
    { input },
  );

export const answerPair = (client: Client, input: object) =>
  ask<PairAnswered>(
    client,
    `mutation A($input: SparringAnswerInput!) { it: answerSparringPair(input: $input) {
       __typename ... on UserError { code } ... on SparringPairAnswered { status } } }`,
    { input },
  );

interface OwnPair {
  id: string;
  side: 'requester' | 'tutor';
  state: string;
  requestId: string | null;
  status: string | null;
  question: string | null;
  ownAnswer: string | null;
  otherAccepted: boolean;
  takenBackWhy: string | null;
}

export const ownPairs = async (client: Client, requestId: string | null = null) =>
  (await ownPairsPage(client, { requestId })).nodes;

/** A page of them. */
export const ownPairsPage = (client: Client, variables: object) =>
  ask<{ nodes: OwnPair[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }>(
    client,
    `query O($requestId: ID, $first: Int, $after: String) {
       it: ownSparringPairs(requestId: $requestId, first: $first, after: $after) {
         nodes { id side state requestId status question ownAnswer otherAccepted takenBackWhy }
         pageInfo { hasNextPage endCursor } } }`,
    variables,
  );

interface TeamRequest {
  version: number;
  status: string;
  submittedAt: string;
  changes: { status: string; byName: string | null }[];
  pairs: { id: string; state: string; reason: string | null; tutorMunicipality: { code: string } }[];
}

export const pairsOfTeam = (client: Client, id: string) =>
  ask<TeamRequest>(
    client,
    `query T($id: ID!) { it: sparringRequest(id: $id) { version status submittedAt
       pairs { id state reason tutorMunicipality { code } } changes { status byName } } }`,
    { id },
  );

export const tutorChoices = (client: Client, requestId: string) =>
  ask<{ id: string; taken: number; capacity: number; wished: boolean; obstacle: string | null }[]>(
    client,
    `query C($requestId: ID!) { it: sparringTutorChoices(requestId: $requestId) {
       id taken capacity tutors wished obstacle municipality { code } terms { version } } }`,
    { requestId },
  );

/** A day so many days from now, as a day in Finland by the clock of this machine. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(Date.now() + days * 86_400_000);
