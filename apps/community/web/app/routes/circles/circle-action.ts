import { data, redirect } from 'react-router';
import { AcceptSeatDocument, DeclineSeatDocument, JoinCircleDocument, LeaveCircleDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';
import { joinRefusal, placeRefusal, type Refusal } from './refusals';

/** What was typed, so that nothing is lost, and what has to be mended. */
export interface FormState {
  refusal: Refusal;
  /** The session is over: signing in comes first. */
  signIn: boolean;
  municipality: string;
  wish: string;
  queue: string;
  /** The form's key: sent again after an unknown outcome, it cannot have a second effect. */
  key: string;
  /** Whether the page's form goes on with that key. */
  keepKey: boolean;
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

type Answer = { refusal: Refusal | null } | { code: string };

/** The acts of the circle's page: join, leave, accept, decline. Done: back to the page; refused: 422 with the form. */
export async function circleAction(request: Request, { execute }: Visit) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const answer = await act(form, execute, locale);
  if ('refusal' in answer && answer.refusal === null) return redirect(`${url.pathname}#place`, 303);
  const signIn = 'code' in answer && answer.code === 'UNAUTHENTICATED';
  const refusal =
    'refusal' in answer && answer.refusal
      ? answer.refusal
      : { text: t(signIn ? 'refusal.sign_in' : errorText(answer)), field: null };
  const state: FormState = {
    refusal,
    signIn,
    municipality: text(form, 'municipality'),
    wish: text(form, 'wish'),
    queue: text(form, 'queue'),
    key: text(form, 'key'),
    keepKey: 'code' in answer && answer.code !== 'BAD_USER_INPUT',
  };
  return data(state, { status: 'code' in answer && answer.code === 'SERVICE_UNAVAILABLE' ? 503 : 422 });
}

const errorText = (answer: Answer) => {
  const code = 'code' in answer ? answer.code : '';
  if (code === 'SERVICE_UNAVAILABLE') return 'refusal.service_unavailable' as const;
  return code === 'BAD_USER_INPUT' ? ('refusal.form_expired' as const) : ('refusal.outcome_unknown' as const);
};

async function act(form: FormData, execute: Visit['execute'], locale: ReturnType<typeof localeOf>): Promise<Answer> {
  const t = wordsOf(locale);
  const own = { circleId: text(form, 'circle'), idempotencyKey: text(form, 'key') };
  const failed = (errors: { code: string }[]): Answer => ({ code: errors[0]?.code ?? 'INTERNAL' });
  switch (text(form, 'act')) {
    case 'leave': {
      const { data: done, errors } = await execute(LeaveCircleDocument, { input: own });
      return done ? { refusal: placeRefusal(done.leaveCircle, locale, t) } : failed(errors);
    }
    case 'accept': {
      const { data: done, errors } = await execute(AcceptSeatDocument, { input: own });
      return done ? { refusal: placeRefusal(done.acceptSeat, locale, t) } : failed(errors);
    }
    case 'decline': {
      const { data: done, errors } = await execute(DeclineSeatDocument, { input: own });
      return done ? { refusal: placeRefusal(done.declineSeat, locale, t) } : failed(errors);
    }
    default: {
      const municipalityCode = text(form, 'municipality');
      if (municipalityCode === '') return { refusal: { text: t('join.chooseMunicipality'), field: 'municipality' } };
      const acceptQueue = text(form, 'queue') === 'yes';
      const input = { ...own, municipalityCode, wish: text(form, 'wish') || null, acceptQueue };
      const { data: done, errors } = await execute(JoinCircleDocument, { input });
      return done ? { refusal: joinRefusal(done.joinCircle, locale, t) } : failed(errors);
    }
  }
}
