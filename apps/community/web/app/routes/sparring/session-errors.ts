import type { TFunction } from 'i18next';
import type { FormError } from '#ui';
import type { SavedSparringHoldingFragment } from '../../gql/graphql';
import type { FieldProblem } from './session-values';

const codes = [
  'both',
  'day',
  'in_future',
  'before_match',
  'after_due',
  'nobody_of_requester',
  'nobody_of_tutor',
  'too_long',
  'too_many',
  'unknown',
  'personal_identity_code',
  'followed',
] as const;
const refusals = ['not_found', 'wrong_status', 'stale_version', 'not_due', 'answered'] as const;
const choices = ['goalMet', 'usefulness', 'recommends', 'support', 'interested'];

/** Why it was refused, in the reader's words. */
export const refusedErrors = (
  refused: Extract<SavedSparringHoldingFragment, { __typename: 'SparringHoldingRefused' }>,
  t: TFunction,
): FormError[] =>
  refused.code === 'invalid'
    ? fieldErrors(refused.problems, t)
    : [{ text: t(`holding.refused.${refusals.find((one) => one === refused.code) ?? 'not_found'}`) }];

export const fieldErrors = (problems: FieldProblem[], t: TFunction): FormError[] =>
  problems.map(({ field, code }) => {
    const [part, number] = field.split('.');
    const text = textOf(field, code, t);
    if (part === 'commitments' && number) return { field, text: `${t('holding.commitment', { n: number })}: ${text}` };
    const ids: Record<string, string> = { outcomes: 'situation', commitments: 'commitments.1.what' };
    return { field: ids[field] ?? field, text };
  });

function textOf(field: string, code: string, t: TFunction): string {
  if (code === 'required') return requiredText(field, t);
  if (code === 'out_of_range') {
    if (choices.includes(field)) return t('holding.problem.choose');
    return t(field === 'attendance' ? 'holding.problem.people' : 'holding.problem.dueEarly');
  }
  const known = codes.find((one) => one === code);
  return t(known ? `holding.problem.${known}` : 'holding.problem.required');
}

function requiredText(field: string, t: TFunction): string {
  if (field === 'outcomes') return t('holding.problem.outcomes');
  if (field === 'heldOn') return t('holding.problem.day');
  if (choices.includes(field) || field.endsWith('.state')) return t('holding.problem.choose');
  return t(field.startsWith('commitments.') ? 'holding.problem.commitmentPart' : 'holding.problem.required');
}
