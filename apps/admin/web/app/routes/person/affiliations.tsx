import { formatDate } from '#kernel';
import { Table } from '#ui';
import { useWords } from '../../use-words';
import type { PersonData } from './person-data';

/** Whom the person represents and represented. */
export function Affiliations({ affiliations }: Pick<PersonData, 'affiliations'>) {
  const { locale, t } = useWords();
  const day = (instant: string | null | undefined) => (instant ? formatDate(new Date(instant), locale) : '');
  return (
    <div className="section">
      <h2 id="affiliations">{t('person.affiliations')}</h2>
      {affiliations.length === 0 ? (
        <p>{t('person.noAffiliations')}</p>
      ) : (
        <Table
          width="wide"
          caption={<span className="visually-hidden">{t('person.affiliations')}</span>}
          columns={(['represented', 'status', 'from', 'to', 'proof'] as const).map((name) => ({
            text: t(`person.${name}`),
          }))}
          rows={affiliations.map((one) => ({
            key: one.id,
            cells: [
              one.municipality?.name ?? one.organisation?.name ?? '',
              t(`person.affiliationStatus.${one.status}`),
              day(one.validFrom),
              day(one.validTo),
              one.email ?? '',
            ],
          }))}
        />
      )}
    </div>
  );
}
