import { finnishDay, formatMeeting, type Locale } from '#kernel';
import { Button, DayNotes, mayChange, Notice, StatusTag } from '#ui';
import { PageFrame } from '../../parts/page-frame';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { OwnCircleData } from './own-circle-data';

interface UnderwayProps {
  circle: OwnCircleData;
  submitted: boolean;
  /** Of the form that copies; null for who cannot begin a circle. */
  copyKey: string | null;
  copyRefused: string | null;
}

/** A circle that is with the project team, or published: it is read here, not written, and can be copied. */
export function Underway({ circle, submitted, copyKey, copyRefused }: UnderwayProps) {
  const { locale, t } = useWords();
  const proposed = circle.state === 'proposed';
  const isPublic = !proposed && circle.state !== 'archived';
  return (
    <PageFrame
      title={circle.title}
      above={['my', 'ownCircles']}
      errors={copyRefused === null ? [] : [{ text: copyRefused }]}
    >
      <div className="stack">
        <p className="tags">
          <StatusTag status="fact">{t(`ownCircle.state.${circle.state}`)}</StatusTag>
        </p>
        {proposed && (
          <Notice
            kind={submitted ? 'saved' : 'info'}
            heading={t(submitted ? 'ownCircle.done.submitted' : 'ownCircle.state.proposed')}
          >
            <p>{t('ownCircle.proposedNote')}</p>
          </Notice>
        )}
        {circle.cancelReason && (
          <Notice kind="info" heading={t('ownCircle.cancelled')}>
            <p className="own-circle-note">{circle.cancelReason}</p>
          </Notice>
        )}
        {isPublic && (
          <p>
            <a href={path(locale, 'circle', circle.slug)}>{t('ownCircle.publicPage')}</a>
          </p>
        )}
        {mayChange(circle) && (
          <p>
            <a href={path(locale, 'ownMeetings', circle.id)}>{t('ownCircle.changeMeetings')}</a>
          </p>
        )}
        {(circle.state === 'wrap_up' || circle.state === 'completed' || circle.state === 'archived') && (
          <p>
            <a href={path(locale, 'ownCircleOutcomes', circle.id)}>{t('page.ownCircleOutcomes')}</a>
          </p>
        )}
        {!proposed && (
          <p>
            <a href={path(locale, 'ownCircleSeats', circle.id)}>{t('page.ownCircleSeats')}</a>
          </p>
        )}
      </div>
      {circle.texts.map((text) => (
        <section className="section" key={text.locale} lang={text.locale}>
          <h2>{text.title}</h2>
          <p className="own-circle-note">{text.summary}</p>
          {text.aim !== '' && <p className="own-circle-note">{text.aim}</p>}
          {text.audience !== '' && <p className="own-circle-note">{text.audience}</p>}
        </section>
      ))}
      <section className="section" aria-labelledby="own-meetings">
        <h2 id="own-meetings">{t('ownCircle.meetings')}</h2>
        <ol className="plain-list">
          {circle.meetings.map((meeting) => (
            <li key={meeting.id}>
              <b>{titleOf(meeting, locale) ?? t('draft.meeting', { n: meeting.number })}</b>
              <br />
              {formatMeeting(new Date(meeting.startsAt), new Date(meeting.endsAt), locale)}
              {meeting.cancelled && ` · ${t('ownCircle.meetingCancelled')}`}
              <DayNotes locale={locale} date={finnishDay(new Date(meeting.startsAt))} />
            </li>
          ))}
        </ol>
      </section>
      {copyKey !== null && (
        <section className="section stack" aria-labelledby="copy">
          <h2 id="copy">{t('ownCircle.copyHeading')}</h2>
          <p>{t('ownCircle.copyNote')}</p>
          <form method="post" action={path(locale, 'ownCircle', circle.id)}>
            <input type="hidden" name="formKey" value={copyKey} />
            <p className="actions">
              <Button name="act" value="copy" look="secondary">
                {t('ownCircle.copy')}
              </Button>
            </p>
          </form>
        </section>
      )}
    </PageFrame>
  );
}

const titleOf = ({ titleFi, titleSv, titleEn }: OwnCircleData['meetings'][number], locale: Locale) =>
  ({ fi: titleFi, sv: titleSv, en: titleEn })[locale];
