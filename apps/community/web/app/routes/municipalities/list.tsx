import { data } from 'react-router';
import { formatDate, formatDays, formatNumber } from '#kernel';
import { Breadcrumb, Button, DotMap, ErrorSummary, readDate, Table, TextField } from '#ui';
import { MunicipalityListDocument, type MunicipalityListQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { languageList } from '../../parts/circle-words';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/list';

export async function loader({ context, request }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const { execute } = context.get(visit);
  const typed = url.searchParams.get('asOf') ?? '';
  const asOf = readDate(typed);
  const asked = await execute(MunicipalityListDocument, { locale, asOf });
  const tooEarly = asked.errors[0]?.code === 'BAD_USER_INPUT';
  const found = answered(tooEarly ? await execute(MunicipalityListDocument, { locale, asOf: null }) : asked);
  const problem = typed !== '' && asOf === null ? ('date' as const) : tooEarly ? ('early' as const) : null;
  return data({ ...found, typed, problem, shown: problem ? null : asOf }, { status: problem ? 422 : 200 });
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  return pageMeta(locale, t('page.municipalities'), {
    description: t('municipalities.lead'),
    error: Boolean(loaderData?.problem),
  });
};

export default function MunicipalityList({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { municipalities, regions, typed, problem, shown } = loaderData;
  const byName = (a: { name: string }, b: { name: string }): number =>
    a.name.localeCompare(b.name, locale === 'sv' ? 'sv' : 'fi');
  const sorted = [...regions].sort(byName);
  const error = problem === 'date' ? t('field.date') : problem === 'early' ? t('municipalities.tooEarly') : null;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        {error && <ErrorSummary heading={t('form.summary')} errors={[{ text: error, field: 'asOf' }]} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[{ text: t('page.home'), href: path(locale, 'home') }]}
          here={{ text: t('page.municipalities') }}
        />
        <div className="municipality-head">
          <div className="stack">
            <h1>{t('page.municipalities')}</h1>
            <p className="lead">{t('municipalities.lead')}</p>
            <p>
              <b>{t('municipalities.count', { count: municipalities.length })}</b>
              {shown && ` · ${t('municipalities.shown', { date: formatDate(new Date(`${shown}T12:00:00Z`), locale) })}`}
            </p>
            <form method="get" className="as-of">
              <TextField
                id="asOf"
                name="asOf"
                label={t('municipalities.asOf')}
                optional={t('form.optional')}
                hint={t('municipalities.asOfHint')}
                error={error ?? undefined}
                defaultValue={typed}
              />
              <p className="actions">
                <Button>{t('municipalities.show')}</Button>
              </p>
            </form>
          </div>
          <DotMap
            places={municipalities}
            title={t('municipalities.mapTitle')}
            description={t('municipalities.map', { count: municipalities.length })}
          />
        </div>
        <nav className="section" aria-label={t('municipalities.regions')}>
          <ul className="region-links">
            {sorted.map(({ code, name }) => (
              <li key={code}>
                <a href={`#region-${code}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {sorted.map(({ code, name }) => {
          const own = municipalities.filter(({ region }) => region.code === code).sort(byName);
          return (
            <section key={code} className="section region" aria-labelledby={`region-${code}`}>
              <h2 id={`region-${code}`}>{name}</h2>
              <Table
                caption={<span className="visually-hidden">{t('municipalities.caption', { name })}</span>}
                columns={[
                  { text: t('municipalities.municipality') },
                  { text: t('municipalities.languages') },
                  { text: t('municipalities.population'), numeric: true },
                ]}
                rows={own.map((one) => ({
                  key: one.code,
                  cells: [
                    <Name key="name" {...one} />,
                    languageList(one.languages, locale, t),
                    formatNumber(one.population, locale),
                  ],
                }))}
              />
            </section>
          );
        })}
      </div>
    </main>
  );
}

type NameProps = Pick<MunicipalityListQuery['municipalities'][number], 'code' | 'name' | 'tutorPeriods'>;

/** The name, which the search leads to, and below it the periods in which it is a tutor municipality. */
function Name({ code, name, tutorPeriods }: NameProps) {
  const { locale, t } = useWords();
  return (
    <>
      <span id={`municipality-${code}`}>{name}</span>
      {tutorPeriods.map(({ firstDay, lastDay }) => (
        <span className="municipality-tutor" key={`${firstDay} ${lastDay}`}>
          {t('municipalities.tutor', { days: formatDays(firstDay, lastDay, locale) })}
        </span>
      ))}
    </>
  );
}
