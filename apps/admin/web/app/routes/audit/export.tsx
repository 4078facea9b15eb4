import { redirect } from 'react-router';
import { csvFile, formatDateTime, type Locale } from '#kernel';
import { type AuditRowPartsFragment, ExportAuditLogDocument } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { visit } from '../../visit';
import type { Route } from './+types/export';
import { chosenOf, filterOf, readSearch } from './audit-search';
import { actWordsOf, kindWords, objectName, stateWords } from './audit-words';

/** Whoever had to prove first who they are comes back by a link: to the search, where the form is. */
export function loader({ request }: Route.LoaderArgs): never {
  const { pathname, search } = new URL(request.url);
  throw redirect(path(localeOf(pathname), 'audit') + search, 303);
}

/** A search as a file. Taking it out is an act of its own, so it is asked for by a form, never by a link. */
export async function action({ request, context }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const search = readSearch(new URL(request.url).searchParams);
  const variables = { locale, filter: filterOf(search) };
  const { execute } = context.get(visit);
  const { exportAuditLog: answer } = answeredForTeam(request, await execute(ExportAuditLogDocument, variables));
  if (answer.__typename === 'AuditExportTooLong') {
    const words = new URLSearchParams([...chosenOf(search), ['tooMany', String(answer.most)]]);
    throw redirect(`${path(locale, 'audit')}?${words}`, 303);
  }
  const t = wordsOf(locale);
  const columns = t('log.columns', { returnObjects: true }) as string[];
  return new Response(csvFile([columns, ...answer.rows.map((row) => cells(row, locale))]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${t('log.fileName')}.csv"`,
    },
  });
}

function cells(row: AuditRowPartsFragment, locale: Locale): string[] {
  const t = wordsOf(locale);
  return [
    formatDateTime(new Date(row.at), locale),
    row.actorId ? row.actorName || t('person.erased') : t('log.service'),
    row.actorId ?? '',
    actWordsOf(row.act, t),
    row.act,
    row.municipalityName ?? '',
    kindWords(row.objectKind, t),
    objectName(row),
    row.objectId,
    stateWords(row.fromStatus, t),
    stateWords(row.toStatus, t),
    row.reason ?? '',
  ];
}
