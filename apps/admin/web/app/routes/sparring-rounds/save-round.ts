import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import {
  AdminRoundRegistersDocument,
  ChangeSparringRoundDocument,
  PlanSparringRoundDocument,
  type SavedRoundFragment,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { codesOf, type RoundState, roundPlan, roundValuesFrom } from './round-values';

const problemCodes = [
  'required',
  'too_long',
  'personal_identity_code',
  'not_a_time',
  'time_gap',
  'time_twice',
  'outside_period',
  'already_open',
  'not_after_opening',
  'in_past',
  'not_within',
  'unknown',
  'overlaps',
] as const;

const actCodes = [
  'not_found',
  'wrong_stage',
  'stale_version',
  'requests_left',
  'not_invited',
  'already_given',
  'reason_required',
  'too_long',
  'personal_identity_code',
] as const;

type Refused = Extract<SavedRoundFragment, { __typename: 'SparringRoundRefused' }>;

/** Why a round was not saved, in the reader's words, with the fields to mend. */
export function roundErrors({ code, problems }: Refused, t: TFunction): FormError[] {
  if (code !== 'invalid') return [{ text: roundRefusal(code, t) }];
  return problems.map(({ field, code: problem }) => {
    const known = problemCodes.find((one) => one === problem) ?? 'required';
    // A time and an area lack other things than a name.
    const text = known === 'required' && field === 'area' ? t('rounds.problem.area') : t(`rounds.problem.${known}`);
    return { text, field: field === 'area' ? 'regions' : field };
  });
}

export const roundRefusal = (code: string, t: TFunction): string =>
  t(`rounds.refused.${actCodes.find((one) => one === code) ?? 'not_found'}`);

/** Saves the form of a round. Refused: 422, with everything that was typed. */
export async function saveRound(request: Request, { execute }: Visit, id: string | null) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const values = roundValuesFrom(await request.formData());
  const refused = (errors: FormError[]) => data<RoundState>({ values, errors }, { status: 422 });
  if (id === null && values.periodId === '') return refused([{ text: t('rounds.problem.period'), field: 'period' }]);
  const { municipalities } = answeredForTeam(request, await execute(AdminRoundRegistersDocument, {}));
  const [added, leftOut] = [codesOf(values.added, municipalities), codesOf(values.leftOut, municipalities)];
  const unread = [
    ...added.unknown.map((name) => ({ text: t('rounds.problem.name', { name }), field: 'added' })),
    ...leftOut.unknown.map((name) => ({ text: t('rounds.problem.name', { name }), field: 'left_out' })),
  ];
  if (unread.length > 0) return refused(unread);
  const plan = roundPlan(values, { added: added.codes, leftOut: leftOut.codes });
  const { it } =
    id === null
      ? answeredForTeam(
          request,
          await execute(PlanSparringRoundDocument, { input: { periodId: values.periodId, plan } }),
        )
      : answeredForTeam(
          request,
          await execute(ChangeSparringRoundDocument, { input: { id, version: Number(values.version) || 0, plan } }),
        );
  if (it.__typename === 'SparringRoundRefused') return refused(roundErrors(it, t));
  return redirect(`${path(locale, 'sparringRound', it.id)}?done=saved`, 303);
}
