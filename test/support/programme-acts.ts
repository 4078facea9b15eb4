import type { Client } from './apps.ts';

type Answer = Record<string, unknown> & { id?: string; code?: string };

const act = async (client: Client, name: string, type: string, saved: string, input: object): Promise<Answer> =>
  (
    await client.ask<{ it: Answer }>(
      `mutation A($input: ${type}!) { it: ${name}(input: $input) { __typename ... on UserError { code } ${saved} } }`,
      { input },
    )
  ).data.it;

const period = '... on PeriodSaved { id }';
const tutors = '... on TutorMunicipalitySaved { id }';

export const addProgrammeBy = (client: Client, nameFi: string, nameSv: string) =>
  act(
    client,
    'addProgramme',
    'ProgrammeInput',
    '... on ProgrammeAdded { id } ... on ProgrammeIncomplete { problems { field code } }',
    { nameFi, nameSv },
  );

export const addPeriodBy = (client: Client, programmeId: string, firstDay: string, lastDay: string) =>
  act(client, 'addPeriod', 'PeriodInput', period, { programmeId, firstDay, lastDay });

export const changePeriod = (client: Client, periodId: unknown, firstDay: string, lastDay: string) =>
  act(client, 'changePeriod', 'ChangePeriodInput', period, { periodId, firstDay, lastDay });

export const appoint = (client: Client, periodId: string, municipalityCode: string, capacity: number) =>
  act(client, 'appointTutorMunicipality', 'TutorMunicipalityInput', tutors, { periodId, municipalityCode, capacity });

export const changeCapacity = (client: Client, tutorMunicipalityId: unknown, capacity: number) =>
  act(client, 'changeTutorCapacity', 'TutorCapacityInput', tutors, { tutorMunicipalityId, capacity });

export const endAppointment = (client: Client, tutorMunicipalityId: unknown, reason: string) =>
  act(client, 'endTutorMunicipality', 'EndTutorMunicipalityInput', tutors, { tutorMunicipalityId, reason });

interface Shown {
  state: string;
  tutorMunicipalities: Record<string, unknown>[];
  endedTutorMunicipalities: Record<string, unknown>[];
}

/** A period as the administration shows it. */
export const shownPeriod = async (client: Client, id: unknown): Promise<Shown> =>
  (
    await client.ask<{ it: Shown }>(
      `query P($id: ID!) { it: programmePeriod(id: $id) { state
         tutorMunicipalities { municipality { code } capacity isNew tutors { name represents } }
         endedTutorMunicipalities { municipality { code } endedByName endReason } } }`,
      { id },
    )
  ).data.it;
