import { Table } from '#ui';
import { useWords } from '../../use-words';
import { textsPath } from '../circle-texts/texts-path';
import type { CirclePageData } from './circle-page-data';

/** How the circle's text stands in each language, field by field, and where it is written. */
export function LanguageVersions({ circle }: { circle: CirclePageData }) {
  const { locale: here, t } = useWords();
  return (
    <div className="section" id="versions" tabIndex={-1}>
      {/* Two columns: on a phone a status that has to be scrolled to would not be seen. */}
      <Table
        caption={t('versions.caption')}
        columns={[{ text: t('versions.language') }, { text: t('versions.status') }]}
        rows={circle.languageStatus.map(({ locale, status, fields }) => ({
          key: locale,
          cells: [
            <a key="version" href={textsPath(here, circle.id, locale)}>
              {t(`versions.in.${locale}`)}
            </a>,
            <VersionStatus key="status" status={status} fields={fields} />,
          ],
        }))}
      />
    </div>
  );
}

function VersionStatus({ status, fields }: Omit<CirclePageData['languageStatus'][number], 'locale'>) {
  const { t } = useWords();
  return (
    <>
      <b>{t(`versions.statuses.${status}`)}</b>
      <ul className="plain-list small quiet">
        {fields.map((one) => (
          <li key={one.field}>{`${t(`versions.field.${one.field}`)}: ${t(`versions.statuses.${one.status}`)}`}</li>
        ))}
      </ul>
    </>
  );
}
