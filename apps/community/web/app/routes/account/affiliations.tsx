import { formatDate, formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice, Rows, StatusTag } from '#ui';
import type { OwnAffiliationFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface AffiliationsProps {
  own: OwnAffiliationFragment[];
  /** The one whose ending must be confirmed. */
  ending: string | null;
  returnTo: string;
}

/** Those that hold or wait for their proof. */
export function Affiliations({ own, ending, returnTo }: AffiliationsProps) {
  return (
    <Rows>
      {own.map((one) => (
        <li className="row" key={one.id}>
          {ending === one.id ? <Ending one={one} /> : <Living one={one} returnTo={returnTo} />}
        </li>
      ))}
    </Rows>
  );
}

function Living({ one, returnTo }: { one: OwnAffiliationFragment; returnTo: string }) {
  const { locale, t } = useWords();
  const here = path(locale, 'myAffiliation');
  const pending = one.status !== 'approved';
  return (
    <>
      <div>
        <h3 className="row-title">{one.municipality.name}</h3>
        <ul className="meta">
          {one.email && <li>{one.email}</li>}
          {!pending && <li>{t('affiliation.since', { date: formatDate(new Date(one.validFrom), locale) })}</li>}
        </ul>
        {pending && <p className="small">{t('affiliation.pendingNote')}</p>}
      </div>
      <div className="row-side">
        <StatusTag status={pending ? 'offered' : 'open'}>{t(`affiliation.status.${one.status}`)}</StatusTag>
        {pending && (
          <form method="post" action={here}>
            <input type="hidden" name="act" value="claim" />
            <input type="hidden" name="municipality" value={one.municipality.code} />
            <input type="hidden" name="email" value={one.email ?? ''} />
            <input type="hidden" name="returnTo" value={returnTo} />
            <Button look="secondary" size="small">
              {t('affiliation.sendAgain')}
            </Button>
          </form>
        )}
        <p>
          <a href={`${here}?${new URLSearchParams({ end: one.id })}`}>
            {t('affiliation.end')}
            <span className="visually-hidden">: {one.municipality.name}</span>
          </a>
        </p>
      </div>
    </>
  );
}

function Ending({ one }: { one: OwnAffiliationFragment }) {
  const { locale, t } = useWords();
  const here = path(locale, 'myAffiliation');
  return (
    <Notice kind="deadline" heading={t('affiliation.confirmEnd', { m: one.municipality.name })} level={3}>
      <p>{t('affiliation.endNote')}</p>
      <div className="actions">
        <form method="post" action={here} className="act">
          <input type="hidden" name="act" value="end" />
          <input type="hidden" name="id" value={one.id} />
          <Button>{t('affiliation.end')}</Button>
        </form>
        <ButtonLink href={here} look="secondary">
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Notice>
  );
}

/** Those that are over, kept as history. */
export function PastAffiliations({ own }: { own: OwnAffiliationFragment[] }) {
  const { locale, t } = useWords();
  return (
    <ul className="plain-list">
      {own.map(({ id, municipality, status, validTo }) => (
        <li key={id}>
          <b>{municipality.name}</b>{' '}
          <span className="small quiet">
            · {t(`affiliation.status.${status}`)}
            {validTo && ` ${formatDateTime(new Date(validTo), locale)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
