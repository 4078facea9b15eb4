import { finnishDay, formatDate, formatDateTime, formatMeeting } from '#kernel';
import { DayNotes, StatusTag } from '#ui';
import { useWords } from '../../use-words';
import type { CirclePageData } from './circle-page-data';

/** What the public will read, for whoever writes it and whoever decides on it. */
export function Content({ circle }: { circle: CirclePageData }) {
  const { locale, t } = useWords();
  const { enrolmentOpensAt: opens, enrolmentClosesAt: closes, limitPerMunicipality: limit } = circle;
  const missing = t('content.missing');
  const when = (instant: string | null | undefined) => (instant ? formatDateTime(new Date(instant), locale) : missing);
  const facts = [
    [t('draft.host'), circle.hostName],
    [t('draft.coHosts'), circle.coHostNames.join(', ') || '–'],
    [t('draft.languages'), circle.languages.map((language) => t(`language.${language}`)).join(', ') || missing],
    [t('draft.mode'), t(`mode.${circle.mode}`)],
    [t('draft.themes'), circle.themeLabels.join(', ') || '–'],
    [t('draft.capacity'), circle.capacity === 0 ? missing : String(circle.capacity)],
    [t('draft.limit'), limit ? String(limit) : '–'],
    [
      t('seatRules.reserved'),
      circle.reserved && circle.reservedUntil
        ? t('content.reserved', { seats: circle.reserved, date: formatDate(new Date(circle.reservedUntil), locale) })
        : '–',
    ],
    [
      t('seatRules.groupSize'),
      circle.groupSize > 1
        ? [String(circle.groupSize), ...(circle.groupHolds ? [t('seatRules.groupHolds')] : [])].join('. ')
        : '–',
    ],
    [t('draft.enrolmentOpens'), when(opens)],
    [t('draft.enrolmentCloses'), when(closes)],
  ] as const;
  return (
    <>
      <section className="section" aria-labelledby="content-texts">
        <h2 id="content-texts">{t('draft.texts')}</h2>
        {circle.texts.map((text) => (
          <div className="circle-text" key={text.locale}>
            <p className="small quiet">{t(`content.in.${text.locale}`)}</p>
            <h3 lang={text.locale}>{text.title}</h3>
            <p className="circle-summary" lang={text.summary === '' ? undefined : text.locale}>
              {text.summary || missing}
            </p>
            {(['aim', 'audience'] as const).map(
              (part) =>
                text[part] && (
                  <p className="circle-summary" lang={text.locale} key={part}>
                    <b>{t(`draft.${part}.${text.locale}`)}:</b> {text[part]}
                  </p>
                ),
            )}
          </div>
        ))}
      </section>
      <section className="section" aria-labelledby="content-meetings">
        <h2 id="content-meetings">{t('draft.meetings')}</h2>
        {circle.meetings.length + circle.halfTypedMeetings.length === 0 ? (
          <p>{missing}</p>
        ) : (
          <ol className="plain-list">
            {circle.meetings.map(({ id, number, startsAt, endsAt, title, place }) => (
              <li key={id}>
                <b>{title ?? t('draft.meeting', { n: number })}</b>
                {circle.state === 'running' && startsAt === circle.nextMeetingAt && (
                  <>
                    {' '}
                    <StatusTag status="underway">{t('content.next')}</StatusTag>
                  </>
                )}
                <br />
                {formatMeeting(new Date(startsAt), new Date(endsAt), locale)}
                {place && ` · ${place}`}
                <DayNotes locale={locale} date={finnishDay(new Date(startsAt))} />
              </li>
            ))}
            {circle.halfTypedMeetings.map(({ date, start, end, title, place }, index) => (
              <li key={String(index)}>
                <b>{title ?? t('content.halfTyped')}</b>
                <br />
                {[
                  date && formatDate(new Date(`${date}T12:00:00Z`), locale),
                  [start, end].filter(Boolean).join('–'),
                  place,
                ]
                  .filter(Boolean)
                  .join(' · ') || missing}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="section" aria-labelledby="content-facts">
        <h2 id="content-facts">{t('draft.facts')}</h2>
        <dl className="facts circle-facts">
          {facts.map(([name, value]) => (
            <div className="circle-fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
