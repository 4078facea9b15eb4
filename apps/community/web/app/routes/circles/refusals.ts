import type { TFunction } from 'i18next';
import { formatDate, formatDateTime, type Locale } from '#kernel';
import type {
  AcceptSeatMutation,
  DeclineSeatMutation,
  GiveBackSeatsMutation,
  JoinCircleMutation,
  LeaveCircleMutation,
} from '../../gql/graphql';

/** What could not be done, in the reader's words, and the field to mend where there is one. */
export interface Refusal {
  text: string;
  field: 'municipality' | 'wish' | 'groupSeats' | 'keep' | null;
}

type JoinAnswer = JoinCircleMutation['joinCircle'];
type PlaceAnswer =
  | LeaveCircleMutation['leaveCircle']
  | GiveBackSeatsMutation['giveBackSeats']
  | AcceptSeatMutation['acceptSeat']
  | DeclineSeatMutation['declineSeat'];

const whole = (text: string): Refusal => ({ text, field: null });

/** Null when the join succeeded. */
export function joinRefusal(answer: JoinAnswer, locale: Locale, t: TFunction): Refusal | null {
  switch (answer.__typename) {
    case 'Enrolled':
    case 'Waitlisted':
    case 'Applied':
      return null;
    case 'AlreadyIn':
      return whole(t('refusal.already_in'));
    case 'AlreadyWaiting':
      return whole(t('refusal.already_waiting', { position: answer.enrolment.position ?? 1 }));
    case 'AlreadyOffered':
      return whole(t('refusal.already_offered'));
    case 'AlreadyApplied':
      return whole(t('refusal.already_applied'));
    case 'CircleFull':
      return whole(t('refusal.full'));
    case 'MunicipalityLimit':
      return { text: t('refusal.municipality_limit', { limit: answer.limit }), field: 'municipality' };
    case 'SeatsKept':
      return whole(t('refusal.reserved', { date: formatDate(new Date(answer.until), locale) }));
    case 'SeatsHeld':
      return whole(t('refusal.held'));
    case 'GroupRefused':
      return { text: t('refusal.group_size', { count: answer.most }), field: 'groupSeats' };
    case 'CircleNotOpenYet':
      return whole(t('refusal.not_open_yet', { date: formatDate(new Date(answer.opensAt), locale) }));
    case 'CircleClosed':
      return whole(t('refusal.closed', { date: formatDate(new Date(answer.closedAt), locale) }));
    case 'CircleCancelled':
      return whole(t('refusal.cancelled'));
    case 'CircleNotFound':
      return whole(t('refusal.not_found'));
    case 'NotARepresentative':
      return { text: t('refusal.not_a_representative'), field: 'municipality' };
    case 'AffiliationPending':
      return { text: t('refusal.affiliation_pending'), field: 'municipality' };
    case 'AffiliationEnded':
      return {
        text: t('refusal.affiliation_ended', { date: formatDate(new Date(answer.endedAt), locale) }),
        field: 'municipality',
      };
    case 'TextRefused':
      return {
        text: t(answer.code === 'too_long' ? 'refusal.too_long' : 'refusal.personal_identity_code'),
        field: 'wish',
      };
    case 'KeyReused':
      return whole(t('refusal.other_input'));
    default:
      return answer satisfies never;
  }
}

/** Null when one's place was changed. */
export function placeRefusal(answer: PlaceAnswer, locale: Locale, t: TFunction): Refusal | null {
  switch (answer.__typename) {
    case 'Enrolled':
    case 'PlaceLeft':
    case 'SeatsGivenBack':
      return null;
    case 'NothingToGiveBack':
      return { text: t('refusal.nothing_to_give_back'), field: 'keep' };
    case 'AlreadyIn':
      return whole(t('refusal.already_in'));
    case 'OfferExpired':
      return whole(t('refusal.offer_expired', { dateTime: formatDateTime(new Date(answer.expiredAt), locale) }));
    case 'NoOffer':
      return whole(t('refusal.no_offer'));
    case 'NotInCircle':
      return whole(t('refusal.not_in'));
    case 'CircleCancelled':
      return whole(t('refusal.cancelled'));
    case 'CircleNotFound':
      return whole(t('refusal.not_found'));
    case 'KeyReused':
      return whole(t('refusal.other_input'));
    default:
      return answer satisfies never;
  }
}
