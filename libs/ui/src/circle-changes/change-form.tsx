import type { ReactNode } from 'react';
import { formatMeeting, type Locale, locales } from '#kernel';
import { DayNotes } from '../circle-form/day-notes.js';
import { FoldChoice } from '../circle-form/fold-choice.js';
import type { Problem } from '../circle-form/problem-words.js';
import { formWords } from '../circle-form/words.js';
import { Button } from '../form/button.js';
import { Radios } from '../form/choices.js';
import { TextArea, TextField } from '../form/field.js';
import { readDate } from '../typed-date.js';
import { type ChangeValues, type Chosen, type MeetingToChange, nameOf } from './change-values.js';

export interface ChangeFormProps {
  /** Language of the page. */
  locale: Locale;
  /** Its address, to which the form is sent. */
  page: string;
  chosen: Chosen;
  values: ChangeValues;
  problems: Problem[];
}

/** The one change that is asked for. */
export function ChangeForm({ chosen, ...props }: ChangeFormProps) {
  switch (chosen.kind) {
    case 'add':
    case 'change':
      return <MeetingForm chosen={chosen} {...props} />;
    case 'cancel-meeting':
      return <CancelMeeting chosen={chosen} meeting={chosen.meeting} {...props} />;
    default:
      return <CancelCircle chosen={chosen} {...props} />;
  }
}

const addressOf = (page: string, chosen: Chosen): string => {
  switch (chosen.kind) {
    case 'add':
      return `${page}?add`;
    case 'cancel-circle':
      return `${page}?circle`;
    case 'change':
      return `${page}?meeting=${chosen.meeting.id}`;
    case 'cancel-meeting':
      return `${page}?cancel=${chosen.meeting.id}`;
    default:
      return chosen satisfies never;
  }
};

interface FrameProps extends ChangeFormProps {
  heading: string;
  button: string;
  children: ReactNode;
}

function Frame({ locale, page, chosen, values, heading, button, children }: FrameProps) {
  const t = formWords(locale);
  return (
    <section className="section" aria-labelledby="change">
      <h2 id="change">{heading}</h2>
      <form method="post" action={addressOf(page, chosen)} className="circle-form circle-change">
        <input type="hidden" name="version" value={values.version} />
        {children}
        <div className="actions">
          <Button>{button}</Button>
          <a href={page}>{t('change.back')}</a>
        </div>
      </form>
    </section>
  );
}

const errorIn = (problems: Problem[]) => (name: string) => problems.find(({ field }) => field === name)?.text;

const timeParts = ['date', 'start', 'end'] as const;

function MeetingForm(props: ChangeFormProps) {
  const { locale, chosen, values, problems } = props;
  const t = formWords(locale);
  const errorOf = errorIn(problems);
  const wrong = timeParts.some((part) => errorOf(part) !== undefined);
  const twice = problems.some(({ code }) => code === 'time_twice');
  const heading =
    chosen.kind === 'change'
      ? t('change.editHeading', { meeting: nameOf(chosen.meeting, locale) })
      : t('change.addHeading');
  return (
    <Frame {...props} heading={heading} button={t('change.save')}>
      <p className="quiet">{t('change.timeHint')}</p>
      <div className={wrong ? 'circle-form-stacked' : 'circle-form-times'}>
        {timeParts.map((part) => (
          <TextField
            key={part}
            id={part}
            name={part}
            size="short"
            label={t(`draft.short.${part}`)}
            defaultValue={values[part]}
            error={errorOf(part)}
          />
        ))}
      </div>
      <DayNotes locale={locale} date={readDate(values.date)} />
      {(twice || values.fold !== '') && <FoldChoice locale={locale} name="fold" chosen={values.fold} />}
      <Radios
        id="mode"
        name="mode"
        label={t('draft.mode')}
        choices={(['onsite', 'remote', 'hybrid'] as const).map((mode) => ({
          value: mode,
          text: t(`draft.modes.${mode}`),
        }))}
        chosen={values.mode}
      />
      {locales.map((language) => (
        <TextField
          key={language}
          id={`place.${language}`}
          name={`place.${language}`}
          label={t(`draft.meetingTexts.place.${language}`)}
          optional={t('draft.optional')}
          lang={language === locale ? undefined : language}
          defaultValue={values.place[language]}
          error={errorOf(`place.${language}`)}
        />
      ))}
      <Reason {...props} optional={t('draft.optional')} hint={t('change.reasonHint')} />
      <p className="small quiet">{t('change.numbers')}</p>
    </Frame>
  );
}

function CancelMeeting({ meeting, ...props }: ChangeFormProps & { meeting: MeetingToChange }) {
  const { locale } = props;
  const t = formWords(locale);
  const heading = t('change.cancelHeading', { meeting: nameOf(meeting, locale) });
  return (
    <Frame {...props} heading={heading} button={t('change.confirmCancel')}>
      <p>
        <b>{formatMeeting(new Date(meeting.startsAt), new Date(meeting.endsAt), locale)}</b>
      </p>
      <p>{t('change.cancelNote')}</p>
      <Reason {...props} optional={t('draft.optional')} hint={t('change.reasonHint')} />
    </Frame>
  );
}

function CancelCircle(props: ChangeFormProps) {
  const t = formWords(props.locale);
  return (
    <Frame {...props} heading={t('change.circleAsk')} button={t('change.confirmCircle')}>
      <p>{t('change.circleFollows')}</p>
      <Reason {...props} hint={t('change.circleReasonHint')} />
    </Frame>
  );
}

function Reason({ locale, values, problems, optional, hint }: ChangeFormProps & { optional?: string; hint: string }) {
  return (
    <TextArea
      id="reason"
      name="reason"
      label={formWords(locale)('change.reason')}
      optional={optional}
      hint={hint}
      defaultValue={values.reason}
      error={errorIn(problems)('reason')}
    />
  );
}
