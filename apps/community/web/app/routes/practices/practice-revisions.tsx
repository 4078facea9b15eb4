import { data } from 'react-router';
import { formatDate, isLocale, type Locale } from '#kernel';
import { Breadcrumb, Button, Difference, Notice, PracticeText, practiceSections, practiceWords, Select } from '#ui';
import {
  ComparedRevisionsDocument,
  type ComparedRevisionsQuery,
  PracticeRevisionsPageDocument,
  type PracticeRevisionsPageQuery,
} from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-revisions';

type Revision = PracticeRevisionsPageQuery['practiceRevisions'][number];
type Compared = ComparedRevisionsQuery['practiceRevisions'][number];

interface Choice {
  from: number;
  to: number;
  language: Locale;
  /** The one that is read as a whole; null where two are compared. */
  read: number | null;
}

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute } = context.get(visit);
  const { practice, practiceRevisions: revisions } = answered(
    await execute(PracticeRevisionsPageDocument, { slug, locale }),
  );
  if (!practice) throw data(null, { status: 404 });
  const choice = choiceOf(revisions, searchParams, locale);
  const only = choice.read === null ? [choice.from, choice.to] : [choice.read];
  const needed = choice.read !== null || choice.from !== choice.to;
  const compared = needed ? answered(await execute(ComparedRevisionsDocument, { slug, only })).practiceRevisions : [];
  return { practice, revisions, choice, compared, asked: searchParams.has('from') };
}

/** The two that were chosen, the older first; where nothing was, the last two. In the reader's language where it is there. */
function choiceOf(revisions: Revision[], search: URLSearchParams, locale: Locale): Choice {
  const last = revisions[0]?.revision ?? 1;
  const known = (name: string) => {
    const number = Number(search.get(name));
    return revisions.some(({ revision }) => revision === number) ? number : null;
  };
  const read = known('version');
  const chosen = [known('from') ?? Math.max(1, last - 1), known('to') ?? last];
  const to = Math.max(...chosen);
  const shown = revisions.find(({ revision }) => revision === (read ?? to));
  const languages = shown?.texts.map((text) => text.locale) ?? [];
  const asked = search.get('language');
  const own = languages.includes(locale) ? locale : (languages[0] ?? locale);
  return { from: Math.min(...chosen), to, read, language: isLocale(asked) ? asked : own };
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  const title = [t('page.practiceRevisions'), loaderData?.practice.text.title].filter(Boolean).join(': ');
  return pageMeta(locale, title);
};

/** What was published of a practice when, and what changed from one to another. */
export default function PracticeRevisions({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, revisions, choice, compared, asked } = loaderData;
  const lang = practice.text.locale === locale ? undefined : practice.text.locale;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[
            { text: t('page.home'), href: path(locale, 'home') },
            { text: t('page.practices'), href: path(locale, 'practices') },
            {
              text: practice.text.title ?? t('practice.unnamed'),
              href: path(locale, 'practice', practice.slug),
              lang,
            },
          ]}
          here={{ text: t('page.practiceRevisions') }}
        />
        <div className="intro">
          <h1>{t('page.practiceRevisions')}</h1>
          <p className="lead">{t('versions.lead')}</p>
        </div>
        <ol className="section stack" reversed>
          {revisions.map((revision) => (
            <li key={revision.revision}>
              <Told slug={practice.slug} revision={revision} />
            </li>
          ))}
        </ol>
        {revisions.length > 1 && <Chooser slug={practice.slug} revisions={revisions} choice={choice} />}
        {choice.read !== null && compared[0] && <OneRevision choice={choice} revision={compared[0]} />}
        {compared.length === 2 && <Changes choice={choice} compared={compared} />}
        {asked && choice.read === null && choice.from === choice.to && (
          <Notice kind="tip" heading={t('versions.wrongChoice')} />
        )}
      </div>
    </main>
  );
}

