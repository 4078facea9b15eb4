import { formatDate, formatDateTime } from '#kernel';
import { Button, ButtonLink, Notice, Rows, type Status, StatusTag } from '#ui';
import type { OwnAffiliationFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface AffiliationsProps {
  own: OwnAffiliationFragment[];
  /** The one whose ending must be confirmed. */
  ending: string | null;
  returnTo: string;
}

/** Name of the municipality or organisation. */
export const representedName = ({ municipality, organisation }: OwnAffiliationFragment): string =>
  municipality?.name ?? organisation?.name ?? '';

/** Those that hold, or wait for their proof or their approval. */
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

const looks: Partial<Record<OwnAffiliationFragment['status'], Status>> = { approved: 'open', proven: 'underway' };

function Living({ one, returnTo }: { one: OwnAffiliationFragment; returnTo: string }) {
  const { locale, t } = useWords();
  const here = path(locale, 'myAffiliation');
  const name = representedName(one);
  const approved = one.status === 'approved';
  return (
    <>
      <div>
        <h3 className="row-title">{name}</h3>
        <ul className="meta">
          {one.email && <li>{one.email}</li>}
          {approved && <li>{t('affiliation.since', { date: formatDate(new Date(one.validFrom), locale) })}</li>}
          {approved && one.provenUntil && (
            <li>{t('representing.until', { date: formatDate(new Date(one.provenUntil), locale) })}</li>
          )}
        </ul>
        <Follows one={one} />
      </div>
      <div className="row-side">
        <StatusTag status={looks[one.status] ?? 'offered'}>{t(`affiliation.status.${one.status}`)}</StatusTag>
        {one.status === 'claimed' && <SendAgain one={one} returnTo={returnTo} />}
        {approved && one.provenUntil && (
          <form method="post" action={here}>
            <input type="hidden" name="act" value="renew" />
            <input type="hidden" name="id" value={one.id} />
            <Button look="secondary" size="small">
              {t('representing.renew')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </form>
        )}
        <p>
          <a href={`${here}?${new URLSearchParams({ end: one.id })}`}>
            {t('affiliation.end')}
            <span className="visually-hidden">: {name}</span>
          </a>
        </p>
      </div>
    </>
  );
}

/** What follows, or is waited for. */
function Follows({ one: { status, decidedBy, provenUntil } }: { one: OwnAffiliationFragment }) {
  const { t } = useWords();
  if (status === 'claimed') return <p className="small">{t('affiliation.pendingNote')}</p>;
  if (status === 'approved') return provenUntil ? <p className="small">{t('representing.renewNote')}</p> : null;
  return (
    <p className="small">
      {t(decidedBy === 'coordinator' ? 'representing.waitsCoordinator' : 'representing.waitsTeam')}
    </p>
  );
}

function SendAgain({ one, returnTo }: { one: OwnAffiliationFragment; returnTo: string }) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={path(locale, 'myAffiliation')}>
      {one.municipality ? (
        <>
          <input type="hidden" name="act" value="claim" />
          <input type="hidden" name="municipality" value={one.municipality.code} />
          <input type="hidden" name="email" value={one.email ?? ''} />
          <input type="hidden" name="returnTo" value={returnTo} />
        </>
      ) : (
        <>
          <input type="hidden" name="act" value="claimOrganisation" />
          <input type="hidden" name="organisation" value={one.organisation?.id ?? ''} />
          <input type="hidden" name="organisationEmail" value={one.email ?? ''} />
        </>
      )}
      <Button look="secondary" size="small">
        {t('affiliation.sendAgain')}
      </Button>
    </form>
  );
}

function Ending({ one }: { one: OwnAffiliationFragment }) {
  const { locale, t } = useWords();
  const here = path(locale, 'myAffiliation');
  const m = representedName(one);
  const heading = one.municipality ? t('affiliation.confirmEnd', { m }) : t('representing.confirmEndOf', { m });
  return (
    <Notice kind="deadline" heading={heading} level={3}>
      <p>{t(one.municipality ? 'affiliation.endNote' : 'representing.endNoteOrganisation')}</p>
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
      {own.map((one) => (
        <li key={one.id}>
          <b>{representedName(one)}</b>{' '}
          <span className="small quiet">
            · {t(`affiliation.status.${one.status}`)}
            {one.validTo && ` ${formatDateTime(new Date(one.validTo), locale)}`}
          </span>
          {one.endCode && <span className="small"> {t(`representing.endCode.${one.endCode}`)}</span>}
          {one.endReason && <span className="small"> {t('representing.reason', { reason: one.endReason })}</span>}
        </li>
      ))}
    </ul>
  );
}
