import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import { formatDateTime, isLocale, type Locale } from '#kernel';
import {
  ApproveColleagueDocument,
  EndColleagueDocument,
  type EndColleagueMutation,
  InviteColleagueDocument,
  RejectColleagueDocument,
  WithdrawInvitationDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { signInFirst } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

export const doneActs = ['approved', 'rejected', 'ended', 'invited', 'withdrawn'] as const;
type DoneAct = (typeof doneActs)[number];

/** What was typed, and what has to be mended. */
export interface ColleaguesState {
  error: string;
  field: 'reason' | 'email' | undefined;
  reason: string;
  email: string;
  locale: string;
}

type Refused = Pick<ColleaguesState, 'error' | 'field'> & { status?: number };
type Outcome = DoneAct | Refused | Response;

interface Act {
  request: Request;
  form: FormData;
  execute: Visit['execute'];
  locale: Locale;
  t: TFunction;
}

/** The forms of a coordinator's page: approve, reject, end, invite, withdraw. */
export async function colleaguesAction(request: Request, { execute }: Visit) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const form = await request.formData();
  const outcome = await perform({ request, form, execute, locale, t: wordsOf(locale) });
  if (outcome instanceof Response) return outcome;
  if (typeof outcome === 'string') {
    const m = url.searchParams.get('m');
    return redirect(`${url.pathname}?${new URLSearchParams({ ...(m && { m }), done: outcome })}`, 303);
  }
  const { status = 422, error, field } = outcome;
  const kept = { reason: typed(form, 'reason'), email: typed(form, 'email'), locale: typed(form, 'locale') };
  return data<ColleaguesState>({ error, field, ...kept }, { status });
}

function failed({ request, t }: Act, errors: { code: string }[]): Outcome {
  const { text, status, code } = failure(errors, t);
  return code === 'UNAUTHENTICATED' ? signInFirst(request) : { error: text, field: undefined, status };
}

async function perform(act: Act): Promise<Outcome> {
  const { form, execute } = act;
  const [id, reason] = [typed(form, 'id'), typed(form, 'reason')];
  switch (typed(form, 'act')) {
    case 'approve': {
      const { data: done, errors } = await execute(ApproveColleagueDocument, { id });
      return done ? decided(done.approveColleague, 'approved', act.t) : failed(act, errors);
    }
    case 'reject': {
      const { data: done, errors } = await execute(RejectColleagueDocument, { id, reason });
      return done ? decided(done.rejectColleague, 'rejected', act.t) : failed(act, errors);
    }
    case 'end': {
      const { data: done, errors } = await execute(EndColleagueDocument, { id, reason });
      return done ? decided(done.endColleague, 'ended', act.t) : failed(act, errors);
    }
    case 'withdraw': {
      const { data: done, errors } = await execute(WithdrawInvitationDocument, { id });
      // One that is not there is withdrawn as well.
      return done ? 'withdrawn' : failed(act, errors);
    }
    case 'invite':
      return invite(act);
    default:
      throw data(null, { status: 404 });
  }
}

function decided(answer: EndColleagueMutation['endColleague'], done: DoneAct, t: TFunction): DoneAct | Refused {
  switch (answer.__typename) {
    case 'ColleagueDecided':
      return done;
    case 'ColleagueNotFound':
    case 'AlreadyDecided':
      return { error: t('colleagues.refused.gone'), field: undefined };
    case 'OwnAffiliation':
      return { error: t('colleagues.refused.own'), field: undefined };
    case 'ReasonRefused':
      return { error: reasonText(answer.code, t), field: 'reason' };
    default:
      return answer satisfies never;
  }
}

function reasonText(code: string, t: TFunction): string {
  if (code === 'personal_identity_code') return t('refusal.personal_identity_code');
  return t(code === 'reason_too_long' ? 'colleagues.refused.reason_too_long' : 'colleagues.refused.reason_missing');
}

async function invite(act: Act): Promise<Outcome> {
  const { form, execute, locale, t } = act;
  const [email, language] = [typed(form, 'email'), typed(form, 'locale')];
  if (email.trim() === '') return { error: t('field.required'), field: 'email' };
  const input = {
    municipalityCode: typed(form, 'municipality'),
    email,
    locale: isLocale(language) ? language : locale,
  };
  const { data: done, errors } = await execute(InviteColleagueDocument, { input });
  if (!done) return failed(act, errors);
  const answer = done.inviteColleague;
  switch (answer.__typename) {
    case 'InvitationMailed':
      return 'invited';
    case 'NotCoordinator':
      return { error: t('colleagues.refused.not_coordinator'), field: undefined };
    case 'AddressInvalid':
      return { error: t('field.email'), field: 'email' };
    case 'DomainUnknown':
      return { error: t('colleagues.refused.domain_unknown'), field: 'email' };
    case 'AlreadyInvited':
      return { error: t('colleagues.refused.already_invited'), field: 'email' };
    case 'TooManyAttempts': {
      const dateTime = formatDateTime(new Date(answer.retryAt), locale);
      return { error: t('refusal.too_many_attempts', { dateTime }), field: 'email' };
    }
    default:
      return answer satisfies never;
  }
}
