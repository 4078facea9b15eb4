import { ActForm } from '../../parts/act-form';
import { Dated } from '../../parts/dated';
import { isSent } from '../../parts/person-act';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { PersonPart } from './person-data';

/** When the account was erased and why; before that the form by which an administrator does it at the person's request. */
export function Erasing({ person, may, sent }: PersonPart) {
  const { locale, t } = useWords();
  const { erasure } = person;
  if (erasure) {
    const by = erasure.erasedByName === '' ? t('person.erased') : (erasure.erasedByName ?? t('person.themself'));
    return (
      <div className="section stack">
        <h2 id="erasing">{t('person.erasing')}</h2>
        <p>
          <Dated at={erasure.erasedAt} by={by} byLabel={t('person.erasedBy')} why={erasure.reason} />
        </p>
      </div>
    );
  }
  if (!may.administers || may.self) return null;
  return (
    <div className="section stack">
      <h2 id="erasing">{t('person.erasing')}</h2>
      <p>{t('person.eraseLead')}</p>
      <details className="act-details" open={isSent(sent, 'erase', person.id)}>
        <summary>{t('person.erase')}</summary>
        <ActForm
          action={path(locale, 'person', person.id)}
          act="erase"
          subject={person.id}
          text={t('person.erase')}
          note={t('person.eraseNote')}
          hint={t('person.eraseReasonHint')}
          sent={sent}
        />
      </details>
    </div>
  );
}
