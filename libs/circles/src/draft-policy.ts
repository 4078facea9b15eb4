import { ok, type Result, refuse } from '#kernel';
import { checkGroups } from './draft-groups.js';
import type { CheckedDraft, CoHosts, DraftInput } from './draft-input.js';
import { checkMeetings } from './draft-meetings.js';
import { checkReserved } from './draft-reserved.js';
import { checkTexts } from './draft-texts.js';
import { type DraftProblem, instantOf, type TypedTime } from './typed-time.js';

export const mostSeats = 500;
const mostCoHosts = 10;

const manyHosts = ({ municipalities, organisations }: CoHosts): boolean =>
  municipalities.length + organisations.length > mostCoHosts;

export interface DraftRefused {
  reason: 'invalid';
  /** In the order of the form. */
  problems: DraftProblem[];
}

/** What the form says, read and put in order, or everything that has to be mended before it can be saved. */
export function checkDraft(input: DraftInput): Result<CheckedDraft, DraftRefused> {
  const { texts, problems: ofTexts } = checkTexts(input.texts);
  const { meetings, halfTyped, problems: ofMeetings } = checkMeetings(input.meetings);
  const opens = whenTyped(input.enrolmentOpens, 'enrolmentOpens');
  const closes = whenTyped(input.enrolmentCloses, 'enrolmentCloses');
  const firstMeeting = meetings[0]?.startsAt ?? null;
  const { reserved, problems: ofReserved } = checkReserved(input, { firstMeeting, mostSeats });
  const { groups, problems: ofGroups } = checkGroups(input, mostSeats);
  const problems = [
    ...ofTexts,
    ...(input.hostMunicipalityCode === '' ? [{ field: 'host', code: 'required' } as const] : []),
    ...(manyHosts(input.coHosts) ? [{ field: 'coHosts', code: 'too_many' } as const] : []),
    ...ofMeetings,
    ...seatProblems('capacity', input.capacity),
    ...seatProblems('limit', input.limitPerMunicipality),
    ...ofReserved,
    ...ofGroups,
    ...opens.problems,
    ...closes.problems,
    ...windowProblems(opens.at, closes.at, firstMeeting),
  ];
  if (problems.length > 0) return refuse({ reason: 'invalid', problems });
  return ok({
    texts,
    hostMunicipalityCode: input.hostMunicipalityCode,
    coHosts: {
      municipalities: [...new Set(input.coHosts.municipalities)].filter((code) => code !== input.hostMunicipalityCode),
      organisations: [...new Set(input.coHosts.organisations)],
    },
    languages: [...new Set(input.languages)],
    mode: input.mode,
    themes: [...new Set(input.themes)],
    capacity: input.capacity ?? 0,
    limitPerMunicipality: input.limitPerMunicipality,
    approval: input.approval,
    reserved,
    groups,
    enrolmentOpensAt: opens.at,
    enrolmentClosesAt: closes.at,
    meetings,
    halfTyped,
  });
}

/** Nothing typed is no problem: a draft may wait for its days. */
function whenTyped(typed: TypedTime, field: string): { at: Date | null; problems: DraftProblem[] } {
  if (typed.date === '' && typed.time === '') return { at: null, problems: [] };
  const at = instantOf(typed, { date: `${field}.date`, time: `${field}.time` });
  return at instanceof Date ? { at, problems: [] } : { at: null, problems: [at] };
}

const seatProblems = (field: string, seats: number | null): DraftProblem[] =>
  seats === null || (seats >= 1 && seats <= mostSeats) ? [] : [{ field, code: 'out_of_range' }];

function windowProblems(opens: Date | null, closes: Date | null, firstMeeting: Date | null): DraftProblem[] {
  const field = 'enrolmentCloses.date';
  if (closes === null) return [];
  if (opens !== null && closes <= opens) return [{ field, code: 'closes_before_opens' }];
  return firstMeeting !== null && closes > firstMeeting ? [{ field, code: 'after_first_meeting' }] : [];
}
