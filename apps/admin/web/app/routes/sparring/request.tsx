import { data, redirect } from 'react-router';
import {
  Button,
  type FormError,
  Notice,
  RequestFactsList,
  RequestTimeline,
  requestLooks,
  requestRows,
  requestWords,
  StatusTag,
  TextArea,
} from '#ui';
import {
  AdminRequestPageDocument,
  AdminTutorChoicesDocument,
  AskMoreOfSparringRequestDocument,
  LeaveSparringRequestUnmatchedDocument,
  QueueSparringRequestDocument,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { RoundNote } from '../../parts/round-note';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/request';
import { pairError } from './pair-action';
import { Pairs } from './pairs';
import { ProposePair } from './propose-pair';
import '../../parts/person.css';

const doneBy = { ask: 'asked', queue: 'queued', unmatched: 'unmatched' } as const;
const doneActs = ['queued', 'asked', 'unmatched', 'propose', 'takeBack'] as const;
const pairActs = ['propose', 'takeBack'] as const;
const codes = [
  'not_found',
  'wrong_status',
  'stale_version',
  'note_required',
  'too_long',
  'personal_identity_code',
] as const;
/** From when both municipalities have said yes to each other. */
const withProgramme = ['matched', 'scheduled', 'rescheduling', 'prepared', 'held', 'reported', 'closed'];
const withSession = ['prepared', 'held', 'reported', 'closed'];
const ofNote = ['note_required', 'too_long', 'personal_identity_code'];

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const found = await context.get(visit).execute(AdminRequestPageDocument, { id, locale: localeOf(pathname) });
  const { sparringRequest } = answeredForTeam(request, found);
  if (!sparringRequest) throw data(null, { status: 404 });
  const choices =
    sparringRequest.status === 'queued'
      ? answeredForTeam(
          request,
          await context.get(visit).execute(AdminTutorChoicesDocument, { requestId: id, locale: localeOf(pathname) }),
        ).sparringTutorChoices
      : null;
  return { found: sparringRequest, choices, done: doneActs.find((act) => act === searchParams.get('done')) ?? null };
}

export async function action({ context, request, params: { id = '' } }: Route.ActionArgs) {
  const { pathname } = new URL(request.url);
  const t = wordsOf(localeOf(pathname));
  const form = await request.formData();
  const version = Number.parseInt(String(form.get('version')), 10) || 0;
  const note = String(form.get('note') ?? '');
  const act = form.get('act') === 'ask' ? 'ask' : form.get('act') === 'unmatched' ? 'unmatched' : 'queue';
  const { execute } = context.get(visit);
  const pairAct = pairActs.find((one) => one === form.get('act'));
  if (pairAct) {
    const of = (name: string) => String(form.get(name) ?? '');
    const values = { tutor: of('tutor'), answerBy: of('answerBy'), reason: of('reason') };
    const why = await pairError(pairAct, { request, execute, id, version, values, t });
    if (why === null) return redirect(`${pathname}?done=${pairAct}`, 303);
    return data({ note: '', values, errors: [why] }, { status: 422 });
  }
  const { it } = answeredForTeam(
    request,
    act === 'queue'
      ? await execute(QueueSparringRequestDocument, { input: { id, version } })
      : await execute(act === 'ask' ? AskMoreOfSparringRequestDocument : LeaveSparringRequestUnmatchedDocument, {
          input: { id, version, note },
        }),
  );
  if (it.__typename === 'AdminSparringMoved') return redirect(`${pathname}?done=${doneBy[act]}`, 303);
  const code = codes.find((one) => one === it.code) ?? 'not_found';
  const error: FormError = { text: t(`sparring.refused.${code}`), field: ofNote.includes(code) ? 'note' : undefined };
  return data({ note, values: undefined, errors: [error] }, { status: 422 });
}

