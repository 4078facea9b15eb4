import type {
  AddProgrammeOutcome,
  AppointOutcome,
  ChangeCapacityOutcome,
  EndTutorMunicipalityOutcome,
  SavePeriodOutcome,
} from '#programmes';

type SaveTutorMunicipalityOutcome = AppointOutcome | ChangeCapacityOutcome | EndTutorMunicipalityOutcome;

export function added(outcome: AddProgrammeOutcome) {
  if (outcome.ok) return { __typename: 'ProgrammeAdded', id: outcome.value.id };
  const { reason: code, problems } = outcome.refusal;
  return { __typename: 'ProgrammeIncomplete', code, problems };
}

export const savedPeriod = (outcome: SavePeriodOutcome) => savedAs('PeriodSaved', outcome);

export const savedTutorMunicipality = (outcome: SaveTutorMunicipalityOutcome) =>
  savedAs('TutorMunicipalitySaved', outcome);

/** Why not is one code, whatever was wanted. */
function savedAs(saved: string, outcome: SavePeriodOutcome | SaveTutorMunicipalityOutcome) {
  if (outcome.ok) return { __typename: saved, id: outcome.value.id };
  return { __typename: 'ProgrammeActRefused', code: outcome.refusal.reason };
}
