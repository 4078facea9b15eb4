import { readDate } from '#ui';
import type { SparringFeedbackInput, SparringHeldInput, SparringReportInput } from '../../gql/graphql';

/** What stands in the fields, by their names. */
export type SessionValues = Record<string, string>;

export const valuesFrom = (form: FormData): SessionValues =>
  Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));

export const outcomeKinds = ['situation', 'practice', 'cooperation', 'madeVisible', 'noOutcome'] as const;
export const mostCommitments = 5;

const whole = (text: string): number => Number.parseInt(text, 10) || 0;
/** A number as it was typed; what is none is out of every range. */
const count = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : -1);

export interface FieldProblem {
  field: string;
  code: string;
}

/** Days that were typed and are none. */
export const dayProblems = (values: SessionValues): FieldProblem[] =>
  Object.entries(values).flatMap(([field, text]) =>
    /(^heldOn$|\.dueOn$)/.test(field) && text.trim() !== '' && readDate(text) === null ? [{ field, code: 'day' }] : [],
  );

export function heldInput(id: string, values: SessionValues): SparringHeldInput | null {
  const heldOn = readDate(values.heldOn ?? '');
  if (heldOn === null) return null;
  const attendance = Object.entries(values).flatMap(([name, text]) =>
    name.startsWith('people.') && text.trim() !== ''
      ? [{ municipalityCode: name.slice('people.'.length), people: count(text) }]
      : [],
  );
  return { id, version: whole(values.version ?? ''), heldOn, attendance };
}

export function reportInput(id: string, step: SparringReportInput['step'], values: SessionValues): SparringReportInput {
  const texts = Object.fromEntries(outcomeKinds.map((kind) => [kind, values[kind] ?? '']));
  const commitments = Array.from({ length: mostCommitments }, (_, index) => {
    const part = (name: string): string => values[`commitments.${index + 1}.${name}`] ?? '';
    return {
      ...{ what: part('what'), role: part('role') },
      ...{ municipalityCode: part('municipality') || null, dueOn: readDate(part('dueOn')) },
    };
  });
  return { id, version: whole(values.version ?? ''), step, ...texts, commitments, reason: values.reason ?? '' };
}

const step = (text: string | undefined): number | null => (/^[1-5]$/.test(text ?? '') ? Number(text) : null);
const answers: Record<string, boolean> = { yes: true, no: false };

export const feedbackInput = (id: string, values: SessionValues): SparringFeedbackInput => ({
  id,
  goalMet: step(values.goalMet),
  usefulness: step(values.usefulness),
  recommends: answers[values.recommends ?? ''] ?? null,
  words: values.words ?? '',
});