/** A request as the project team sees it, and what can be done about it. */
export default function AdminRequest({ loaderData: { found, choices, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const words = requestWords[locale];
  const here = path(locale, 'sparringRequest', found.id);
  return (
    <TeamFrame title={t('sparring.of', { name: found.municipality.name })} errors={actionData?.errors}>
      <div className="section stack">
        <p className="tags">
          <StatusTag status={requestLooks[found.status]}>{words.statuses[found.status]}</StatusTag>
        </p>
        {(found.round || found.carriedOver) && (
          <p>
            <RoundNote request={found} />
          </p>
        )}
        {done && !actionData && <Notice kind="saved" heading={t(`sparring.done.${done}`)} />}
        <p>
          <a href={path(locale, 'sparring')}>{t('page.sparring')}</a>
        </p>
        {withProgramme.includes(found.status) && (
          <p>
            <a href={path(locale, 'sparringProgramme', found.id)}>{t('sparring.programme.open')}</a>
          </p>
        )}
        {withProgramme.includes(found.status) && (
          <p>
            <a href={path(locale, 'sparringTime', found.id)}>{t('page.sparringTime')}</a>
          </p>
        )}
        {withSession.includes(found.status) && (
          <p>
            <a href={path(locale, 'sparringSession', found.id)}>{t('page.sparringSession')}</a>
          </p>
        )}
      </div>
      {found.status === 'submitted' && (
        <section className="section stack" aria-labelledby="decide">
          <h2 id="decide">{t('sparring.decide')}</h2>
          <form method="post" action={here} className="act-form">
            <input type="hidden" name="version" value={found.version} />
            <p>{t('sparring.queueNote')}</p>
            <p className="actions">
              <Button name="act" value="queue">
                {t('sparring.queue')}
              </Button>
            </p>
          </form>
          <form method="post" action={here} className="act-form">
            <input type="hidden" name="version" value={found.version} />
            <TextArea
              id="note"
              name="note"
              label={t('sparring.ask')}
              hint={t('sparring.askHint')}
              defaultValue={actionData?.note}
              error={actionData?.errors.find(({ field }) => field === 'note')?.text}
            />
            <p className="actions">
              <Button name="act" value="ask" look="secondary">
                {t('sparring.sendAsk')}
              </Button>
            </p>
          </form>
        </section>
      )}
      {found.status === 'queued' && (
        <section className="section stack" aria-labelledby="unmatched">
          <details className="act-details" open={actionData !== undefined && actionData.values === undefined}>
            <summary id="unmatched">{t('sparring.leave')}</summary>
            <form method="post" action={here} className="act-form">
              <input type="hidden" name="version" value={found.version} />
              <p>{t('sparring.leaveNote')}</p>
              <TextArea
                id="note"
                name="note"
                label={t('sparring.leaveReason')}
                hint={t('sparring.leaveHint')}
                defaultValue={actionData?.note}
                error={actionData?.errors.find(({ field }) => field === 'note')?.text}
              />
              <p className="actions">
                <Button name="act" value="unmatched" look="secondary">
                  {t('sparring.leave')}
                </Button>
              </p>
            </form>
          </details>
        </section>
      )}
      {choices && (
        <ProposePair request={found} choices={choices} values={actionData?.values} errors={actionData?.errors ?? []} />
      )}
      {found.pairs.length > 0 && (
        <Pairs request={found} reason={actionData?.values?.reason} errors={actionData?.errors ?? []} />
      )}
      {requestRows(found, locale).map(({ step, rows }) => (
        <section className="section stack" key={step} aria-labelledby={step}>
          <h2 id={step}>{t(`sparring.step.${step}`)}</h2>
          <RequestFactsList rows={rows} />
        </section>
      ))}
      <section className="section stack" aria-labelledby="timeline">
        <h2 id="timeline">{words.timeline}</h2>
        <RequestTimeline changes={found.changes} locale={locale} />
      </section>
    </TeamFrame>
  );
}
