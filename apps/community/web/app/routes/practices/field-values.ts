import type { TFunction } from 'i18next';
import { type FormError, practiceFieldValues } from '#ui';
import type { PracticeActOutcomeFragment, SavePracticeFieldsInput } from '../../gql/graphql';
import { typed } from '../../parts/forms';

/** How many laws of one's own there is room for. */
export const lawNumbers = [1, 2, 3];

type Refused = Extract<PracticeActOutcomeFragment, { __typename: 'PracticeRefused' }>;
export type FieldValues = Omit<SavePracticeFieldsInput, 'id' | 'version'>;

/** What was chosen and typed; of the laws every row, so that what is to be mended is found by its number. */
export function fieldValuesOf(form: FormData): FieldValues {
  const chosen = <T extends string>(kind: string, values: readonly T[]): T[] => {
    const sent = form.getAll(kind);
    return values.filter((value) => sent.includes(value));
  };
  return {
    targetGroups: chosen('targetGroups', practiceFieldValues.targetGroups),
    perspectives: chosen('perspectives', practiceFieldValues.perspectives),
    goals: chosen('goals', practiceFieldValues.goals),
    laws: chosen('laws', practiceFieldValues.laws),
    organisationModels: chosen('organisationModels', practiceFieldValues.organisationModels),
    sizes: chosen('sizes', practiceFieldValues.sizes),
    otherLaws: lawNumbers.map((number) => ({
      name: typed(form, `lawName-${number}`),
      url: typed(form, `lawUrl-${number}`),
    })),
  };
}

/** The rows in which something was typed: empty ones between them are not sent, and what is refused is found again. */
export const typedLaws = ({ otherLaws }: FieldValues): number[] =>
  lawNumbers.filter((number) => {
    const law = otherLaws[number - 1];
    return law !== undefined && (law.name.trim() !== '' || (law.url ?? '').trim() !== '');
  });

const codes = ['not_found', 'wrong_status', 'stale_version'] as const;
const problemCodes = ['required', 'too_long', 'not_an_address', 'personal_identity_code'] as const;

/** What has to be mended, in the reader's words; the laws were sent as the rows of these numbers. */
export function fieldErrors({ code, problems }: Refused, rows: readonly number[], t: TFunction): FormError[] {
  if (code !== 'invalid')
    return [{ text: t(`practiceFields.refused.${codes.find((one) => one === code) ?? 'not_found'}`) }];
  return problems.map(({ field, code: problem }) => {
    const [part = '', sent = '1'] = field.split('-');
    const row = rows[Number(sent) - 1] ?? 1;
    const label = t(part === 'lawUrl' ? 'practiceFields.lawUrl' : 'practiceFields.lawName', { n: row });
    const known = problemCodes.find((one) => one === problem) ?? 'required';
    return { field: `${part}-${row}`, text: t(`practiceFields.problem.${known}`, { field: label }) };
  });
}
