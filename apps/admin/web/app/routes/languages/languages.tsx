import { formatDate } from '#kernel';
import { Button, EmptyState, Pagination, Select, StatusTag, Table } from '#ui';
import { LanguageGapsPageDocument, type LanguageGapsPageQuery } from '../../gql/graphql';
import { answeredForTeam } from '../../parts/signed-in';
import { TeamFrame } from '../../parts/team-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import { textsPath } from '../circle-texts/texts-path';
import type { Route } from './+types/languages';
import { circleFieldNames, sectionNames } from './gap-fields';
import '../../parts/person.css';

const kinds = ['circle', 'practice'] as const;
const texts = ['fi', 'sv'] as const;
const statuses = ['missing', 'stale'] as const;

type Gap = LanguageGapsPageQuery['languageGaps']['nodes'][number];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const chosen = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((one) => one === searchParams.get(name)) ?? null;
  const filter = { kind: chosen('kind', kinds), text: chosen('text', texts), status: chosen('status', statuses) };
  const skip = Math.max(0, Number.parseInt(searchParams.get('skip') ?? '', 10) || 0);
  const variables = { locale: localeOf(pathname), filter, skip };
  const found = await context.get(visit).execute(LanguageGapsPageDocument, variables);
  return { ...answeredForTeam(request, found).languageGaps, filter, skip };
}

/** What is missing or behind in Finnish or Swedish, the oldest first, each with the way to where it is mended. */
export default function Languages({ loaderData: { nodes, totalCount, counts, filter, skip } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const select = <T extends string>(
    name: 'kind' | 'text' | 'status',
    known: readonly T[],
    text: (one: T) => string,
  ) => (
    <Select
      id={name}
      name={name}
      label={t(`gaps.${name}`)}
      none={t('gaps.all')}
      choices={known.map((one) => ({ value: one, text: text(one) }))}
      chosen={filter[name] ?? ''}
    />
  );
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const here = (from: number) =>
    `${path(locale, 'languages')}?${new URLSearchParams([...chosen, ...(from > 0 ? [['skip', String(from)]] : [])])}`;
  return (
    <TeamFrame title={t('page.languages')} lead={t('gaps.lead')}>
      <div className="section stack">
        <ul className="meta">
          {counts.map((one) => (
            <li key={`${one.locale}.${one.status}`}>
              {t(`gaps.in.${one.locale === 'sv' ? 'sv' : 'fi'}`)}, {t(`gaps.statuses.${one.status}`)}:{' '}
              <strong>{one.count}</strong>
            </li>
          ))}
        </ul>
        <form method="get" action={path(locale, 'languages')} className="act-form">
          {select('kind', kinds, (one) => t(`gaps.kinds.${one}`))}
          {select('text', texts, (one) => t(`gaps.in.${one}`))}
          {select('status', statuses, (one) => t(`gaps.statuses.${one}`))}
          <p className="actions">
            <Button look="secondary">{t('gaps.show')}</Button>
          </p>
        </form>
        <p>{t('gaps.count', { count: totalCount })}</p>
        {nodes.length === 0 ? <EmptyState heading={t('gaps.none')} /> : <Gaps nodes={nodes} />}
        <Pagination
          label={t('paging.label')}
          first={skip === 0 ? undefined : { text: t('paging.first'), href: here(0) }}
          next={
            skip + nodes.length < totalCount ? { text: t('paging.next'), href: here(skip + nodes.length) } : undefined
          }
        />
      </div>
    </TeamFrame>
  );
}

function Gaps({ nodes }: { nodes: Gap[] }) {
  const { locale, t } = useWords();
  const columns = ['title', 'kind', 'text', 'status', 'fields', 'since'] as const;
  return (
    <Table
      width="wide"
      caption={<span className="visually-hidden">{t('page.languages')}</span>}
      columns={[...columns.map((name) => ({ text: t(`gaps.${name}`) })), { text: t('gaps.days'), numeric: true }]}
      rows={nodes.map((gap) => {
        const { kind, id, fields, status } = gap;
        const isCircle = kind === 'circle';
        const named = isCircle ? circleFieldNames(fields, t) : sectionNames(fields, locale);
        return {
          key: `${id}.${gap.locale}.${status}`,
          cells: [
            <a
              key="title"
              href={isCircle ? textsPath(locale, id, gap.locale) : path(locale, 'practice', id)}
              lang={gap.titleLocale === locale ? undefined : gap.titleLocale}
            >
              {gap.title}
            </a>,
            t(`gaps.kinds.${kind}`),
            t(`gaps.in.${gap.locale === 'sv' ? 'sv' : 'fi'}`),
            <StatusTag key="status" status="late">
              {t(`gaps.statuses.${status}`)}
            </StatusTag>,
            named || t('gaps.whole'),
            formatDate(new Date(gap.since), locale),
            String(gap.days),
          ],
        };
      })}
    />
  );
}
