import { ButtonLink } from '#ui';
import type { RoomMaterialFieldsFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { MaterialRows } from './material-rows';

interface MeetingMaterialsProps {
  slug: string;
  number: number;
  materials: RoomMaterialFieldsFragment[];
}

/** What belongs to one meeting. */
export function MeetingMaterials({ slug, number, materials }: MeetingMaterialsProps) {
  const { locale, t } = useWords();
  return (
    <section className="section stack" aria-labelledby="materials">
      <h2 id="materials">{t('material.ofMeeting')}</h2>
      {materials.length === 0 ? <p>{t('material.noneOfMeeting')}</p> : <MaterialRows materials={materials} />}
      <p className="actions">
        <ButtonLink look="secondary" href={`${path(locale, 'roomFile', slug)}?meeting=${number}`}>
          {t('page.roomFile')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${path(locale, 'roomLink', slug)}?meeting=${number}`}>
          {t('page.roomLink')}
        </ButtonLink>
        <a href={path(locale, 'roomMaterials', slug)}>{t('material.all')}</a>
      </p>
    </section>
  );
}
