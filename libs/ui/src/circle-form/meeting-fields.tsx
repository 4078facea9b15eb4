import { locales } from '#kernel';
import { Button } from '../form/button.js';
import { TextField } from '../form/field.js';
import { Notice } from '../lists/notice.js';
import { readDate } from '../typed-date.js';
import { DayNotes } from './day-notes.js';
import { FoldChoice } from './fold-choice.js';
import type { PartProps } from './part-props.js';
import { SeriesFields } from './series-fields.js';
import type { MeetingRow } from './values.js';
import { formWords } from './words.js';

/** A row a meeting, and a button that adds one. */
export function MeetingFields({ values, action, added, ...part }: PartProps & { action: string; added: number }) {
  const t = formWords(part.locale);
  const tooMany = part.errorOf('meetings');
  return (
    <section className="circle-form-part" aria-labelledby="meetings">
      <h2 id="meetings">{t('draft.meetings')}</h2>
      <p className="quiet">
        {t('draft.meetingsHint')} {t('draft.meetingDetailsHint')}
      </p>
      {added > 0 && (
        <Notice kind="saved" id="series-added" heading={t('draft.series.added', { n: added })}>
          <p>{t('draft.series.addedNext')}</p>
        </Notice>
      )}
      {tooMany && <p className="field-error">{tooMany}</p>}
      <input type="hidden" name="rows" value={values.meetings.length} />
      {values.meetings.map((row, index) => (
        // The rows of one form never change place.
        <Meeting key={String(index)} row={row} n={index + 1} {...part} />
      ))}
      <p className="actions">
        <Button
          look="secondary"
          size="small"
          name="act"
          value="add-row"
          formAction={`${action}#meetings.${values.meetings.length + 1}.date`}
        >
          {t('draft.addMeeting')}
        </Button>
      </p>
      <SeriesFields {...part} values={values} action={action} />
    </section>
  );
}

const timeParts = ['date', 'start', 'end'] as const;

type MeetingProps = Omit<PartProps, 'values'> & { row: MeetingRow; n: number };

function Meeting({ locale, row, n, problems, errorOf }: MeetingProps) {
  const t = formWords(locale);
  const name = `meetings.${n}`;
  // What is wrong needs the width that the fields have beside each other.
  const wrong = timeParts.some((part) => errorOf(`${name}.${part}`) !== undefined);
  const twice = problems.some(({ field, code }) => field.startsWith(`${name}.`) && code === 'time_twice');
  return (
    <fieldset className="circle-form-meeting">
      <legend>{t('draft.meeting', { n })}</legend>
      <input type="hidden" name={`${name}.id`} value={row.id} />
      <div className={wrong ? 'circle-form-stacked' : 'circle-form-times'}>
        {timeParts.map((part) => (
          <TextField
            key={part}
            id={`${name}.${part}`}
            name={`${name}.${part}`}
            size="short"
            label={t(`draft.short.${part}`)}
            defaultValue={row[part]}
            error={errorOf(`${name}.${part}`)}
          />
        ))}
      </div>
      <DayNotes locale={locale} date={readDate(row.date)} />
      {(twice || row.fold !== '') && <FoldChoice locale={locale} name={`${name}.fold`} chosen={row.fold} />}
      <MeetingDetails locale={locale} row={row} name={name} problems={problems} errorOf={errorOf} />
    </fieldset>
  );
}

type DetailsProps = Omit<MeetingProps, 'n'> & { name: string };

/** Title and place are folded away until someone needs them, or has to mend them. */
function MeetingDetails({ locale: here, row, name, problems, errorOf }: DetailsProps) {
  const t = formWords(here);
  const filled = [...Object.values(row.title), ...Object.values(row.place)].some((text) => text !== '');
  const wrong = problems.some(({ field }) => /\.(title|place)\./.test(field) && field.startsWith(`${name}.`));
  return (
    <details className="circle-form-details" open={filled || wrong}>
      <summary>{t('draft.meetingDetails')}</summary>
      <div className="circle-form-columns">
        {(['title', 'place'] as const).map((part) => (
          <div key={part}>
            {locales.map((locale) => (
              <TextField
                key={locale}
                id={`${name}.${part}.${locale}`}
                name={`${name}.${part}.${locale}`}
                label={t(`draft.meetingTexts.${part}.${locale}`)}
                lang={locale === here ? undefined : locale}
                defaultValue={row[part][locale]}
                error={errorOf(`${name}.${part}.${locale}`)}
              />
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}
