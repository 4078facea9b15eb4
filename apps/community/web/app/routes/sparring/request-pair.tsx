import { data, redirect } from 'react-router';
import { Notice, TermsList } from '#ui';
import { AnswerSparringPairDocument, RequestPairPageDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/request-pair';
import { PairAnswerForm } from './pair-answer-form';
import { PairCard } from './pair-card';
import { answerError, otherOf, waitsForMe } from './pair-words';

const doneActs = ['accepted', 'declined', 'matched'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(RequestPairPageDocument, { id, locale: localeOf(pathname) });
  const { nodes: pairs } = answeredForMember(request, asked).ownSparringPairs;
  if (pairs.length === 0) throw data(null, { status: 404 });
  return { id, pairs, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const reason = typed(form, 'reason');
  const refused = (error: { text: string; field?: string | undefined }, status = 422) =>
    data({ reason, errors: [error] }, { status });
  const side = typed(form, 'side') === 'tutor' ? ('tutor' as const) : ('requester' as const);
  const answer = typed(form, 'answer') === 'accepted' ? ('accepted' as const) : ('declined' as const);
  const input = { pairId: typed(form, 'pair'), side, answer, reason };
  const found = await context.get(visit).execute(AnswerSparringPairDocument, { input });
  if (!found.data) {
    const { text, status, code } = failure(found.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused({ text }, status);
  }
  const { it } = found.data;
  if (it.__typename === 'SparringPairRefused') return refused(answerError(it.code, t));
  return redirect(`${pathname}?done=${it.status === 'matched' ? 'matched' : answer}`, 303);
}

/** To which tutor municipality a request is proposed, for both sides to answer; and to which it was. */
export default function RequestPair({ loaderData: { id, pairs, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const live = pairs.filter(({ state }) => state === 'proposed' || state === 'matched');
  const over = pairs.filter((pair) => !live.includes(pair));
  const errors = actionData?.errors ?? [];
  const request = pairs.find(({ requestId }) => requestId)?.requestId;
  return (
    <PageFrame title={t('page.requestPair')} lead={t('pair.lead')} above={['my', 'sparringPairs']} errors={errors}>
      <div className="section stack">
        {done && !actionData && <Notice kind="saved" heading={t(`pair.done.${done}`)} />}
        {live.length === 0 && <Notice kind="info" heading={t('pair.noneLive')} />}
        {request && (
          <p>
            <a href={path(locale, 'ownRequest', request)}>{t('pair.readRequest')}</a>
          </p>
        )}
      </div>
      {live.map((pair) => (
        <section className="section stack" key={`${pair.id}-${pair.side}`} aria-labelledby={`pair-${pair.side}`}>
          <h2
            id={`pair-${pair.side}`}
          >{`${t(pair.side === 'requester' ? 'pair.tutor' : 'pair.requester')}: ${otherOf(pair)}`}</h2>
          <PairCard pair={pair} />
          {pair.side === 'requester' && (
            <>
              <h3>{t('pair.terms')}</h3>
              <TermsList terms={pair.terms ?? null} locale={locale} />
            </>
          )}
          {waitsForMe(pair) && (
            <PairAnswerForm pair={pair} requestId={id} reason={actionData?.reason} errors={errors} />
          )}
        </section>
      ))}
      {over.length > 0 && (
        <section className="section stack" aria-labelledby="over">
          <h2 id="over">{t('pair.earlier')}</h2>
          {over.map((pair) => (
            <article className="stack offer" key={`${pair.id}-${pair.side}`} aria-label={otherOf(pair)}>
              <PairCard pair={pair} />
            </article>
          ))}
        </section>
      )}
    </PageFrame>
  );
}
