import { containsPersonalIdentityCode } from '#kernel';
import type { GroupPart, MeetingPart, NeedPart, RequestParts, TimePart, TutorWish } from './request-parts.js';
import { canMove, isOpenForWriting, type RequestStatus } from './request-status.js';

export interface RequestProblem {
  /** neighbours, people, level, sharpness, stage, question, themes, formats, modes, place, languages, weeks, weekdays, accessNeeds, words, tutors */
  field: string;
  code:
    | 'required'
    | 'out_of_range'
    | 'too_long'
    | 'too_many'
    | 'unknown'
    | 'own_municipality'
    | 'not_tutor_now'
    | 'personal_identity_code';
}

const mostPeople = 500;
const mostNeighbours = 10;
const longest = 2000;
const longestPlace = 200;

/** What has to be known of what a request names. */
export interface NamedFacts {
  /** The asking municipality. */
  municipalityCode: string;
  /** Those of the named municipalities that there are today. */
  municipalities: readonly string[];
  /** Those of the named themes that there are. */
  themes: readonly string[];
  /** Tutor municipalities of the periods of today. */
  tutors: readonly string[];
}

/** What has to be mended before the parts can be saved. What is still missing is no problem of a draft. */
export function partProblems(parts: RequestParts, facts: NamedFacts): RequestProblem[] {
  const { group, need, meeting, time, tutors } = parts;
  return [
    ...(group ? groupProblems(group, facts) : []),
    ...(need ? needProblems(need, facts) : []),
    ...(meeting ? textProblems('place', meeting.place, longestPlace) : []),
    ...(time ? timeProblems(time) : []),
    ...(tutors ? tutorProblems(tutors, group?.neighbours ?? [], facts) : []),
  ];
}

function groupProblems({ neighbours, people }: GroupPart, facts: NamedFacts): RequestProblem[] {
  return [
    ...neighbourProblems(neighbours, facts),
    ...(people === null || (Number.isInteger(people) && people >= 1 && people <= mostPeople)
      ? []
      : [{ field: 'people', code: 'out_of_range' } as const]),
  ];
}

function neighbourProblems(neighbours: string[], facts: NamedFacts): RequestProblem[] {
  const field = 'neighbours';
  if (neighbours.length > mostNeighbours) return [{ field, code: 'too_many' }];
  const known = neighbours.every((code) => facts.municipalities.includes(code));
  return known && !neighbours.includes(facts.municipalityCode) ? [] : [{ field, code: 'unknown' }];
}

const needProblems = ({ question, themes }: NeedPart, facts: NamedFacts): RequestProblem[] => [
  ...textProblems('question', question, longest),
  ...(themes.every((id) => facts.themes.includes(id)) ? [] : [{ field: 'themes', code: 'unknown' } as const]),
];

const within = (numbers: number[], last: number): boolean =>
  numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= last);

const timeProblems = ({ weeks, weekdays, accessNeeds, words }: TimePart): RequestProblem[] => [
  ...(within(weeks, 53) ? [] : [{ field: 'weeks', code: 'out_of_range' } as const]),
  ...(within(weekdays, 5) ? [] : [{ field: 'weekdays', code: 'out_of_range' } as const]),
  ...textProblems('accessNeeds', accessNeeds, longest),
  ...textProblems('words', words, longest),
];

function tutorProblems(wishes: TutorWish[], neighbours: string[], facts: NamedFacts): RequestProblem[] {
  const field = 'tutors';
  const codes = wishes.map(({ municipalityCode }) => municipalityCode);
  if (codes.some((code) => code === facts.municipalityCode || neighbours.includes(code)))
    return [{ field, code: 'own_municipality' }];
  if (!codes.every((code) => facts.tutors.includes(code)) || new Set(codes).size < codes.length)
    return [{ field, code: 'not_tutor_now' }];
  return wishes.flatMap(({ reason }) => textProblems(field, reason, longest)).slice(0, 1);
}

function textProblems(field: string, text: string | null, most: number): RequestProblem[] {
  if (text === null) return [];
  if (text.length > most) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(text) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** What a whole request still lacks before it can be sent, in the order of its steps. */
export function missingParts(whole: Required<RequestParts>): RequestProblem[] {
  const { group, need, meeting, time } = whole;
  const required: [string, boolean][] = [
    ['people', group.people !== null],
    ['level', group.level !== null],
    ['question', need.question !== null],
    ['sharpness', need.sharpness !== null],
    ['stage', need.stage !== null],
    ['formats', meeting.formats.length > 0],
    ['modes', meeting.modes.length > 0],
    ['place', meeting.place !== null || !meeting.modes.some((mode: MeetingPart['modes'][number]) => mode !== 'remote')],
    ['languages', meeting.languages.length > 0],
    ['weeks', time.weeks.length > 0],
  ];
  return required.flatMap(([field, there]) => (there ? [] : [{ field, code: 'required' as const }]));
}

/** What decides on an act on a request; null where there is none, or the person may not know of it. */
export interface RequestFacts {
  id: string;
  municipalityCode: string;
  status: RequestStatus;
  version: number;
}

export type MoveRefusal =
  | { reason: 'not_found' }
  | { reason: 'wrong_status'; status: RequestStatus }
  | { reason: 'stale_version' };

/** Why the request cannot come into that state; null: it can. What was read must be what there is. */
export function whyNotMove(facts: RequestFacts | null, version: number, to: RequestStatus): MoveRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (!canMove(facts.status, to)) return { reason: 'wrong_status', status: facts.status };
  return facts.version === version ? null : { reason: 'stale_version' };
}

/** Why it cannot be written; null: it can. */
export function whyNotWrite(facts: RequestFacts | null, version: number): MoveRefusal | null {
  if (facts === null) return { reason: 'not_found' };
  if (!isOpenForWriting(facts.status)) return { reason: 'wrong_status', status: facts.status };
  return facts.version === version ? null : { reason: 'stale_version' };
}

export type NoteRefusal = { reason: 'note_required' } | { reason: 'too_long' } | { reason: 'personal_identity_code' };

/** Why a tidied note of the project team cannot be sent; null: it can. */
export function whyNotNote(note: string | null): NoteRefusal | null {
  if (note === null) return { reason: 'note_required' };
  if (note.length > longest) return { reason: 'too_long' };
  return containsPersonalIdentityCode(note) ? { reason: 'personal_identity_code' } : null;
}
