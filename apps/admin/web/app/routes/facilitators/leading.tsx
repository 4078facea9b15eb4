import { Table } from '#ui';
import type { CircleFacilitatorsPageQuery } from '../../gql/graphql';
import { ActForm } from '../../parts/act-form';
import { Dated } from '../../parts/dated';
import { type ActState, isSent } from '../../parts/person-act';
import { path } from '../../paths';
import { useWords } from '../../use-words';

type Circle = NonNullable<CircleFacilitatorsPageQuery['circle']>;

/** Who leads the circle now, with the form to end it, and who led it before. */
export function Leading({ circle, sent }: { circle: Circle; sent: ActState | undefined }) {
  const { locale, t } = useWords();
  const now = circle.facilitators.filter(({ leads }) => leads);
  const before = circle.facilitators.filter(({ leads }) => !leads);
  return (
    <div className="section stack">
      <h2 id="leading">{t('person.facilitators')}</h2>
      {now.length === 0 ? (
        <p>{t('person.noFacilitators')}</p>
      ) : (
        <History facilitators={now} caption={t('person.facilitators')} />
      )}
      {now.map(({ id, name }) => (
        <details className="act-details" key={id} open={isSent(sent, 'end', id)}>
          <summary>{`${t('person.endLead')}: ${name}`}</summary>
          <ActForm
            action={path(locale, 'circleFacilitators', circle.id)}
            act="end"
            subject={id}
            text={t('person.endLead')}
            note={t('person.endLeadNote')}
            sent={sent}
          />
        </details>
      ))}
      {before.length > 0 && (
        <>
          <h3>{t('person.before')}</h3>
          <History facilitators={before} caption={t('person.before')} />
        </>
      )}
    </div>
  );
}

function History({ facilitators, caption }: Pick<Circle, 'facilitators'> & { caption: string }) {
  const { locale, t } = useWords();
  return (
    <Table
      width="wide"
      caption={<span className="visually-hidden">{caption}</span>}
      columns={(['name', 'municipality', 'from', 'to'] as const).map((name) => ({ text: t(`person.${name}`) }))}
      rows={facilitators.map((one) => ({
        key: one.id,
        cells: [
          <a key="name" href={path(locale, 'person', one.personId)}>
            {one.name || t('person.erased')}
          </a>,
          one.municipalityName,
          <Dated key="from" at={one.validFrom} by={one.grantedByName} byLabel={t('person.byWhom')} why={one.reason} />,
          <Dated key="to" at={one.validTo} by={one.endedByName} byLabel={t('person.endedBy')} why={one.endReason} />,
        ],
      }))}
    />
  );
}
