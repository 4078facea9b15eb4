import { Table } from '#ui';
import { ActForm } from '../../parts/act-form';
import { Dated } from '../../parts/dated';
import { isSent } from '../../parts/person-act';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { PersonPart } from './person-data';

/** When the account was suspended and why, and the form to suspend it or let the person back in. */
export function Suspensions({ person, may, sent }: PersonPart) {
  const { locale, t } = useWords();
  const act = person.status === 'suspended' ? 'lift' : 'suspend';
  return (
    <div className="section stack">
      <h2 id="suspensions">{t('person.suspensions')}</h2>
      {person.suspensions.length === 0 ? (
        <p>{t('person.noSuspensions')}</p>
      ) : (
        <Table
          width="wide"
          caption={<span className="visually-hidden">{t('person.suspensions')}</span>}
          columns={[{ text: t('person.from') }, { text: t('person.to') }]}
          rows={person.suspensions.map((one) => ({
            key: one.id,
            cells: [
              <Dated
                key="from"
                at={one.suspendedAt}
                by={one.suspendedByName}
                byLabel={t('person.suspendedBy')}
                why={one.reason}
              />,
              <Dated
                key="to"
                at={one.liftedAt}
                by={one.liftedByName}
                byLabel={t('person.liftedBy')}
                why={one.liftReason}
              />,
            ],
          }))}
        />
      )}
      {may.administers && !may.self && person.status !== 'erased' && (
        <details className="act-details" open={isSent(sent, act, person.id)}>
          <summary>{t(`person.${act}`)}</summary>
          <ActForm
            action={path(locale, 'person', person.id)}
            act={act}
            subject={person.id}
            text={t(`person.${act}`)}
            note={t(`person.${act}Note`)}
            sent={sent}
          />
        </details>
      )}
    </div>
  );
}
