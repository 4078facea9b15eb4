import { formatDateTime, type Locale } from '#kernel';
import { Button, Row, Rows } from '#ui';
import type { RoomMaterialFieldsFragment } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { formatBytes } from './format-bytes';

interface MaterialRowsProps {
  materials: RoomMaterialFieldsFragment[];
  /** Where one is removed; none where they are only read. */
  remove?: string;
  /** Whether each says to which meeting it belongs. */
  meetings?: boolean;
}

/** Links and files of a room. */
export function MaterialRows({ materials, remove, meetings = false }: MaterialRowsProps) {
  const { locale, t } = useWords();
  return (
    <Rows>
      {materials.map((material) => (
        <Row
          key={material.id}
          title={material.title}
          href={material.link ?? `/room-files/${material.id}`}
          summary={material.words ?? undefined}
          meta={[
            material.link && t('material.openLink', { host: new URL(material.link).host }),
            material.file && told(material.file, locale),
            meetings &&
              material.meeting &&
              t('material.meeting', { n: material.meeting.number, title: material.meeting.title ?? '' }),
            t('material.added', {
              name: material.name ?? t('deletedUser'),
              dateTime: formatDateTime(new Date(material.addedAt), locale),
            }),
          ]}
        >
          {remove !== undefined && material.removable && <Removal material={material} action={remove} />}
        </Row>
      ))}
    </Rows>
  );
}

/** `PDF, 1,2 Mt` */
const told = ({ fileName, bytes }: NonNullable<RoomMaterialFieldsFragment['file']>, locale: Locale): string =>
  `${fileName.slice(fileName.lastIndexOf('.') + 1).toUpperCase()}, ${formatBytes(bytes, locale)}`;

/** Two steps, so that nothing is lost by a slip. */
function Removal({ material: { id, title }, action }: { material: RoomMaterialFieldsFragment; action: string }) {
  const { t } = useWords();
  return (
    <details className="room-removal">
      <summary>
        {t('material.remove')}
        <span className="visually-hidden"> {title}</span>
      </summary>
      <form method="post" action={action}>
        <input type="hidden" name="material" value={id} />
        <Button look="secondary" size="small">
          {t('material.removeNow')}
          <span className="visually-hidden"> {title}</span>
        </Button>
      </form>
    </details>
  );
}
