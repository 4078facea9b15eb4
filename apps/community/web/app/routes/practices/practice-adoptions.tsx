import { data } from 'react-router';
import { formatDate } from '#kernel';
import { AdoptionGraph, Button, CoverageMap, EmptyState, KeyFigures, readDate, Table, TextField } from '#ui';
import { PracticeAdoptionsPageDocument, type PracticeAdoptionsPageQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-adoptions';
import { dayIn, markOf, stageWord } from './adoption-words';

type Adoptions = NonNullable<PracticeAdoptionsPageQuery['practiceAdoptions']>;
type Practice = NonNullable<PracticeAdoptionsPageQuery['practice']>;

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const typed = (searchParams.get('day') ?? '').slice(0, 40);
  const day = typed.trim() === '' ? null : readDate(typed);
  const { execute } = context.get(visit);
  const found = answered(await execute(PracticeAdoptionsPageDocument, { slug, locale, day }));
  const { practice, practiceAdoptions: adoptions } = found;
  if (!practice || !adoptions) throw data(null, { status: 404 });
  const problem = problemOf(typed, day, adoptions);
  // What was asked cannot be shown: today is, and the field says why.
  const shown = problem && day ? answered(await execute(PracticeAdoptionsPageDocument, { slug, locale })) : found;
  return data(
    { practice, adoptions: shown.practiceAdoptions ?? adoptions, typed, problem },
    { status: problem ? 422 : 200 },
  );
}

function problemOf(typed: string, day: string | null, { firstDay, today }: Adoptions) {
  if (typed.trim() === '') return null;
  if (day === null) return 'date';
  if (day > today) return 'future';
  return day < firstDay ? 'early' : null;
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  const title = [t('page.practiceAdoptions'), loaderData?.practice.text.title].filter(Boolean).join(': ');
  return pageMeta(locale, title, { description: t('adoption.lead'), error: Boolean(loaderData?.problem) });
};

/** Who has taken a practice into use, from whom, as of a day. */
export default function PracticeAdoptions({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, adoptions, typed, problem } = loaderData;
  const error = problem === null ? undefined : wordsOfProblem();
  const lang = practice.text.locale === locale ? undefined : practice.text.locale;
  const isToday = adoptions.day === adoptions.today;
  function wordsOfProblem(): string {
    if (problem === 'date') return t('field.date');
    return problem === 'future'
      ? t('adoption.future')
      : t('adoption.early', { date: dayIn(adoptions.firstDay, locale) });
  }
  return (
    <PageFrame
      title={t('page.practiceAdoptions')}
      lead={t('adoption.lead')}
      above={['practices']}
      titledByMeta
      crumbs={[
        { text: practice.text.title ?? t('practice.unnamed'), href: path(locale, 'practice', practice.slug), lang },
      ]}
      errors={error ? [{ text: error, field: 'day' }] : undefined}
    >
      <div className="stack">
        <form method="get" className="as-of">
          <TextField
            id="day"
            name="day"
            size="short"
            label={t('adoption.day')}
            optional={t('form.optional')}
            hint={t('adoption.dayHint')}
            error={error}
            defaultValue={typed}
          />
          <p className="actions">
            <Button>{t('adoption.show')}</Button>
          </p>
        </form>
        <p>
          <b>{t('adoption.asOf', { date: dayIn(adoptions.day, locale) })}</b>
        </p>
        <Figures adoptions={adoptions} isToday={isToday} />
      </div>
      {adoptions.adopters.length === 0 ? (
        <EmptyState heading={t(isToday ? 'adoption.none' : 'adoption.noneThen')} />
      ) : (
        <Pictures practice={practice} adoptions={adoptions} />
      )}
      <p className="section">
        <a href={path(locale, 'ownAdoption', practice.slug)}>{t('adoption.record')}</a>
      </p>
      {isToday && adoptions.experiences.length > 0 && <Experiences adoptions={adoptions} />}
    </PageFrame>
  );
}

