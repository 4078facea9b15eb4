import { containsPersonalIdentityCode } from '#kernel';
import type { RequestProblem } from '../request-policy.js';
import type { Side } from '../sides.js';

const longest = 2000;
const longestRole = 200;
const mostPeople = 500;
const mostCommitments = 5;

export interface HoldingProblem {
  /** heldOn, attendance, outcomes, situation, practice, cooperation, madeVisible, noOutcome, commitments, commitments.1.what, reason … */
  field: string;
  code:
    | Extract<RequestProblem['code'], 'required' | 'out_of_range' | 'too_long' | 'too_many' | 'unknown'>
    | 'personal_identity_code'
    | 'in_future'
    | 'before_match'
    | 'after_due'
    | 'nobody_of_requester'
    | 'nobody_of_tutor'
    | 'both'
    | 'followed';
}

/** A municipality that takes part, and on which side. */
export interface TakingPart {
  municipalityCode: string;
  side: Side;
}

export interface Held {
  /** YYYY-MM-DD */
  heldOn: string;
  attendance: { municipalityCode: string; people: number }[];
}

interface HeldFacts {
  /** In Finland. */
  today: string;
  /** The day on which both sides had said yes. */
  matchedOn: string;
  takingPart: readonly TakingPart[];
}

/** What has to be mended before it can be recorded that the session was held. */
export function heldProblems({ heldOn, attendance }: Held, facts: HeldFacts): HoldingProblem[] {
  return [...dayProblems(heldOn, facts), ...attendanceProblems(attendance, facts.takingPart)];
}

function dayProblems(heldOn: string, { today, matchedOn }: HeldFacts): HoldingProblem[] {
  if (heldOn > today) return [{ field: 'heldOn', code: 'in_future' }];
  return heldOn < matchedOn ? [{ field: 'heldOn', code: 'before_match' }] : [];
}

/** Whether a day to which a recorded session is mended stands before what was committed to falls due; null: nothing does. */
export const mendedDayProblems = (heldOn: string, earliestDue: string | null): HoldingProblem[] =>
  earliestDue !== null && earliestDue < heldOn ? [{ field: 'heldOn', code: 'after_due' }] : [];

function attendanceProblems(attendance: Held['attendance'], takingPart: readonly TakingPart[]): HoldingProblem[] {
  const field = 'attendance';
  const told = new Map(attendance.map(({ municipalityCode, people }) => [municipalityCode, people]));
  const known = [...told.keys()].every((code) => takingPart.some((one) => one.municipalityCode === code));
  if (!known || told.size < attendance.length) return [{ field, code: 'unknown' }];
  if ([...told.values()].some((people) => !Number.isInteger(people) || people < 0 || people > mostPeople))
    return [{ field, code: 'out_of_range' }];
  const came = (side: Side): boolean =>
    takingPart.some((one) => one.side === side && (told.get(one.municipalityCode) ?? 0) > 0);
  if (!came('requester')) return [{ field, code: 'nobody_of_requester' }];
  return came('tutor') ? [] : [{ field, code: 'nobody_of_tutor' }];
}

export const outcomeKinds = ['situation', 'practice', 'cooperation', 'madeVisible'] as const;
type OutcomeKind = (typeof outcomeKinds)[number];

export interface Commitment {
  what: string | null;
  municipalityCode: string | null;
  /** Who does it there, as a role. */
  role: string | null;
  /** YYYY-MM-DD */
  dueOn: string | null;
}

/** What is written of a session; tidied. */
export interface Report extends Record<OutcomeKind, string | null> {
  /** Why nothing came of it. */
  noOutcome: string | null;
  commitments: Commitment[];
}

interface ReportFacts {
  heldOn: string;
  takingPart: readonly TakingPart[];
}

/** What has to be mended before a report can be kept, also as a draft. What is still missing is no problem of a draft. */
export function reportProblems(report: Report, facts: ReportFacts): HoldingProblem[] {
  const { noOutcome, commitments } = report;
  const some = outcomeKinds.some((kind) => report[kind] !== null);
  return [
    ...outcomeKinds.flatMap((kind) => textProblems(kind, report[kind], longest)),
    ...textProblems('noOutcome', noOutcome, longest),
    ...(some && noOutcome !== null ? [{ field: 'outcomes', code: 'both' } as const] : []),
    ...(commitments.length > mostCommitments ? [{ field: 'commitments', code: 'too_many' } as const] : []),
    ...commitments.flatMap((one, index) => commitmentProblems(`commitments.${index + 1}`, one, facts)),
  ];
}

function commitmentProblems(field: string, one: Commitment, { heldOn, takingPart }: ReportFacts): HoldingProblem[] {
  const { what, municipalityCode, role, dueOn } = one;
  const known = municipalityCode === null || takingPart.some((part) => part.municipalityCode === municipalityCode);
  return [
    ...textProblems(`${field}.what`, what, longest),
    ...(known ? [] : [{ field: `${field}.municipality`, code: 'unknown' } as const]),
    ...textProblems(`${field}.role`, role, longestRole),
    ...(dueOn !== null && dueOn < heldOn ? [{ field: `${field}.dueOn`, code: 'out_of_range' } as const] : []),
  ];
}

/** What a report lacks before it can be sent. */
export function missingOfReport(report: Report): HoldingProblem[] {
  const some = outcomeKinds.some((kind) => report[kind] !== null) || report.noOutcome !== null;
  const required = report.commitments.flatMap(({ what, municipalityCode, role, dueOn }, index): HoldingProblem[] =>
    Object.entries({ what, municipality: municipalityCode, role, dueOn }).flatMap(([name, value]) =>
      value === null ? [{ field: `commitments.${index + 1}.${name}`, code: 'required' }] : [],
    ),
  );
  return [...(some ? [] : [{ field: 'outcomes', code: 'required' } as const]), ...required];
}

/** What has to be mended of the reason for changing a report that was sent. */
export const reasonProblems = (reason: string | null): HoldingProblem[] =>
  reason === null ? [{ field: 'reason', code: 'required' }] : textProblems('reason', reason, longest);

export function textProblems(field: string, text: string | null, most: number = longest): HoldingProblem[] {
  if (text === null) return [];
  if ([...text].length > most) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** The two sides see no figures of fewer answers: it could be told who said what. */
export const fewestAnswers = 5;

export interface Feedback {
  /** 1 not at all – 5 wholly; null where nothing was chosen. */
  goalMet: number | null;
  usefulness: number | null;
  recommends: boolean | null;
  words: string | null;
}

const scaleProblems = (field: string, chosen: number | null): HoldingProblem[] => {
  if (chosen === null) return [{ field, code: 'required' }];
  return Number.isInteger(chosen) && chosen >= 1 && chosen <= 5 ? [] : [{ field, code: 'out_of_range' }];
};

/** What has to be mended before an answer can be kept. */
export const feedbackProblems = ({ goalMet, usefulness, recommends, words }: Feedback): HoldingProblem[] => [
  ...scaleProblems('goalMet', goalMet),
  ...scaleProblems('usefulness', usefulness),
  ...(recommends === null ? [{ field: 'recommends', code: 'required' } as const] : []),
  ...textProblems('words', words),
];
