import type { TFunction } from 'i18next';
import { formatDate, type Locale } from '#kernel';
import type { Status } from '#ui';
import type { CircleState } from '../gql/graphql';

interface CircleFacts {
  state: CircleState;
  enrolmentOpensAt: string;
  seats: { free: number; waiting: number };
}

/** Whether a seat is there for whoever comes next. */
export const hasFreeSeat = ({ seats }: Pick<CircleFacts, 'seats'>): boolean => seats.free > 0;

/** The word and shape of a circle's state, as a reader who may want to join needs it. */
export function circleStatus(circle: CircleFacts, locale: Locale, t: TFunction): { kind: Status; text: string } {
  switch (circle.state) {
    case 'enrolment_open':
      return hasFreeSeat(circle)
        ? { kind: 'open', text: t('status.circle.enrolment_open') }
        : { kind: 'full', text: t('circle.fullQueueOpen') };
    case 'published':
      return {
        kind: 'soon',
        text: t('circle.opensOn', { date: formatDate(new Date(circle.enrolmentOpensAt), locale) }),
      };
    case 'enrolment_closed':
      return { kind: 'fact', text: t('status.circle.enrolment_closed') };
    case 'running':
      return { kind: 'underway', text: t('status.circle.running') };
    case 'wrap_up':
      return { kind: 'done', text: t('status.circle.wrap_up') };
    case 'completed':
      return { kind: 'done', text: t('status.circle.completed') };
    case 'cancelled':
      return { kind: 'late', text: t('status.circle.cancelled') };
    default:
      return circle.state satisfies never;
  }
}

/** At the beginning of a line: "Suomi ja ruotsi". */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "suomi ja ruotsi" */
export const languageList = (languages: readonly Locale[], locale: Locale, t: TFunction): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(languages.map((language) => t(`language.${language}`)));

/** "4 paikkaa vapaana 12:sta" in words that need no case of a number. */
export function seatSentence(
  seats: { capacity: number; confirmed: number; offered: number; free: number; waiting: number },
  t: TFunction,
  mayJoin = true,
): string {
  const taken = seats.confirmed + seats.offered;
  if (mayJoin && seats.free > 0 && seats.waiting === 0)
    return `${t('seats.free', { count: seats.free })}. ${t('seats.of', { capacity: seats.capacity })}`;
  const first = t('seats.taken', { taken, capacity: seats.capacity });
  return seats.waiting > 0 ? `${first}. ${t('queue.length', { count: seats.waiting })}` : `${first}.`;
}

/** The meetings that are held. */
export const heldMeetings = <T extends { cancelled: boolean }>(meetings: readonly T[]): T[] =>
  meetings.filter(({ cancelled }) => !cancelled);
