import { data, redirect } from 'react-router';
import { formatDate, formatWeekdayTime } from '#kernel';
import { Button, EmptyState, Notice, Row, Rows, requestLooks, requestWords, Select, StatusTag } from '#ui';
import { OwnRequestsPageDocument, StartSparringRequestDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-requests';
import { actError } from './request-errors';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answeredForMember(request, await context.get(visit).execute(OwnRequestsPageDocument, { locale }));
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const form = await request.formData();
  const municipalityCode = typed(form, 'municipality');
  const refused = (text: string, status = 422) => data({ errors: [{ text, field: 'municipality' }] }, { status });
  if (municipalityCode === '') return refused(t('request.chooseMunicipality'));
  const answer = await context.get(visit).execute(StartSparringRequestDocument, { municipalityCode });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused(text, status);
  }
  const { it } = answer.data;
  if (it.__typename === 'SparringRequestRefused') return refused(actError(it.code, t));
  return redirect(path(locale, 'requestStep', it.id, '1'), 303);
}

/** What one's municipality asks of sparring, and where one begins. */
export default function OwnRequests({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { viewer, ownSparringRequests, comingSparringRounds } = loaderData;
  const municipalities = viewer?.affiliations.map(({ municipality }) => municipality) ?? [];
  const words = requestWords[locale];
  const open = comingSparringRounds.filter(
    // Whoever has said no thanks is not urged.
    ({ isOpen, ownAnswers }) => isOpen && ownAnswers.some(({ answer }) => answer !== 'declined'),
  );
  return (
    <PageFrame title={t('page.ownRequests')} lead={t('request.lead')} above={['my']} errors={actionData?.errors}>
      {open.map(({ id, name, closesAt }) => (
        <Notice key={id} kind="info" heading={t('round.openNow', { name })}>
          <p>{t('round.until', { at: formatWeekdayTime(new Date(closesAt), locale) })}</p>
          <p>
            <a href={path(locale, 'sparringRound')}>{t('page.sparringRound')}</a>
          </p>
        </Notice>
      ))}
      {ownSparringRequests.length === 0 && (
        <EmptyState heading={t('request.none')}>
          <p>
            <a href={path(locale, 'tutors')}>{t('request.seeTutors')}</a>
          </p>
        </EmptyState>
      )}
      {ownSparringRequests.length > 0 && (
        <Rows>
          {ownSparringRequests.map(({ id, status, statusSince, question, municipality, neighbours, mine, ...one }) => (
            <Row
              key={id}
              level={2}
              title={municipality.name}
              href={path(locale, 'ownRequest', id)}
              summary={question ?? undefined}
              meta={[
                formatDate(new Date(statusSince), locale),
                neighbours.length > 0 && `${words.neighbours}: ${neighbours.map(({ name }) => name).join(', ')}`,
                one.round && t('round.in', { name: one.round.name }),
                one.late && t('round.late'),
                !mine && t('request.neighbours'),
              ]}
            >
              <StatusTag status={requestLooks[status]}>{words.statuses[status]}</StatusTag>
            </Row>
          ))}
        </Rows>
      )}
      <section className="section stack" aria-labelledby="ask">
        <h2 id="ask">{t('request.ask')}</h2>
        {municipalities.length === 0 ? (
          <p>
            {t('request.noAffiliation')} <a href={path(locale, 'myAffiliation')}>{t('action.addAffiliation')}</a>
          </p>
        ) : (
          <form method="post" action={path(locale, 'ownRequests')} className="stack">
            {municipalities.length === 1 ? (
              <>
                <input type="hidden" name="municipality" value={municipalities[0]?.code} />
                <p>{t('request.askFor', { m: municipalities[0]?.name ?? '' })}</p>
              </>
            ) : (
              <Select
                id="municipality"
                name="municipality"
                label={t('request.municipality')}
                none={t('request.choose')}
                choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
                chosen=""
                error={actionData?.errors[0]?.text}
              />
            )}
            <p className="actions">
              <Button>{t('request.begin')}</Button>
            </p>
          </form>
        )}
      </section>
    </PageFrame>
  );
}
