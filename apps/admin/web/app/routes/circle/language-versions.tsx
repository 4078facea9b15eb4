import { Table } from '#ui';
import { useWords } from '../../use-words';
import { textsPath } from '../circle-texts/texts-path';
import type { CirclePageData } from './circle-page-data';

/** How the circle's text stands in each language, field by field, and where it is written. */
export function LanguageVersions({ circle }: { circle: CirclePageData }) {
  const { locale: here, t } = useWords();
  const fields = circle.languageStatus[0]?.fields ?? [];
  return (
    <div className="section" id="versions" tabIndex={-1}>
      <Table
        width="wide"
        caption={t('versions.caption')}
        columns={[
          { text: t('versions.language') },
          { text: t('versions.status') },
          ...fields.map(({ field }) => ({ text: t(`versions.field.${field}`) })),
        ]}
        rows={circle.languageStatus.map(({ locale, status, fields: ofVersion }) => ({
          key: locale,
          cells: [
            <a key="version" href={textsPath(here, circle.id, locale)}>
              {t(`versions.in.${locale}`)}
            </a>,
            <b key="status">{t(`versions.statuses.${status}`)}</b>,
            ...ofVersion.map((field) => t(`versions.statuses.${field.status}`)),
          ],
        }))}
      />
    </div>
  );
}
