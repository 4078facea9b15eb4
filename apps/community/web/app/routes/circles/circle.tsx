import { data } from 'react-router';
import { formatDate } from '#kernel';
import { Breadcrumb, ErrorSummary, StatusTag } from '#ui';
import { CirclePageDocument, CirclePracticesDocument } from '../../gql/graphql';
import type { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { circleStatus, languageList, sentenceCase } from '../../parts/circle-words';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/circle';
import { circleAction } from './circle-action';
import type { CirclePageData } from './circle-page-data';
import { CirclePractices } from './circle-practices';
import { LanguageNotice } from './language-notice';
import { Meetings } from './meetings';
import { NewerNotice } from './newer-notice';
import { Outcomes } from './outcomes';
import { OwnPlace } from './own-place';
import { Purpose } from './purpose';
import { SeatCard } from './seat-card';

export async function loader({ context, request, params }: Route.LoaderArgs): Promise<CirclePageData> {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const asked = searchParams.get('confirm');
  const confirm = asked === 'leave' || asked === 'decline' ? asked : null;
  const { execute } = context.get(visit);
  const slug = params.slug ?? '';
  const found = answered(await execute(CirclePageDocument, { slug, locale }));
  if (found.circle === null || found.circle === undefined) throw data(null, { status: 404 });
  // Nothing comes of a circle before its outcomes are recorded.
  const came = found.circle.outcomes ? answered(await execute(CirclePracticesDocument, { slug, locale })) : null;
  // A key stands only in the forms of someone who is signed in: their pages are in no shared cache.
  const formKey = found.viewer ? crypto.randomUUID() : null;
  return {
    circle: found.circle,
    versions: found.circle.textLocales,
    inside: Boolean(found.circleRoom),
    practices: came?.practicesOfCircle ?? [],
    viewer: found.viewer ?? null,
    formKey,
    confirm,
    asOf: new Date().toISOString(),
  };
}

export const action = ({ request, context }: Route.ActionArgs) => circleAction(request, context.get(visit));

// The title stands in the page itself: only there is it known whether something has to be mended.
export const meta = ({ loaderData }: Route.MetaArgs) =>
  loaderData ? [{ name: 'description', content: loaderData.circle.text.summary }] : [];

const titleOf = (circle: string, error: boolean, t: ReturnType<typeof wordsOf>): string =>
  `${error ? t('form.errorTitle', { title: circle }) : circle} – ${t('service.name')}`;

export default function CirclePage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { circle } = loaderData;
  const status = circleStatus(circle, locale, t);
  const lang = circle.text.locale === locale ? undefined : circle.text.locale;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <title>{titleOf(circle.text.title, actionData !== undefined, t)}</title>
        {actionData && (
          <ErrorSummary
            heading={t('form.summary')}
            errors={[{ text: actionData.refusal.text, field: actionData.refusal.field ?? 'place' }]}
          />
        )}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[
            { text: t('page.home'), href: path(locale, 'home') },
            { text: t('page.circles'), href: path(locale, 'circles') },
          ]}
          here={{ text: circle.text.title, lang }}
        />
        <div className="intro">
          <p className="tags">
            <StatusTag status={status.kind}>{status.text}</StatusTag>
            <StatusTag status="fact">{sentenceCase(languageList(circle.languages, locale, t))}</StatusTag>
            <StatusTag status="fact">{t(`mode.${circle.mode}`)}</StatusTag>
          </p>
          <h1 lang={lang}>{circle.text.title}</h1>
          <p className="lead" lang={lang}>
            {circle.text.summary}
          </p>
          {loaderData.inside && (
            <p>
              <a href={path(locale, 'room', circle.slug)}>{t('room.enter')}</a>
            </p>
          )}
          <LanguageNotice circle={circle} />
          <NewerNotice circle={circle} />
        </div>
        <div className="aside section">
          <div className="aside-card">
            <SeatCard circle={circle} asOf={loaderData.asOf} signedIn={loaderData.viewer !== null} />
          </div>
          <div className="aside-text">
            {circle.outcomes && <Outcomes outcomes={circle.outcomes} />}
            <CirclePractices practices={loaderData.practices} />
            <Purpose circle={circle} />
            <Meetings circle={circle} asOf={loaderData.asOf} />
            <section className="section split">
              <div>
                <h2>{t('circle.about')}</h2>
                <dl className="facts">
                  {circle.themes.length > 0 && (
                    <>
                      <dt>{t('filter.theme')}</dt>
                      <dd>{circle.themes.map(({ label }) => label).join(', ')}</dd>
                    </>
                  )}
                  <dt>{t('circle.host')}</dt>
                  <dd>{circle.host.name}</dd>
                  {circle.coHostNames.length > 0 && (
                    <>
                      <dt>{t('circle.coHosts')}</dt>
                      <dd>{circle.coHostNames.join(', ')}</dd>
                    </>
                  )}
                  <dt>{t('circle.who')}</dt>
                  <dd>{t('circle.whoMayJoin')}</dd>
                  <dt>{t('filter.language')}</dt>
                  <dd>{sentenceCase(languageList(circle.languages, locale, t))}</dd>
                  <dt>{t('circle.enrolment')}</dt>
                  <dd>
                    {formatDate(new Date(circle.enrolmentOpensAt), locale)}–
                    {formatDate(new Date(circle.enrolmentClosesAt), locale)}
                  </dd>
                </dl>
              </div>
              {circle.facilitators.length > 0 && (
                <div>
                  <h2>{t('circle.facilitators')}</h2>
                  <ul className="plain-list">
                    {circle.facilitators.map(({ name, municipality }) => (
                      <li key={`${name} ${municipality.name}`}>
                        <b>{name ?? t('deletedUser')}</b>
                        <br />
                        <span className="small quiet">{municipality.name}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </section>
            <OwnPlace {...loaderData} form={actionData} />
            {circle.municipalities.length > 0 && (
              <section className="section">
                <h2>{t('circle.municipalities')}</h2>
                <p>{circle.municipalities.map(({ name }) => name).join(', ')}</p>
              </section>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}
