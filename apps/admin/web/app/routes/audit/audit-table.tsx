import type { TFunction } from 'i18next';
import { formatDateTime } from '#kernel';
import { Table } from '#ui';
import type { AuditRowPartsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { actWordsOf, kindWords, objectName, stateWords } from './audit-words';
import '../../parts/person.css';

const columns = ['at', 'who', 'what', 'object', 'forWhom', 'change'] as const;

/** Acts in plain words, with the ways to whom and what they were about. */
export function AuditTable({ rows, caption }: { rows: AuditRowPartsFragment[]; caption: string }) {
  const { locale, t } = useWords();
  return (
    <Table
      width="wide"
      caption={caption}
      columns={columns.map((name) => ({ text: t(`log.${name}`) }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          formatDateTime(new Date(row.at), locale),
          row.actorId ? (
            <a key="who" href={path(locale, 'person', row.actorId)}>
              {row.actorName || t('person.erased')}
            </a>
          ) : (
            t('log.service')
          ),
          actWordsOf(row.act, t),
          <AuditObject key="object" row={row} />,
          row.municipalityName ?? '',
          <>
            {changeWords(row, t)}
            {row.reason && <span className="cell-note">{row.reason}</span>}
          </>,
        ],
      }))}
    />
  );
}

/** "jonotuslistalla → paikka tarjottu"; what only ends goes to nothing. */
function changeWords({ fromStatus, toStatus }: AuditRowPartsFragment, t: TFunction): string {
  const to = stateWords(toStatus, t);
  return fromStatus ? `${stateWords(fromStatus, t)} → ${to || '–'}` : to;
}

function AuditObject({ row }: { row: AuditRowPartsFragment }) {
  const { locale, t } = useWords();
  const name = objectName(row);
  const href = row.personId
    ? path(locale, 'person', row.personId)
    : row.circleId
      ? path(locale, 'circle', row.circleId)
      : null;
  return (
    <>
      {name !== '' && (href ? <a href={href}>{name}</a> : name)}
      <span className="cell-note">{`${kindWords(row.objectKind, t)} ${name === '' ? row.objectId : ''}`}</span>
    </>
  );
}
