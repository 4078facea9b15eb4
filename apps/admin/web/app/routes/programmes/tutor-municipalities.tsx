import { Button, choiceWords, EmptyState, StatusTag, Table, TextField } from '#ui';
import type { TutorMunicipalityPartsFragment } from '../../gql/graphql';
import { ActForm } from '../../parts/act-form';
import { Dated } from '../../parts/dated';
import { type ActState, isSent } from '../../parts/person-act';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { PeriodData } from './period-data';
import { fieldId } from './refusals';

interface TutorMunicipalitiesProps {
  period: PeriodData;
  sent: ActState | undefined;
}

/** Who tutors in the period, and the forms to change and end that while it lasts. */
export function TutorMunicipalities({ period, sent }: TutorMunicipalitiesProps) {
  const { t } = useWords();
  const { tutorMunicipalities: all } = period;
  return (
    <div className="section stack">
      <h2 id="tutors">{t('programmes.tutors')}</h2>
      {all.length === 0 ? (
        <EmptyState heading={t('programmes.noTutors')} />
      ) : (
        <>
          <p>{t('programmes.total', { count: all.reduce((sum, { capacity }) => sum + capacity, 0) })}</p>
          <Overview all={all} />
          {period.state !== 'over' && (
            <>
              <p className="small quiet">{t('programmes.roleNote')}</p>
              {all.map((one) => (
                <Changes key={one.id} one={one} period={period} sent={sent} />
              ))}
            </>
          )}
        </>
      )}
    </div>
  );
}

function Overview({ all }: { all: TutorMunicipalityPartsFragment[] }) {
  const { t } = useWords();
  return (
    <Table
      width="wide"
      caption={<span className="visually-hidden">{t('programmes.tutors')}</span>}
      columns={[
        { text: t('programmes.municipality') },
        { text: t('programmes.capacity'), numeric: true },
        { text: t('programmes.offer') },
        { text: t('programmes.people') },
        { text: t('programmes.appointed') },
      ]}
      rows={all.map((one) => ({
        key: one.id,
        cells: [
          <span key="name" className="tags">
            {one.municipality.name}
            {one.isNew && <StatusTag status="fact">{t('programmes.isNew')}</StatusTag>}
          </span>,
          one.capacity,
          <Offer key="offer" one={one} />,
          <People key="people" one={one} />,
          <Dated
            key="appointed"
            at={one.appointedAt}
            by={one.appointedByName}
            byLabel={t('programmes.appointedBy')}
            why={null}
          />,
        ],
      }))}
    />
  );
}

/** What it offers in short, and where that is changed. */
function Offer({ one }: { one: TutorMunicipalityPartsFragment }) {
  const { locale, t } = useWords();
  const { terms } = one;
  const words = choiceWords[locale];
  return (
    <>
      {terms && (
        <span className="cell-line">
          {[
            ...terms.languages.map((code) => words.languages[code]),
            ...terms.formats.map((code) => words.formats[code]),
          ].join(', ')}
        </span>
      )}
      <span className="cell-line small">
        <a href={path(locale, 'tutorTerms', one.id)}>
          {t('programmes.editOffer')}
          <span className="visually-hidden">: {one.municipality.name}</span>
        </a>
      </span>
    </>
  );
}

/** The tutors, and where others are found to whom the role can be granted. */
function People({ one }: { one: TutorMunicipalityPartsFragment }) {
  const { locale, t } = useWords();
  const { code, name } = one.municipality;
  return (
    <>
      {one.tutors.length === 0 && <span className="cell-line">{t('programmes.noPeople')}</span>}
      {one.tutors.map((tutor) => (
        <span key={tutor.personId} className="cell-line">
          <a href={path(locale, 'person', tutor.personId)}>{tutor.name}</a>
          {!tutor.represents && <span className="cell-note">{t('programmes.notRepresenting')}</span>}
        </span>
      ))}
      <span className="cell-line small">
        <a href={`${path(locale, 'people')}?${new URLSearchParams({ municipality: code })}`}>
          {t('programmes.representatives')}
          <span className="visually-hidden">: {name}</span>
        </a>
      </span>
    </>
  );
}

interface ChangesProps extends TutorMunicipalitiesProps {
  one: TutorMunicipalityPartsFragment;
}

function Changes({ one, period, sent }: ChangesProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'period', period.id);
  const changing = isSent(sent, 'capacity', one.id) ? sent : undefined;
  const field = fieldId('capacity', one.id);
  return (
    <details className="act-details" open={changing !== undefined || isSent(sent, 'end', one.id)}>
      <summary>{t('programmes.change', { name: one.municipality.name })}</summary>
      <form method="post" action={here} className="act-form" noValidate>
        <input type="hidden" name="subject" value={one.id} />
        <TextField
          id={field}
          name="capacity"
          size="short"
          inputMode="numeric"
          label={t('programmes.capacity')}
          hint={t('programmes.capacityHint')}
          defaultValue={changing?.values.capacity ?? String(one.capacity)}
          error={changing?.errors.find((error) => error.field === field)?.text}
        />
        <p className="actions">
          <Button name="act" value="capacity" look="secondary">
            {t('programmes.saveCapacity')}
          </Button>
        </p>
      </form>
      <ActForm
        action={here}
        act="end"
        subject={one.id}
        text={t('programmes.end')}
        note={t('programmes.endNote')}
        hint={t('programmes.endReasonHint')}
        sent={sent}
      />
    </details>
  );
}
