import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import { AddPeriodDocument, AddProgrammeDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import type { ActState } from '../../parts/person-act';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { daysFrom, programmeError } from './refusals';

type Typed = Record<string, string>;

/** The forms of the list: a new programme, a new period of one. Refused: 422, with why and everything that was typed. */
export async function programmesAction(request: Request, { execute }: Visit) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const { act = '', subject = '' } = values;
  const done = (to: string) => redirect(to, 303);
  const refused = (errors: FormError[]) => data<ActState>({ act, subject, values, errors }, { status: 422 });
  if (act === 'addProgramme') {
    const errors = await addProgramme(request, execute, values, t);
    return errors.length > 0 ? refused(errors) : done(`${path(locale, 'programmes')}?done=programme`);
  }
  if (act !== 'addPeriod') throw data(null, { status: 404 });
  const { days, errors } = daysFrom(values, t);
  if (days === null) return refused(errors);
  const input = { programmeId: subject, ...days };
  const answer = answeredForTeam(request, await execute(AddPeriodDocument, { input })).it;
  return answer.__typename === 'PeriodSaved'
    ? done(`${path(locale, 'period', answer.id)}?done=period`)
    : refused([programmeError(answer.code, { act, subject, t })]);
}

const nameCodes = { missing: 'missing', too_long: 'name_too_long', taken: 'taken' } as const;

async function addProgramme(
  request: Request,
  execute: Visit['execute'],
  { name_fi: nameFi = '', name_sv: nameSv = '' }: Typed,
  t: TFunction,
): Promise<FormError[]> {
  const answer = answeredForTeam(request, await execute(AddProgrammeDocument, { input: { nameFi, nameSv } })).it;
  if (answer.__typename === 'ProgrammeAdded') return [];
  return answer.problems.map(({ field, code }) => {
    const known = (Object.keys(nameCodes) as (keyof typeof nameCodes)[]).find((one) => one === code) ?? 'missing';
    return { text: t(`programmes.refused.${nameCodes[known]}`), field };
  });
}
