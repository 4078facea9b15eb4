import { data, redirect } from 'react-router';
import { formatDate } from '#kernel';
import { Button, EmptyState, type FormError, practiceLooks, practiceWords, Row, Rows, Select, StatusTag } from '#ui';
import { OwnPracticesPageDocument, StartPracticeDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { failure, typed } from '../../parts/forms';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember, signInFirst } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/own-practices';
import { practiceErrors } from './practice-errors';
import { textOf } from './text-of';

export async function loader({ context, request }: Route.LoaderArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  return answeredForMember(request, await context.get(visit).execute(OwnPracticesPageDocument, { locale }));
}

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const t = wordsOf(locale);
  const municipalityCode = typed(await request.formData(), 'municipality');
  const refused = (errors: FormError[], status = 422) => data({ errors }, { status });
  if (municipalityCode === '') return refused([{ text: t('practice.chooseMunicipality'), field: 'municipality' }]);
  const answer = await context.get(visit).execute(StartPracticeDocument, { input: { municipalityCode, locale } });
  if (!answer.data) {
    const { text, status, code } = failure(answer.errors, t);
    return code === 'UNAUTHENTICATED' ? signInFirst(request) : refused([{ text }], status);
  }
  const { it } = answer.data;
  if (it.__typename === 'PracticeRefused') return refused(practiceErrors(it, { locale, t }));
  return redirect(path(locale, 'ownPracticeText', it.id, locale === 'sv' ? 'sv' : 'fi'), 303);
}

/** What one's municipality has written, and where one begins. */
export default function OwnPractices({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { viewer, ownPractices } = loaderData;
  const municipalities = viewer?.affiliations.map(({ municipality }) => municipality) ?? [];
  const [only] = municipalities;
  return (
    <PageFrame title={t('page.ownPractices')} lead={t('practice.writeLead')} above={['my']} errors={actionData?.errors}>
      {ownPractices.length === 0 ? (
        <EmptyState heading={t('practice.ownNone')}>
          <p>
            <a href={path(locale, 'practices')}>{t('practice.seeAll')}</a>
          </p>
        </EmptyState>
      ) : (
        <div className="section">
          <Rows>
            {ownPractices.map(({ id, status, editedAt, municipality, ...practice }) => {
              const text = textOf(practice, locale);
              return (
                <Row
                  key={id}
                  level={2}
                  title={text?.title ?? t('practice.unnamed')}
                  lang={text?.title && text.locale !== locale ? text.locale : undefined}
                  href={path(locale, 'ownPractice', id)}
                  summary={text?.summary ?? undefined}
                  meta={[
                    t('practice.from', { m: municipality.name }),
                    t('practice.edited', { date: formatDate(new Date(editedAt), locale) }),
                  ]}
                >
                  <StatusTag status={practiceLooks[status]}>{practiceWords[locale].statuses[status]}</StatusTag>
                </Row>
              );
            })}
          </Rows>
        </div>
      )}
      <p className="section">
        <a href={path(locale, 'coauthorInvitations')}>{t('page.coauthorInvitations')}</a>
      </p>
      <section className="section stack" aria-labelledby="write">
        <h2 id="write">{t('practice.write')}</h2>
        {only === undefined ? (
          <p>
            {t('practice.noAffiliation')} <a href={path(locale, 'myAffiliation')}>{t('action.addAffiliation')}</a>
          </p>
        ) : (
          <form method="post" action={path(locale, 'ownPractices')} className="stack">
            {municipalities.length === 1 ? (
              <>
                <input type="hidden" name="municipality" value={only.code} />
                <p>{t('practice.writeFor', { m: only.name })}</p>
              </>
            ) : (
              <Select
                id="municipality"
                name="municipality"
                label={t('practice.municipality')}
                none={t('practice.choose')}
                choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
                chosen=""
                error={actionData?.errors.find(({ field }) => field === 'municipality')?.text}
              />
            )}
            <p className="actions">
              <Button>{t('practice.begin')}</Button>
            </p>
          </form>
        )}
      </section>
    </PageFrame>
  );
}
