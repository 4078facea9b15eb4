import { data, redirect } from 'react-router';
import {
  AcceptSeatDocument,
  DeclineSeatDocument,
  GiveBackSeatsDocument,
  JoinCircleDocument,
  LeaveCircleDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { joinRefusal, placeRefusal, type Refusal } from './refusals';

/** What was typed, so that nothing is lost, and what has to be mended. */
export interface FormState {
  refusal: Refusal;
  municipality: string;
  wish: string;
  seats: string;
  least: string;
  keep: string;
  queue: string;
  /** The form's key: sent again after an unknown outcome, it cannot have a second effect. */
  key: string;
  /** Whether the page's form goes on with that key. */
  keepKey: boolean;
}

/** Null: it is done. */
type Answer = Refusal | ReturnType<typeof failure> | null;

/** The acts of the circle's page: join, leave, give seats back, accept, decline. Done: back to the page; refused: 422 with the form. */
export async function circleAction(request: Request, { execute }: Visit) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const form = await request.formData();
  const answer = await act(form, execute, locale);
  if (answer === null) return redirect(`${url.pathname}#place`, 303);
  const failed = 'code' in answer ? answer : null;
  if (failed?.code === 'UNAUTHENTICATED') return signInFirst(request);
  const state: FormState = {
    refusal: 'code' in answer ? { text: answer.text, field: null } : answer,
    municipality: typed(form, 'municipality'),
    wish: typed(form, 'wish'),
    seats: typed(form, 'seats'),
    least: typed(form, 'least'),
    keep: typed(form, 'keep'),
    queue: typed(form, 'queue'),
    key: typed(form, 'key'),
    keepKey: failed !== null && failed.code !== 'BAD_USER_INPUT',
  };
  return data(state, { status: failed?.status ?? 422 });
}

/** Null when nothing is typed. What is no number of seats becomes one that the server refuses. */
function seatsIn(text: string): number | null {
  if (text.trim() === '') return null;
  return /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
}

async function act(form: FormData, execute: Visit['execute'], locale: ReturnType<typeof localeOf>): Promise<Answer> {
  const t = wordsOf(locale);
  const own = { circleId: typed(form, 'circle'), idempotencyKey: typed(form, 'key') };
  switch (typed(form, 'act')) {
    case 'leave': {
      const { data: done, errors } = await execute(LeaveCircleDocument, { input: own });
      return done ? placeRefusal(done.leaveCircle, locale, t) : failure(errors, t);
    }
    case 'keep': {
      const input = { ...own, keep: seatsIn(typed(form, 'keep')) ?? 0 };
      const { data: done, errors } = await execute(GiveBackSeatsDocument, { input });
      return done ? placeRefusal(done.giveBackSeats, locale, t) : failure(errors, t);
    }
    case 'accept': {
      const { data: done, errors } = await execute(AcceptSeatDocument, { input: own });
      return done ? placeRefusal(done.acceptSeat, locale, t) : failure(errors, t);
    }
    case 'decline': {
      const { data: done, errors } = await execute(DeclineSeatDocument, { input: own });
      return done ? placeRefusal(done.declineSeat, locale, t) : failure(errors, t);
    }
    default: {
      const municipalityCode = typed(form, 'municipality');
      if (municipalityCode === '') return { text: t('join.chooseMunicipality'), field: 'municipality' };
      const seats = seatsIn(typed(form, 'seats')) ?? 1;
      // Whoever asks for a group has said how few seats will do: otherwise it waits.
      const acceptQueue = typed(form, 'queue') === 'yes' || seats > 1;
      const group = { seats, leastSeats: seatsIn(typed(form, 'least')) };
      const input = { ...own, ...group, municipalityCode, wish: typed(form, 'wish') || null, acceptQueue };
      const { data: done, errors } = await execute(JoinCircleDocument, { input });
      return done ? joinRefusal(done.joinCircle, locale, t) : failure(errors, t);
    }
  }
}
