import { Button, dayOf, FollowUpFacts } from '#ui';
import type { AdminSessionPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

type Report = NonNullable<AdminSessionPageQuery['sparringReport']>;

/** What was asked and answered 3, 6 and 12 months after the session, and closing what nobody answers. */
export function SessionFollowUps({ report }: { report: Report }) {
  const { locale, t } = useWords();
  const { id, status, requestVersion, followUps, commitments } = report;
  const mayClose = status === 'reported' && followUps.some(({ months, isDue }) => months === 12 && isDue);
  return (
    <section className="section stack" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('holding.followUps')}</h2>
      {followUps.map((one) => (
        <div className="stack" key={one.months}>
          <h3>{t('holding.after', { n: one.months })}</h3>
          {one.answeredAt ? (
            <FollowUpFacts followUp={one} commitments={commitments} locale={locale} />
          ) : (
            <p>{t(waitsFor(report, one.isDue), { day: dayOf(one.dueOn, locale) })}</p>
          )}
        </div>
      ))}
      {mayClose && (
        <form method="post" action={path(locale, 'sparringSession', id)} className="act-form">
          <input type="hidden" name="version" value={requestVersion} />
          <p>{t('holding.closeNote')}</p>
          <p className="actions">
            <Button name="act" value="close" look="secondary">
              {t('holding.close')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}

function waitsFor({ status }: Report, isDue: boolean) {
  if (status === 'closed') return 'holding.notAnswered';
  return isDue ? 'holding.waitsAnswer' : 'holding.toCome';
}

/** Asks the municipality to become a tutor municipality, or shows what it answered. */
export function TutorInvitation({ report }: { report: Report }) {
  const { locale, t } = useWords();
  const { tutorInvitation: invitation, municipality } = report;
  return (
    <section className="section stack" aria-labelledby="tutor">
      <h2 id="tutor">{t('holding.tutor.heading')}</h2>
      {invitation ? (
        <>
          <p>{t(`holding.tutor.${invitation.answer ?? 'waits'}`)}</p>
          {invitation.words && <p className="terms-lines">{invitation.words}</p>}
        </>
      ) : (
        <form method="post" action={path(locale, 'sparringSession', report.id)} className="act-form">
          <p>{t('holding.tutor.note', { m: municipality.name })}</p>
          <p className="actions">
            <Button name="act" value="invite" look="secondary">
              {t('holding.tutor.invite')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