function Figures({ adoptions, isToday }: { adoptions: Adoptions; isToday: boolean }) {
  const { t } = useWords();
  const { reached, inUse, generations, daysToUse } = adoptions;
  const municipalities = (count: number) => t('adoption.municipality', { count });
  return (
    <KeyFigures
      figures={[
        { label: t('adoption.reached'), value: String(reached), unit: municipalities(reached) },
        {
          label: t(isToday ? 'adoption.inUse' : 'adoption.inUseThen'),
          value: String(inUse),
          unit: municipalities(inUse),
        },
        { label: t('adoption.generations'), value: String(generations), unit: t('adoption.generationsUnit') },
        {
          label: t('adoption.daysToUse'),
          value: daysToUse === null ? '–' : String(daysToUse),
          unit: t(daysToUse === null ? 'adoption.unknown' : 'adoption.daysUnit'),
        },
      ]}
    />
  );
}

function Pictures({ practice, adoptions: { adopters } }: { practice: Practice; adoptions: Adoptions }) {
  const { locale, t } = useWords();
  const { municipality: origin } = practice;
  return (
    <>
      <section className="section stack" aria-labelledby="graph">
        <h2 id="graph">{t('adoption.graphHeading')}</h2>
        <section className="adoption-scroll" aria-label={t('adoption.graphTitle')} {...reachable}>
          <AdoptionGraph
            title={t('adoption.graphTitle')}
            description={t('adoption.graph', { origin: origin.name })}
            origin={origin.name}
            nodes={adopters.map(({ municipality, stage, generation, learnedFrom }) => ({
              key: municipality.code,
              name: municipality.name,
              stage: stageWord(stage, t),
              generation,
              from: learnedFrom?.code ?? null,
            }))}
          />
        </section>
      </section>
      <section className="section stack" aria-labelledby="table">
        <h2 id="table">{t('adoption.tableHeading')}</h2>
        <Table
          width="wide"
          caption={<span className="visually-hidden">{t('page.practiceAdoptions')}</span>}
          columns={(['name', 'stage', 'since', 'from', 'through', 'revision', 'adapted'] as const).map((key) => ({
            text: t(`adoption.${key}`),
            numeric: key === 'revision',
          }))}
          rows={adopters.map(({ municipality, stage, since, learnedFrom, revision, adapted, ...through }) => ({
            key: municipality.code,
            cells: [
              municipality.name,
              stageWord(stage, t),
              dayIn(since, locale),
              learnedFrom?.name ?? t('adoption.original'),
              <Through key="through" {...through} />,
              revision,
              adapted ?? '–',
            ],
          }))}
        />
      </section>
      <section className="section stack" aria-labelledby="map">
        <h2 id="map">{t('adoption.mapHeading')}</h2>
        <p className="small">{t('adoption.map')}</p>
        <CoverageMap
          title={t('adoption.mapTitle')}
          description={t('adoption.map')}
          places={[
            { ...origin, state: 'origin' },
            ...adopters.map(({ municipality, stage }) => ({ ...municipality, state: markOf[stage] })),
          ]}
        />
      </section>
    </>
  );
}

/** A region that scrolls has to take the focus, or the keyboard cannot scroll it. */
const reachable = { tabIndex: 0 };

function Through({ circle, bySparring }: Pick<Adoptions['adopters'][number], 'circle' | 'bySparring'>) {
  const { locale, t } = useWords();
  if (circle) return <a href={path(locale, 'circle', circle.slug)}>{circle.title}</a>;
  return bySparring ? t('adoption.sparring') : '–';
}

function Experiences({ adoptions: { experiences } }: { adoptions: Adoptions }) {
  const { locale, t } = useWords();
  return (
    <section className="section stack text" aria-labelledby="experiences">
      <h2 id="experiences">{t('adoption.experiences')}</h2>
      {experiences.map(({ municipality, locale: language, text, toldAt }) => (
        <article key={`${municipality.name} ${toldAt}`} className="stack">
          <h3>
            {municipality.name}, {formatDate(new Date(toldAt), locale)}
          </h3>
          <p className="plain-text" lang={language === locale ? undefined : language}>
            {text}
          </p>
        </article>
      ))}
    </section>
  );
}
