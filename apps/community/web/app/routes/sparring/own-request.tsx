import { data, redirect } from 'react-router';
import {
  Button,
  type FormError,
  Notice,
  RequestFactsList,
  RequestTimeline,
  requestLooks,
  requestRows,
  requestSteps,
  requestWords,
  StatusTag,
} from '#ui';
import {
  OwnRequestPageDocument,
  SubmitSparringRequestDocument,
  WithdrawSparringRequestDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-request';
import { requestErrors } from './request-errors';
import { RequestPairFacts } from './request-pair-facts';
import { RequestRound, SendingNote } from './request-round';
import { RequestWays } from './request-ways';

const doneActs = ['saved', 'submitted', 'withdrawn'] as const;

export async function loader({ context, request, params: { slug: id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = await context.get(visit).execute(OwnRequestPageDocument, { id, locale: localeOf(pathname) });
  const { ownSparringRequests, sparringSending: sending } = answeredForMember(request, asked);
  const [found] = ownSparringRequests;
  if (!found) throw data(null, { status: 404 });
  return { found, sending: sending ?? null, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export async function action({ context, request, params: { slug: id = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const withdraws = typed(form, 'act') === 'withdraw';
  const refused = (errors: FormError[], status = 422) => data({ errors }, { status });
  const input = { id, version: Number.parseInt(typed(form, 'version'), 10) || 0 };
  const document = withdraws ? WithdrawSparringRequestDocument : SubmitSparringRequestDocument;
  const answer = await context.get(visit).execute(document, { input });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringRequestRefused') return refused(requestErrors(it, t, { locale, id }));
  return redirect(`${pathname}?done=${withdraws ? 'withdrawn' : 'submitted'}`, 303);
}

const canBeWithdrawn = [
  'draft',
  'submitted',
  'needs_info',
  'queued',
  'proposed',
  'matched',
  'scheduled',
  'rescheduling',
  'prepared',
];

/** A request as a whole: what was said, what becomes of it, and sending it. */
export default function OwnRequest({ loaderData: { found, sending, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const words = requestWords[locale];
  const { id, version, status, mine, asTutor, changes } = found;
  const asNeighbour = !mine && !asTutor;
  const writes = mine && (status === 'draft' || status === 'needs_info');
  const asked = status === 'needs_info' ? changes.findLast((change) => change.note)?.note : null;
  const unmatched = status === 'unmatched' ? changes.findLast((change) => change.note)?.note : null;
  const here = path(locale, 'ownRequest', id);
  return (
    <PageFrame
      title={t('request.of', { m: found.municipality.name })}
      above={['my', 'ownRequests']}
      errors={actionData?.errors}
    >
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[status]}>{words.statuses[status]}</StatusTag>
        </p>
        <RequestRound request={found} />
        {done && !actionData && <Notice kind="saved" heading={t(`request.done.${done}`)} />}
        {unmatched && (
          <Notice kind="info" heading={t('round.unmatched')}>
            <p className="terms-lines">{unmatched}</p>
          </Notice>
        )}
        {asked && (
          <Notice kind="info" heading={t('request.asked')}>
            <p className="terms-lines">{asked}</p>
          </Notice>
        )}
        <RequestPairFacts request={found} />
        {changes.length > 0 && (
          <>
            <h2>{words.timeline}</h2>
            <RequestTimeline changes={changes} locale={locale} />
          </>
        )}
      </div>
      <RequestWays id={id} status={status} ofPair={mine || asTutor} />
      {requestRows({ ...found, asNeighbour }, locale)
        .filter(({ step }) => mine || step !== 'tutors')
        .map(({ step, rows }) => (
          <section className="section stack" key={step} aria-labelledby={step}>
            <div className="heading-line">
              <h2 id={step}>{t(`request.step.${step}`)}</h2>
              {writes && (
                <a href={path(locale, 'requestStep', id, String(requestSteps.indexOf(step) + 1))}>
                  {t('request.change')}
                  <span className="visually-hidden">: {t(`request.step.${step}`)}</span>
                </a>
              )}
            </div>
            <RequestFactsList rows={rows} />
          </section>
        ))}
      {mine && canBeWithdrawn.includes(status) && (
        <section className="section stack" aria-labelledby="send">
          <h2 id="send">{t(writes ? 'request.send' : 'request.withdraw')}</h2>
          {writes && (
            <form method="post" action={here} className="stack">
              <input type="hidden" name="version" value={version} />
              {sending && <SendingNote sending={sending} />}
              <p>{t('request.sendNote')}</p>
              <p className="actions">
                <Button>{t('request.send')}</Button>
              </p>
            </form>
          )}
          <details>
            <summary>{t('request.withdraw')}</summary>
            <form method="post" action={here} className="stack">
              <input type="hidden" name="version" value={version} />
              <p>{t('request.withdrawNote')}</p>
              <p className="actions">
                <Button name="act" value="withdraw" look="secondary">
                  {t('request.withdraw')}
                </Button>
              </p>
            </form>
          </details>
        </section>
      )}
    </PageFrame>
  );
}
