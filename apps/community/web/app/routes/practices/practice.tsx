import { data } from 'react-router';
import { formatDate } from '#kernel';
import { Breadcrumb, Notice, PracticeFieldsList, PracticeText } from '#ui';
import { PracticePageDocument, type PracticePageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice';
import { AdoptionLine } from './adoption-line';
import { OriginLine } from './origin';
import { PracticeFiles } from './practice-files';
import { LanguageDates, PracticeLanguages } from './practice-languages';
import { practiceMeta } from './practice-meta';
import { PrintedSource } from './printed-source';
import { Outdated } from './still-true';
import { TalkSection } from './talk-section';

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, origin } = new URL(request.url);
  const locale = localeOf(pathname);
  const found = answered(await context.get(visit).execute(PracticePageDocument, { slug, locale }));
  if (!found.practice && !found.practiceRetraction) throw data(null, { status: 404 });
  // Only in these languages does the page have a text of its own.
  const versions = found.practice?.textLocales ?? [];
  return data({ ...found, versions, origin }, { status: found.practice ? 200 : 410 });
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const text = loaderData?.practice?.text;
  const title = text?.title ?? wordsOf(locale)('practice.retractedTitle');
  return [
    ...pageMeta(locale, title, text?.summary ? { description: text.summary } : {}),
    ...(loaderData?.practice ? practiceMeta(loaderData.practice, locale, loaderData.origin) : []),
  ];
};

/** A good practice as it was published; where it is retracted, when and why. */
export default function PracticePage({ loaderData }: Route.ComponentProps) {
  const { practice, practiceAdoptions, practiceFiles, practiceRetraction, practiceTalk, origin } = loaderData;
  const { locale, t } = useWords();
  const title = practice ? (practice.text.title ?? t('practice.unnamed')) : t('practice.retractedTitle');
  const lang = practice && practice.text.locale !== locale ? practice.text.locale : undefined;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[
            { text: t('page.home'), href: path(locale, 'home') },
            { text: t('page.practices'), href: path(locale, 'practices') },
          ]}
          here={{ text: title, lang }}
        />
        {practice && lang && (
          <Notice kind="language" heading={t(`lang.only.${lang}`)}>
            <p>
              <a href={path(lang, 'practice', practice.slug)} lang={lang} hrefLang={lang}>
                {t(`lang.read.${lang}`)}
              </a>
            </p>
          </Notice>
        )}
        {practice && <PracticeLanguages practice={practice} shown={practice.text.locale} />}
        {practice && <Outdated since={practice.outdatedSince} confirmed={practice.confirmedAt} />}
        <div className="intro">
          <h1 lang={lang}>{title}</h1>
          {practice?.text.summary && (
            <p className="lead" lang={lang}>
              {practice.text.summary}
            </p>
          )}
        </div>
        {practice ? (
          <>
            <Facts practice={practice} />
            <LanguageDates practice={practice} />
            <AdoptionLine slug={practice.slug} adoptions={practiceAdoptions} />
            <PracticeFieldsList fields={practice.fields} locale={locale} />
            <p className="text no-print">
              <a href={path(locale, 'practiceFit', practice.slug)}>{t('fit.ask')}</a>
            </p>
            <PracticeText text={practice.text} />
            <PracticeFiles files={practiceFiles} lang={lang} origin={origin} />
            <p className="section small text">
              {t('practice.licence')}{' '}
              <a className="no-print" href={path(locale, 'licence')}>
                {t('practice.licenceLink')}
              </a>
            </p>
            <PrintedSource practice={practice} origin={origin} />
            <TalkSection slug={practice.slug} talk={practiceTalk} />
          </>
        ) : (
          practiceRetraction && (
            <>
              <p className="text">
                {t('practice.retracted', {
                  date: formatDate(new Date(practiceRetraction.at), locale),
                  reason: practiceRetraction.reason,
                })}
              </p>
              <p>
                <a href={path(locale, 'practices')}>{t('practice.seeAll')}</a>
              </p>
            </>
          )
        )}
      </div>
    </main>
  );
}

function Facts({ practice }: { practice: NonNullable<PracticePageQuery['practice']> }) {
  const { locale, t } = useWords();
  const { authors, municipality, themes, revision, publishedAt, firstPublishedAt } = practice;
  const day = (at: string) => formatDate(new Date(at), locale);
  const named = authors.flatMap(({ name, municipality: own }) => (name === null ? [] : [`${name}, ${own.name}`]));
  return (
    <ul className="meta">
      <li>{t('practice.from', { m: municipality.name })}</li>
      <OriginLine origin={practice.origin} />
      {named.length > 0 && (
        <li>
          {t('practice.authors')}: {named.join('; ')}
        </li>
      )}
      {themes.length > 0 && (
        <li>
          {t('practice.themes')}:{' '}
          {themes.map(({ id, label }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`${path(locale, 'practices')}?${new URLSearchParams({ theme: id })}`}>{label}</a>
            </span>
          ))}
        </li>
      )}
      <li>
        {revision === 1
          ? t('practice.published', { date: day(publishedAt) })
          : t('practice.revised', { n: revision, date: day(publishedAt), first: day(firstPublishedAt) })}
      </li>
    </ul>
  );
}
