import type { Client } from './apps.ts';
import type { World } from './people.ts';
import { addPeriod, appointmentOf } from './programmes.ts';
import { addRequest } from './sparring.ts';
import { addRound } from './sparring-rounds.ts';

interface Terms {
  languages?: string;
  formats?: string;
  modes?: string;
  levels?: string;
  travelKm?: number | null;
}

/** What a tutor municipality offers: everything, unless something is given. */
export async function addTerms({ owner }: World, appointmentId: string, by: string, terms: Terms = {}) {
  const { languages = '{fi,sv}', formats = '{workshop,lecture,discussion,cooperation}' } = terms;
  const { modes = '{onsite,remote,hybrid}', levels = '{new,some,experienced}', travelKm = 200 } = terms;
  await owner.read(
    `INSERT INTO tutor_terms (tutor_municipality_id, languages, formats, modes, levels, travel_km, version, edited_by, edited_at)
     VALUES ($1, $2::text[], $3::text[], $4::text[], $5::text[], $6, 1, $7, now())`,
    [appointmentId, languages, formats, modes, levels, travelKm, by],
  );
}

interface Asked {
  code: string;
  by: string;
  roundId: string;
  languages?: string;
  modes?: string;
  /** Minutes after the first one. */
  minutes?: number;
}

/** A request of the round that waits for a tutor municipality. */
export async function addQueued(world: World, { code, by, roundId, minutes = 0, ...more }: Asked): Promise<string> {
  const { id } = await addRequest(world, { by, code, status: 'queued' });
  await world.owner.read(
    `UPDATE sparring_request SET round_id = $2, people = 4, level = 'new', sharpness = 'general', stage = 'founding',
       question = 'Miten alkuun?', formats = '{workshop}', modes = $3::text[], languages = $4::text[], weeks = '{14}',
       place = 'Kunnantalo', submitted_at = timestamptz '2026-10-01T09:00Z' + make_interval(mins => $5) WHERE id = $1`,
    [id, roundId, more.modes ?? '{remote}', more.languages ?? '{fi}', minutes],
  );
  return id;
}

/** A round to match: tutor municipalities with their capacity, all of whom offer everything. */
export async function boardRound(world: World, by: string, tutors: Record<string, number>, stage = 'matching') {
  const periodId = await addPeriod(world, { tutors });
  const tutorIds: Record<string, string> = {};
  for (const code of Object.keys(tutors)) {
    const id = await appointmentOf(world, periodId, code);
    tutorIds[code] = id;
    await addTerms(world, id, by);
  }
  const { id: roundId } = await addRound(world, { periodId, by, stage, opens: '-9 days', closes: '-1 hour' });
  return { periodId, tutorIds, roundId };
}

const ask = async <T>(client: Client, document: string, variables: object): Promise<T> =>
  (await client.ask<{ it: T }>(document, variables as Record<string, unknown>)).data.it;

export interface BoardAnswer {
  __typename: string;
  number: number;
  code: string;
  requestId: string | null;
}

type BoardAct = 'freeze' | 'pinOn' | 'excludeOn' | 'weigh' | 'undoOn' | 'publish';

const inputs: Record<BoardAct, string> = {
  freeze: 'SparringBoardInput',
  undoOn: 'SparringBoardInput',
  pinOn: 'SparringBoardPinInput',
  excludeOn: 'SparringBoardExcludeInput',
  weigh: 'SparringBoardWeighInput',
  publish: 'SparringBoardPublishInput',
};

export const onBoard = (client: Client, act: BoardAct, input: object) =>
  ask<BoardAnswer>(
    client,
    `mutation B($input: ${inputs[act]}!) { it: ${act}SparringBoard(input: $input) { __typename
       ... on SparringBoardSaved { number } ... on SparringBoardRefused { code requestId } } }`,
    { input },
  );

export interface BoardNode {
  state: string;
  notAccepted: { id: string }[];
  withoutTerms: { id: string }[];
  suggestion: {
    number: number;
    solved: boolean;
    requests: number;
    served: number;
    fit: number;
    tutors: { id: string; sessions: number; capacity: number; pairs: BoardPairNode[] }[];
    unserved: { request: { id: string }; reason: string; tutors: { tutor: { id: string }; reasons: string[] }[] }[];
    pins: { request: { id: string }; tutor: { id: string } }[];
    excluded: { request: { id: string } }[];
    contradictions: { kind: string; rules: string[]; request: { id: string } | null; tutor: { id: string } | null }[];
  } | null;
}

interface BoardPairNode {
  request: { id: string; municipality: { name: string } };
  fit: number;
  parts: { part: string; share: number; weight: number; points: number }[];
  pinned: boolean;
  proposed: boolean;
}

export const board = (client: Client, roundId: string) =>
  ask<BoardNode | null>(
    client,
    `query B($roundId: ID!) { it: sparringBoard(roundId: $roundId) { state notAccepted { id } withoutTerms { id }
       suggestion { number solved requests served fit
         tutors { id sessions capacity
           pairs { request { id municipality { name(locale: fi) } } fit parts { part share weight points } pinned proposed } }
         unserved { request { id } reason tutors { tutor { id } reasons } }
         pins { request { id } tutor { id } } excluded { request { id } }
         contradictions { kind rules request { id } tutor { id } } } } }`,
    { roundId },
  );

export const whatIfOnBoard = (client: Client, input: object) =>
  ask<{ __typename: string; served: number; fit: number; code: string; moves: object[] }>(
    client,
    `query W($input: SparringWhatIfInput!) { it: sparringWhatIf(input: $input) { __typename
       ... on SparringWhatIf { served fit moves { requestId fromTutorId toTutorId } } ... on SparringBoardRefused { code } } }`,
    { input },
  );

export const whyNotOnBoard = (client: Client, roundId: string, requestId: string) =>
  ask<{ code?: string; whys: { tutorId: string; reason: string; rules: string[]; by: number | null }[] }>(
    client,
    `query W($roundId: ID!, $requestId: ID!) { it: sparringWhyNot(roundId: $roundId, requestId: $requestId) {
       ... on SparringWhyNots { whys { tutorId reason rules by } } ... on SparringBoardRefused { code } } }`,
    { roundId, requestId },
  );
