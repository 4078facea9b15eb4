import { formatDateTime } from '#kernel';
import { ButtonLink, Notice } from '#ui';
import type { MyPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { lastDay, type OwnPair, otherOf } from '../sparring/pair-words';
import { representedName } from './affiliations';

interface WaitingProps {
  affiliations: MyPageQuery['myAffiliations'];
  enrolments: MyPageQuery['myEnrolments'];
  transfers: MyPageQuery['seatTransfers'];
  /** Proposals of sparring to whose side I have not answered. */
  pairs: OwnPair[];
}

/** What waits for me: seats that are offered, the most urgent first, seats that are handed over, proposals of sparring, then what my affiliations lack. */
export function Waiting({ affiliations, enrolments, transfers, pairs }: WaitingProps) {
  const { locale, t } = useWords();
  const offers = enrolments
    .filter(({ enrolment, circle }) => enrolment.status === 'offered' && circle.state !== 'cancelled')
    .sort((one, other) => (one.enrolment.offerExpiresAt ?? '').localeCompare(other.enrolment.offerExpiresAt ?? ''));
  const pending = affiliations.filter(({ status }) => status === 'claimed');
  const approvals = affiliations.filter(({ status }) => status === 'proven');
  const represents = affiliations.some(({ status }) => /^(approved|claimed|proven)$/.test(status));
  return (
    <section className="section stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('my.waiting')}</h2>
      {offers.map(({ enrolment, circle }) => (
        <Notice key={enrolment.id} kind="deadline" heading={t('my.offer', { title: circle.text.title })} level={3}>
          <p>{t('place.answerBy', { dateTime: formatDateTime(new Date(enrolment.offerExpiresAt ?? 0), locale) })}</p>
          <p className="actions">
            <ButtonLink href={`${path(locale, 'circle', circle.slug)}#place`}>{t('my.answer')}</ButtonLink>
          </p>
        </Notice>
      ))}
      {transfers.map((transfer) => (
        <Transfer key={transfer.id} transfer={transfer} />
      ))}
      {pairs.map((pair) => (
        <PairToAnswer key={`${pair.id}-${pair.side}`} pair={pair} />
      ))}
      {pending.map((one) => (
        <Notice key={one.id} kind="info" heading={t('my.pending', { m: representedName(one) })} level={3}>
          <p>{t('my.pendingNote', { email: one.email ?? '' })}</p>
          <p>
            <a href={path(locale, 'myAffiliation')}>{t('page.myAffiliation')}</a>
          </p>
        </Notice>
      ))}
      {approvals.map((one) => (
        <Notice key={one.id} kind="info" heading={t('my.waits', { m: representedName(one) })} level={3}>
          <p>{t(one.decidedBy === 'coordinator' ? 'representing.waitsCoordinator' : 'representing.waitsTeam')}</p>
        </Notice>
      ))}
      {!represents && (
        <Notice kind="info" heading={t('my.noAffiliation')} level={3}>
          <p>{t('affiliation.lead')}</p>
          <p>
            <a href={path(locale, 'myAffiliation')}>{t('action.addAffiliation')}</a>
          </p>
        </Notice>
      )}
      {represents && offers.length + transfers.length + pairs.length + pending.length + approvals.length === 0 && (
        <p className="quiet">{t('my.nothingWaits')}</p>
      )}
    </section>
  );
}

function PairToAnswer({ pair }: { pair: OwnPair }) {
  const { locale, t } = useWords();
  const href = pair.requestId ? path(locale, 'requestPair', pair.requestId) : path(locale, 'sparringPairs');
  return (
    <Notice kind="deadline" heading={t('pair.myHeading', { m: otherOf(pair) })} level={3}>
      <p>
        {t('pair.answerBy')} {lastDay(pair, locale)}
      </p>
      <p className="actions">
        <ButtonLink href={href}>{t('my.answer')}</ButtonLink>
      </p>
    </Notice>
  );
}

function Transfer({ transfer }: { transfer: MyPageQuery['seatTransfers'][number] }) {
  const { locale, t } = useWords();
  const { given, circleSlug, circleTitle, circleTitleLocale, giverName, email } = transfer;
  const dateTime = formatDateTime(new Date(transfer.expiresAt), locale);
  const heading = given
    ? t('transfer.givenHeading', { email: email ?? '' })
    : t('transfer.askedHeading', { name: giverName ?? t('transfer.colleague') });
  return (
    <Notice kind={given ? 'info' : 'deadline'} heading={heading} level={3}>
      <p lang={circleTitleLocale === locale ? undefined : circleTitleLocale}>{circleTitle}</p>
      <p>{t(given ? 'transfer.givenNote' : 'place.answerBy', { dateTime })}</p>
      <p className="actions">
        <ButtonLink href={path(locale, 'transfer', circleSlug)}>{t(given ? 'page.transfer' : 'my.answer')}</ButtonLink>
      </p>
    </Notice>
  );
}
