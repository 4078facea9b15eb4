import { formatDate } from '#kernel';
import { Table } from '#ui';
import type { AdminPersonPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface CirclesProps {
  places: AdminPersonPageQuery['personPlaces'];
  leads: AdminPersonPageQuery['personLeads'];
}

/** The circles in which the person is or was, and those that they lead or led. */
export function Circles({ places, leads }: CirclesProps) {
  const { locale, t } = useWords();
  const circle = ({ circleId, circleTitle }: { circleId: string; circleTitle: string }) => (
    <a key="circle" href={path(locale, 'circle', circleId)}>
      {circleTitle}
    </a>
  );
  const rows = [
    ...leads.map((one) => ({
      key: one.id,
      cells: [
        circle(one),
        one.municipalityName,
        one.leads ? t('person.leads') : `${t('person.led')}: ${t('person.over')}`,
        formatDate(new Date(one.validFrom), locale),
      ],
    })),
    ...places.map((one) => ({
      key: one.id,
      cells: [
        circle(one),
        one.municipalityName,
        t(`status.enrolment.${one.status}`),
        formatDate(new Date(one.since), locale),
      ],
    })),
  ];
  return (
    <div className="section">
      <h2 id="places">{t('person.places')}</h2>
      {rows.length === 0 ? (
        <p>{t('person.noPlaces')}</p>
      ) : (
        <Table
          width="wide"
          caption={<span className="visually-hidden">{t('person.places')}</span>}
          columns={(['circle', 'municipality', 'status', 'from'] as const).map((name) => ({
            text: t(`person.${name}`),
          }))}
          rows={rows}
        />
      )}
    </div>
  );
}
