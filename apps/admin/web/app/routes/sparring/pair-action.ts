import type { TFunction } from 'i18next';
import { type FormError, readDate } from '#ui';
import { ProposeSparringPairDocument, TakeBackSparringPairDocument } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import type { Visit } from '../../visit';

const codes = [
  'not_found',
  'wrong_status',
  'stale_version',
  'no_day',
  'day_past',
  'day_too_far',
  'not_tutor_now',
  'own_municipality',
  'unwanted',
  'proposed_before',
  'no_capacity',
  'note_required',
  'too_long',
  'personal_identity_code',
] as const;

const fieldOf: Partial<Record<(typeof codes)[number], string>> = {
  no_day: 'answerBy',
  day_past: 'answerBy',
  day_too_far: 'answerBy',
  not_tutor_now: 'tutor',
  own_municipality: 'tutor',
  unwanted: 'tutor',
  proposed_before: 'tutor',
  no_capacity: 'tutor',
  note_required: 'reason',
  too_long: 'reason',
  personal_identity_code: 'reason',
};

export interface PairValues {
  tutor: string;
  answerBy: string;
  reason: string;
}

interface Sent {
  request: Request;
  execute: Visit['execute'];
  id: string;
  version: number;
  values: PairValues;
  t: TFunction;
}

/** Proposes the request, or takes its proposal back: why not; null when it is done. */
export async function pairError(act: 'propose' | 'takeBack', sent: Sent): Promise<FormError | null> {
  const { request, execute, id, version, values, t } = sent;
  if (act === 'takeBack') {
    const input = { id, version, reason: values.reason };
    return errorOf(answeredForTeam(request, await execute(TakeBackSparringPairDocument, { input })).it, t);
  }
  if (values.tutor === '') return { text: t('sparring.pair.chooseTutor'), field: 'tutor' };
  const answerBy = readDate(values.answerBy);
  if (answerBy === null) return { text: t('sparring.pair.refused.no_day'), field: 'answerBy' };
  const input = { requestId: id, version, tutorMunicipalityId: values.tutor, answerBy };
  return errorOf(answeredForTeam(request, await execute(ProposeSparringPairDocument, { input })).it, t);
}

function errorOf(answer: { __typename?: string; code?: string }, t: TFunction): FormError | null {
  if (answer.code === undefined) return null;
  const code = codes.find((one) => one === answer.code) ?? 'not_found';
  return { text: t(`sparring.pair.refused.${code}`), field: fieldOf[code] };
}
