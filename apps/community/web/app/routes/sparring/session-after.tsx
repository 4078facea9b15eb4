import { Button, dayOf, Radios, Row, Rows, StatusTag, TextArea } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { errorIn, type SessionFormProps } from './session-props';

/** What is asked 3, 6 and 12 months after the session. */
export function SessionFollowUps({ report: { id, status, followUps } }: Pick<SessionFormProps, 'report'>) {
  const { locale, t } = useWords();
  if (followUps.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('holding.followUps')}</h2>
      <p className="text">{t('holding.followUpsLead')}</p>
      <Rows>
        {followUps.map(({ months, dueOn, isDue, answeredAt }) => {
          const waits = isDue && status !== 'closed';
          return (
            <Row
              key={months}
              level={3}
              title={t('holding.after', { n: months })}
              href={path(locale, 'sparringFollowUp', id, String(months))}
              meta={[dayOf(dueOn, locale)]}
            >
              {answeredAt && <StatusTag status="done">{t('holding.isAnswered')}</StatusTag>}
              {!answeredAt && waits && <StatusTag status="late">{t('holding.waitsAnswer')}</StatusTag>}
              {!answeredAt && status === 'closed' && <StatusTag status="full">{t('holding.notAnswered')}</StatusTag>}
            </Row>
          );
        })}
      </Rows>
    </section>
  );
}

/** Whether the municipality would become a tutor municipality, where it was asked. */
export function TutorInvitation({ report, action, state }: SessionFormProps) {
  const { t } = useWords();
  const { tutorInvitation: invitation } = report;
  if (!invitation) return null;
  const { answer, words, mayAnswer } = invitation;
  const own = state?.act === 'tutor' ? state : undefined;
  const given = answer && (answer === 'interested' ? 'yes' : 'no');
  return (
    <section className="section stack" aria-labelledby="tutor">
      <h2 id="tutor">{t('holding.tutor.heading')}</h2>
      <p className="text">{t('holding.tutor.lead')}</p>
      {answer && <p>{t('holding.tutor.answered', { answer: t(`holding.tutor.${answer}`) })}</p>}
      {!mayAnswer && <p>{t('holding.tutor.who')}</p>}
      {mayAnswer && (
        <form method="post" action={action} className="join" noValidate>
          <Radios
            id="interested"
            name="interested"
            label={t('holding.tutor.answer')}
            choices={[
              { value: 'yes', text: t('holding.tutor.interested') },
              { value: 'no', text: t('holding.tutor.not_now') },
            ]}
            chosen={own?.values.interested ?? given ?? ''}
            error={errorIn(own, 'interested')}
          />
          <TextArea
            id="tutor-words"
            name="words"
            label={t('holding.tutor.words')}
            optional={t('form.optional')}
            defaultValue={own?.values.words ?? words ?? ''}
            error={errorIn(own, 'tutor-words')}
          />
          <p className="actions">
            <Button name="act" value="tutor">
              {t('holding.tutor.send')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
