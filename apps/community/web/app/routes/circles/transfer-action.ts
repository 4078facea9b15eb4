import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDate, formatDateTime, type Locale } from '#kernel';
import {
  AcceptSeatTransferDocument,
  type AcceptSeatTransferMutation,
  AskSeatTransferDocument,
  type AskSeatTransferMutation,
  DeclineSeatTransferDocument,
  TakeBackSeatTransferDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

interface Refused {
  error: string;
  field: 'email' | undefined;
}

/** What was typed, and what has to be mended. */
export interface TransferState extends Refused {
  email: string;
}

/** What was done, as the page says it. */
export const doneActs = ['asked', 'takenBack', 'accepted', 'declined'] as const;
type Done = (typeof doneActs)[number];

const whole = (error: string): Refused => ({ error, field: undefined });

/** Hands a seat over, step by step. Done: back to the page, which says so; refused: 422 with what was typed. */
export async function transferAction(request: Request, visit: Visit) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const email = typed(form, 'email');
  const { done, refused, errors } = await actOf(form, visit, locale, t);
  if (errors !== undefined) {
    const { text, status, code } = failure(errors, t);
    if (code === 'UNAUTHENTICATED') return signInFirst(request);
    return data<TransferState>({ ...whole(text), email }, { status });
  }
  if (refused !== undefined) return data<TransferState>({ ...refused, email }, { status: 422 });
  return redirect(`${pathname}?done=${done}`, 303);
}

interface Outcome {
  done: Done;
  refused?: Refused | undefined;
  errors?: Parameters<typeof failure>[0];
}

async function actOf(form: FormData, { execute }: Visit, locale: Locale, t: TFunction): Promise<Outcome> {
  const id = typed(form, 'transfer');
  switch (typed(form, 'act')) {
    case 'accept': {
      const { data: answer, errors } = await execute(AcceptSeatTransferDocument, { id });
      if (!answer) return { done: 'accepted', errors };
      return { done: 'accepted', refused: whyNotAccepted(answer.acceptSeatTransfer, locale, t) };
    }
    case 'decline': {
      const { data: answer, errors } = await execute(DeclineSeatTransferDocument, { id });
      if (!answer) return { done: 'declined', errors };
      return { done: 'declined', refused: whyNotEnded(answer.declineSeatTransfer, t) };
    }
    case 'takeBack': {
      const { data: answer, errors } = await execute(TakeBackSeatTransferDocument, { id });
      if (!answer) return { done: 'takenBack', errors };
      return { done: 'takenBack', refused: whyNotEnded(answer.takeBackSeatTransfer, t) };
    }
    default: {
      const email = typed(form, 'email');
      if (email.trim() === '') return { done: 'asked', refused: { error: t('field.required'), field: 'email' } };
      const input = { circleId: typed(form, 'circle'), email };
      const { data: answer, errors } = await execute(AskSeatTransferDocument, { input });
      if (!answer) return { done: 'asked', errors };
      return { done: 'asked', refused: whyNotAsked(answer.askSeatTransfer, locale, t) };
    }
  }
}

const whyNotEnded = ({ __typename }: { __typename: string }, t: TFunction): Refused | undefined =>
  __typename === 'SeatTransferEnded' ? undefined : whole(t('transfer.refused.over'));

function whyNotAsked(
  answer: AskSeatTransferMutation['askSeatTransfer'],
  locale: Locale,
  t: TFunction,
): Refused | undefined {
  switch (answer.__typename) {
    case 'SeatTransferAsked':
      return undefined;
    case 'AddressInvalid':
      return { error: t('field.email'), field: 'email' };
    case 'OwnAddress':
      return { error: t('transfer.refused.ownAddress'), field: 'email' };
    case 'NotInCircle':
      return whole(t('transfer.noSeat'));
    case 'SeatTransferOpen':
      return whole(t('transfer.refused.open'));
    case 'CircleIsOver':
      return whole(t('transfer.refused.circleOver'));
    case 'CircleCancelled':
      return whole(t('refusal.cancelled'));
    case 'CircleNotFound':
      return whole(t('refusal.not_found'));
    case 'TooManyAttempts':
      return whole(t('transfer.refused.tooMany', { dateTime: formatDateTime(new Date(answer.retryAt), locale) }));
    default:
      return answer satisfies never;
  }
}

function whyNotAccepted(
  answer: AcceptSeatTransferMutation['acceptSeatTransfer'],
  locale: Locale,
  t: TFunction,
): Refused | undefined {
  switch (answer.__typename) {
    case 'Enrolled':
      return undefined;
    case 'HasOwnPlace':
      return whole(t('transfer.refused.ownPlace'));
    case 'SeatTransferOver':
    case 'SeatTransferNotFound':
      return whole(t('transfer.refused.over'));
    case 'CircleCancelled':
      return whole(t('refusal.cancelled'));
    case 'NotARepresentative':
      return whole(t('refusal.not_a_representative'));
    case 'AffiliationPending':
      return whole(t('refusal.affiliation_pending'));
    case 'AffiliationEnded':
      return whole(t('refusal.affiliation_ended', { date: formatDate(new Date(answer.endedAt), locale) }));
    default:
      return answer satisfies never;
  }
}