function Told({ slug, revision: { revision, publishedAt, minor, note, texts } }: { slug: string; revision: Revision }) {
  const { locale, t } = useWords();
  const size = minor ? t('versions.minor') : t('versions.major');
  return (
    <>
      <strong>{t('versions.numbered', { n: revision, date: formatDate(new Date(publishedAt), locale) })}</strong>
      <br />
      {revision === 1 ? t('versions.first') : size}
      {' · '}
      {texts.map((text, index) => (
        <span key={text.locale}>
          {index > 0 && ', '}
          <a
            href={`${path(locale, 'practiceRevisions', slug)}?${new URLSearchParams({ version: String(revision), language: text.locale })}#revision`}
          >
            {t('versions.readOne', { n: revision, language: t(`versions.in.${text.locale}`) })}
          </a>
        </span>
      ))}
      {note && <p className="plain-text">{note}</p>}
    </>
  );
}

function Chooser({ slug, revisions, choice }: { slug: string; revisions: Revision[]; choice: Choice }) {
  const { locale, t } = useWords();
  const numbers = revisions.map(({ revision, publishedAt }) => ({
    value: String(revision),
    text: t('versions.numbered', { n: revision, date: formatDate(new Date(publishedAt), locale) }),
  }));
  const languages = new Set(revisions.flatMap(({ texts }) => texts.map((text) => text.locale)));
  return (
    <section className="section stack" aria-labelledby="compare">
      <h2 id="compare">{t('versions.compareHeading')}</h2>
      <form method="get" action={path(locale, 'practiceRevisions', slug)} className="join">
        {(['from', 'to'] as const).map((name) => (
          <Select
            key={name}
            id={name}
            name={name}
            label={t(`versions.${name}`)}
            none={t('versions.choose')}
            choices={numbers}
            chosen={String(choice[name])}
          />
        ))}
        <Select
          id="language"
          name="language"
          label={t('versions.language')}
          none={t('versions.choose')}
          choices={[...languages].map((one) => ({ value: one, text: t(`versions.in.${one}`) }))}
          chosen={choice.language}
        />
        <p className="actions">
          <Button look="secondary">{t('versions.compare')}</Button>
        </p>
      </form>
    </section>
  );
}

/** One of them as it was published. */
function OneRevision({ choice: { language }, revision: { revision, texts } }: { choice: Choice; revision: Compared }) {
  const { locale, t } = useWords();
  const text = texts.find((one) => one.locale === language) ?? texts[0];
  if (!text) return null;
  return (
    <section className="section" aria-labelledby="revision">
      <h2 id="revision">{t('versions.oneOf', { n: revision, language: t(`versions.in.${text.locale}`) })}</h2>
      <div lang={text.locale === locale ? undefined : text.locale}>
        <p className="lead">{text.title}</p>
        <p className="plain-text">{text.summary}</p>
      </div>
      <PracticeText text={text} level={3} />
    </section>
  );
}

/** Section by section; those that are the same are not told. */
function Changes({ choice: { from, to, language }, compared }: { choice: Choice; compared: Compared[] }) {
  const { locale, t } = useWords();
  const textIn = (number: number) =>
    compared.find(({ revision }) => revision === number)?.texts.find((text) => text.locale === language);
  const [before, after] = [textIn(from), textIn(to)];
  const changed = practiceSections.filter((key) => (before?.[key] ?? '') !== (after?.[key] ?? ''));
  const none = before || after ? t('versions.none') : t('versions.notInBoth');
  return (
    <section className="section stack text" aria-labelledby="difference">
      <h2 id="difference">{t('versions.difference', { from, to })}</h2>
      {changed.length === 0 && <p>{none}</p>}
      {changed.map((key) => (
        <section className="stack" key={key}>
          <h3>{practiceWords[locale].sections[key]}</h3>
          <Difference
            before={before?.[key] ?? ''}
            after={after?.[key] ?? ''}
            locale={locale}
            lang={language === locale ? undefined : language}
          />
        </section>
      ))}
    </section>
  );
}
