import type { TFunction } from 'i18next';
import { data, redirect } from 'react-router';
import {
  type AffiliationDecisionFragment,
  ApproveAffiliationDocument,
  EndAffiliationDocument,
  RejectAffiliationDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf } from '../../paths';
import type { Visit } from '../../visit';

export const doneActs = ['approved', 'rejected', 'ended'] as const;

/** What was typed, and what has to be mended. */
export interface AffiliationsState {
  error: string;
  field: 'reason' | undefined;
  reason: string;
}

/** Whose affiliations are asked for: of a municipality (`m`) or another organisation (`o`); nothing: those that wait. */
export function chosenOf(search: URLSearchParams): { m?: string; o?: string } {
  const [m, o] = [search.get('m'), search.get('o')];
  if (m) return { m };
  return o ? { o } : {};
}

/** Approve, reject or end: back to the page, which says so, or 422 with why not. */
export async function affiliationsAction(request: Request, { execute }: Visit) {
  const url = new URL(request.url);
  const t = wordsOf(localeOf(url.pathname));
  const form = await request.formData();
  const [id, reason] = [String(form.get('id') ?? ''), String(form.get('reason') ?? '')];
  const [answer, done] = await decide(request, execute, String(form.get('act')), id, reason);
  if (answer.__typename === 'AffiliationDecided') {
    return redirect(`${url.pathname}?${new URLSearchParams({ ...chosenOf(url.searchParams), done })}`, 303);
  }
  const field = answer.__typename === 'DecisionReasonRefused' ? ('reason' as const) : undefined;
  return data<AffiliationsState>({ error: refusal(answer, t), field, reason }, { status: 422 });
}

async function decide(
  request: Request,
  execute: Visit['execute'],
  act: string,
  id: string,
  reason: string,
): Promise<[AffiliationDecisionFragment, (typeof doneActs)[number]]> {
  switch (act) {
    case 'approve':
      return [
        answeredForTeam(request, await execute(ApproveAffiliationDocument, { id })).approveAffiliation,
        'approved',
      ];
    case 'reject':
      return [
        answeredForTeam(request, await execute(RejectAffiliationDocument, { id, reason })).rejectAffiliation,
        'rejected',
      ];
    case 'end':
      return [answeredForTeam(request, await execute(EndAffiliationDocument, { id, reason })).endAffiliation, 'ended'];
    default:
      throw data(null, { status: 404 });
  }
}

function refusal(
  answer: Exclude<AffiliationDecisionFragment, { __typename: 'AffiliationDecided' }>,
  t: TFunction,
): string {
  switch (answer.__typename) {
    case 'UnknownAffiliation':
    case 'AffiliationAlreadyDecided':
      return t('affiliations.refused.gone');
    case 'AdminOwnAffiliation':
      return t('affiliations.refused.own');
    case 'MunicipalityHasCoordinator':
      return t('affiliations.refused.has_coordinator');
    case 'DecisionReasonRefused':
      if (answer.code === 'personal_identity_code') return t('affiliations.refused.personal_identity_code');
      return t(
        answer.code === 'reason_too_long'
          ? 'affiliations.refused.reason_too_long'
          : 'affiliations.refused.reason_missing',
      );
    default:
      return answer satisfies never;
  }
}
