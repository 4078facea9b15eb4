import { Fragment } from 'react';
import { formatDate, formatDays, type Locale } from '#kernel';
import { Select, Table, TextField } from '#ui';
import type { GrantPeriodFragment } from '../../gql/graphql';
import { ActForm } from '../../parts/act-form';
import { Dated } from '../../parts/dated';
import { isSent } from '../../parts/person-act';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import { roles } from './person-action';
import type { PersonData, PersonPart } from './person-data';

type Grant = PersonData['grants'][number];

/** What also a programme coordinator grants and ends. */
const ofMunicipality: readonly Grant['role'][] = ['municipal_coordinator', 'tutor'];

/** The roles of a person with their history, and the forms to grant and end them. */
export function Grants({ person, may, sent }: PersonPart) {
  const { locale, t } = useWords();
  const { grants } = person;
  const endable = grants.filter(
    ({ holds, role }) => holds && !may.self && (may.administers || ofMunicipality.includes(role)),
  );
  return (
    <div className="section stack">
      <h2 id="grants">{t('person.grants')}</h2>
      {grants.length === 0 ? <p>{t('person.noGrants')}</p> : <History grants={grants} />}
      {endable.map((grant) => (
        <details className="act-details" key={grant.id} open={isSent(sent, 'end', grant.id)}>
          <summary>{`${t('person.endRole')}: ${nameOf(grant, t(`person.roleNames.${grant.role}`))}${inPeriod(grant, locale)}`}</summary>
          <ActForm
            action={path(locale, 'person', person.id)}
            act="end"
            subject={grant.id}
            text={t('person.endRole')}
            note={t('person.endNote')}
            sent={sent}
          />
        </details>
      ))}
      {!may.self && person.status === 'active' && <GrantForm person={person} may={may} sent={sent} />}
    </div>
  );
}

const nameOf = ({ municipality }: Grant, role: string): string =>
  municipality ? `${role} (${municipality.name})` : role;

/** Of a tutor: ", 1.1.–31.12.2026". */
const inPeriod = ({ period }: Grant, locale: Locale): string =>
  period ? `, ${formatDays(period.firstDay, period.lastDay, locale)}` : '';

const periodName = (period: GrantPeriodFragment, locale: Locale): string =>
  `${period.programmeName} ${formatDays(period.firstDay, period.lastDay, locale)}`;

function History({ grants }: { grants: Grant[] }) {
  const { locale, t } = useWords();
  return (
    <Table
      width="wide"
      caption={<span className="visually-hidden">{t('person.grants')}</span>}
      columns={(['role', 'status', 'from', 'to'] as const).map((name) => ({ text: t(`person.${name}`) }))}
      rows={grants.map((grant) => ({
        key: grant.id,
        cells: [
          <Fragment key="role">
            {nameOf(grant, t(`person.roleNames.${grant.role}`))}
            {grant.period && (
              <span className="cell-note">
                {t('person.inPeriod')}:{' '}
                <a href={path(locale, 'period', grant.period.id)}>{periodName(grant.period, locale)}</a>
              </span>
            )}
          </Fragment>,
          <Validity key="status" grant={grant} />,
          <Dated
            key="from"
            at={grant.validFrom}
            by={grant.grantedByName ?? t('person.unknownGranter')}
            byLabel={t('person.byWhom')}
            why={grant.reason}
          />,
          grant.holds ? (
            ''
          ) : (
            <Dated
              key="to"
              at={grant.validTo}
              by={grant.endedByName}
              byLabel={t('person.endedBy')}
              why={grant.endReason}
            />
          ),
        ],
      }))}
    />
  );
}

function Validity({ grant }: { grant: Grant }) {
  const { locale, t } = useWords();
  if (!grant.holds) return t('person.over');
  // The role holds until midnight: the last day is the one before.
  const last = grant.validTo && formatDate(new Date(Date.parse(grant.validTo) - 1), locale);
  return (
    <>
      {t(grant.period?.begins ? 'person.begins' : 'person.holds')}
      {last && <span className="cell-note">{`${t('person.toCome')}: ${last}`}</span>}
    </>
  );
}

function GrantForm({ person, may, sent }: PersonPart) {
  const { locale, t } = useWords();
  const own = isSent(sent, 'grant', person.id) ? sent : undefined;
  const errorOf = (field: string) => own?.errors.find((error) => error.field === field)?.text;
  const grantable = may.administers ? roles : roles.filter((role) => ofMunicipality.includes(role));
  return (
    <>
      <h3 className="act-heading">{t('person.grantHeading')}</h3>
      <ActForm
        action={path(locale, 'person', person.id)}
        act="grant"
        subject={person.id}
        text={t('person.grant')}
        note=""
        sent={sent}
      >
        <Select
          id="role"
          name="role"
          label={t('person.role')}
          none={t('person.chooseRole')}
          choices={grantable.map((role) => ({ value: role, text: t(`person.roleNames.${role}`) }))}
          chosen={own?.values.role ?? ''}
          error={errorOf('role')}
        />
        <Select
          id="municipality"
          name="municipality"
          label={t('person.grantMunicipality')}
          hint={t('person.grantMunicipalityHint')}
          none={t('person.chooseMunicipality')}
          choices={person.represents.map(({ code, name }) => ({ value: code, text: name }))}
          chosen={own?.values.municipality ?? ''}
          error={errorOf('municipality')}
        />
        <Select
          id="tutor-place"
          name="tutorPlace"
          label={t('person.tutorPlace')}
          hint={t('person.tutorPlaceHint')}
          none={t('person.choosePlace')}
          choices={person.tutorPlaces.map(({ period, municipality }) => ({
            value: `${period.id} ${municipality.code}`,
            text: `${municipality.name}: ${periodName(period, locale)}`,
          }))}
          chosen={own?.values.tutorPlace ?? ''}
          error={errorOf('tutor-place')}
        />
        <TextField
          id="until"
          name="until"
          size="short"
          label={t('person.until')}
          optional={t('person.optional')}
          hint={t('person.untilHint')}
          defaultValue={own?.values.until}
          error={errorOf('until')}
        />
      </ActForm>
    </>
  );
}
