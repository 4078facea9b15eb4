import type { TFunction } from 'i18next';
import { formatDate, type Locale } from '#kernel';
import type { Status } from '#ui';
import type { SparringPairPartsFragment } from '../../gql/graphql';

export type OwnPair = SparringPairPartsFragment;

export const pairLooks: Record<OwnPair['state'], Status> = {
  proposed: 'offered',
  matched: 'open',
  over: 'full',
  withdrawn: 'full',
};

/** Whether the viewer's side is asked. */
export const waitsForMe = ({ state, ownAnswer }: OwnPair): boolean => state === 'proposed' && !ownAnswer;

/** The last day to answer: the last instant lies in it. */
export const lastDay = ({ answerBy }: OwnPair, locale: Locale): string =>
  formatDate(new Date(Date.parse(answerBy) - 1), locale);

/** The municipality on the other side. */
export const otherOf = ({ side, municipality, tutorMunicipality }: OwnPair): string =>
  side === 'requester' ? tutorMunicipality.name : municipality.name;

const codes = [
  'not_found',
  'already_answered',
  'too_late',
  'proposal_over',
  'not_tutor_now',
  'note_required',
  'too_long',
  'personal_identity_code',
] as const;

/** Why an answer was refused, in the reader's words. */
export function answerError(code: string, t: TFunction) {
  const known = codes.find((one) => one === code) ?? 'not_found';
  const ofReason = ['note_required', 'too_long', 'personal_identity_code'].includes(known);
  return { text: t(`pair.refused.${known}`), field: ofReason ? 'reason' : undefined };
}
