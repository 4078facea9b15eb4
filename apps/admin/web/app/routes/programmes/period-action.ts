import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import type { FormError } from '#ui';
import {
  AppointTutorMunicipalityDocument,
  ChangePeriodDocument,
  ChangeTutorCapacityDocument,
  EndTutorMunicipalityDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import type { ActState } from '../../parts/person-act';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import type { Visit } from '../../visit';
import { daysFrom, programmeError, readCapacity } from './refusals';

/** What the page says was done; it stands in its address. */
export const doneActs = ['period', 'days', 'appointed', 'capacity', 'ended'] as const;

const doneBy: Record<string, (typeof doneActs)[number]> = {
  changePeriod: 'days',
  appoint: 'appointed',
  capacity: 'capacity',
  end: 'ended',
};

/** The forms of a period. Refused: 422, with why and everything that was typed. */
export async function periodAction(request: Request, { execute }: Visit, periodId: string) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const { act = '', subject = '' } = values;
  const done = doneBy[act];
  if (done === undefined) throw data(null, { status: 404 });
  const errors = await actErrors(request, execute, { act, subject, periodId, values }, t);
  if (errors.length === 0) return redirect(`${path(locale, 'period', periodId)}?done=${done}`, 303);
  return data<ActState>({ act, subject, values, errors }, { status: 422 });
}

interface Sent {
  act: string;
  subject: string;
  periodId: string;
  values: Record<string, string>;
}

/** Why not, none when it is done. */
async function actErrors(
  request: Request,
  execute: Visit['execute'],
  { act, subject, periodId, values }: Sent,
  t: TFunction,
): Promise<FormError[]> {
  const why = (code: string | null): FormError[] => (code === null ? [] : [programmeError(code, { act, subject, t })]);
  if (act === 'changePeriod') {
    const { days, errors } = daysFrom(values, t);
    if (days === null) return errors;
    const input = { periodId, ...days };
    return why(codeOf(answeredForTeam(request, await execute(ChangePeriodDocument, { input })).it));
  }
  if (act === 'end') {
    const input = { tutorMunicipalityId: subject, reason: values.reason ?? '' };
    return why(codeOf(answeredForTeam(request, await execute(EndTutorMunicipalityDocument, { input })).it));
  }
  const capacity = readCapacity(values.capacity);
  if (act === 'capacity') {
    if (capacity === null) return why('capacity');
    const input = { tutorMunicipalityId: subject, capacity };
    return why(codeOf(answeredForTeam(request, await execute(ChangeTutorCapacityDocument, { input })).it));
  }
  const municipalityCode = values.municipality ?? '';
  // Both fields are told at once where neither can be read.
  const unread = [...(municipalityCode ? [] : ['municipality_unknown']), ...(capacity === null ? ['capacity'] : [])];
  if (capacity === null || unread.length > 0) return unread.flatMap(why);
  const input = { periodId, municipalityCode, capacity };
  return why(codeOf(answeredForTeam(request, await execute(AppointTutorMunicipalityDocument, { input })).it));
}

const codeOf = (answer: { __typename: string; code?: string }): string | null => answer.code ?? null;
