import { Table } from '#ui';
import type { TutorMunicipalityPartsFragment } from '../../gql/graphql';
import { Dated } from '../../parts/dated';
import { useWords } from '../../use-words';

/** Appointments that were ended before the period: by whom, and why. */
export function EndedAppointments({ ended }: { ended: TutorMunicipalityPartsFragment[] }) {
  const { t } = useWords();
  if (ended.length === 0) return null;
  return (
    <div className="section stack">
      <h2 id="ended">{t('programmes.ended')}</h2>
      <Table
        width="wide"
        caption={<span className="visually-hidden">{t('programmes.ended')}</span>}
        columns={[
          { text: t('programmes.municipality') },
          { text: t('programmes.capacity'), numeric: true },
          { text: t('programmes.appointed') },
          { text: t('programmes.endedAt') },
        ]}
        rows={ended.map((one) => ({
          key: one.id,
          cells: [
            one.municipality.name,
            one.capacity,
            <Dated
              key="appointed"
              at={one.appointedAt}
              by={one.appointedByName}
              byLabel={t('programmes.appointedBy')}
              why={null}
            />,
            <Dated
              key="ended"
              at={one.endedAt}
              by={one.endedByName}
              byLabel={t('programmes.endedBy')}
              why={one.endReason}
            />,
          ],
        }))}
      />
    </div>
  );
}
