import { formatMeeting, type Locale } from '#kernel';
import { formWords } from '../circle-form/words.js';
import { ButtonLink } from '../form/button.js';
import { Notice } from '../lists/notice.js';
import { ChangeForm, type ChangeFormProps } from './change-form.js';
import { type Chosen, type CircleToChange, isOpen, type MeetingToChange, mayChange, nameOf } from './change-values.js';

export interface CircleChangesProps extends Omit<ChangeFormProps, 'chosen' | 'values'> {
  circle: CircleToChange;
  /** When the page was made. */
  now: string;
  chosen: Chosen | null;
  values: ChangeFormProps['values'] | null;
  /** What was just done. */
  done: string | null;
}

const told = ['changed', 'added', 'cancelled'] as const;

/** The page on which the meetings of a published circle are changed, for both sites: the form that is open, or the list. */
export function CircleChanges({ circle, now, chosen, values, done, ...form }: CircleChangesProps) {
  const { locale, page } = form;
  const t = formWords(locale);
  if (chosen !== null && values !== null) return <ChangeForm {...form} chosen={chosen} values={values} />;
  const news = told.find((one) => one === done);
  return (
    <>
      {news && (
        <Notice kind="saved" heading={t(`change.done.${news}`)}>
          <p>{t('change.done.note')}</p>
        </Notice>
      )}
      <section className="section stack" aria-labelledby="meetings">
        <h2 id="meetings">{t('change.meetings')}</h2>
        <ol className="circle-changes">
          {circle.meetings.map((meeting) => (
            <MeetingItem key={meeting.id} locale={locale} page={page} open={mayChange(circle)} {...{ meeting, now }} />
          ))}
        </ol>
        {mayChange(circle) && (
          <p className="actions">
            <ButtonLink href={`${page}?add`} look="secondary">
              {t('change.add')}
            </ButtonLink>
          </p>
        )}
      </section>
      {mayChange(circle) && (
        <section className="section stack" aria-labelledby="cancel-circle">
          <h2 id="cancel-circle">{t('change.circleHeading')}</h2>
          <p>{t('change.circleNote')}</p>
          <p>
            <a href={`${page}?circle`}>{t('change.cancelCircle')}</a>
          </p>
        </section>
      )}
    </>
  );
}

interface ItemProps {
  locale: Locale;
  page: string;
  meeting: MeetingToChange;
  now: string;
  /** Whether anything of the circle can be changed. */
  open: boolean;
}

function MeetingItem({ locale, page, meeting, now, open }: ItemProps) {
  const t = formWords(locale);
  const { id, startsAt, endsAt, cancelled } = meeting;
  const name = nameOf(meeting, locale);
  const place = { fi: meeting.placeFi, sv: meeting.placeSv, en: meeting.placeEn }[locale];
  const of = <span className="visually-hidden">: {name}</span>;
  return (
    <li>
      <p>
        <b>{name}</b>
        <br />
        {formatMeeting(new Date(startsAt), new Date(endsAt), locale)}
        {place && ` · ${place}`}
      </p>
      {open && isOpen(meeting, now) ? (
        <p className="circle-changes-acts">
          <a href={`${page}?meeting=${id}`}>
            {t('change.edit')}
            {of}
          </a>
          <a href={`${page}?cancel=${id}`}>
            {t('change.cancelMeeting')}
            {of}
          </a>
        </p>
      ) : (
        <p className="small quiet">{t(cancelled ? 'change.cancelled' : 'change.begun')}</p>
      )}
    </li>
  );
}
