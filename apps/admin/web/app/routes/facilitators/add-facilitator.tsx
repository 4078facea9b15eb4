import { Notice, Select, TextField } from '#ui';
import type { FacilitatorCandidateQuery, FacilitatorCandidatesQuery } from '../../gql/graphql';
import { ActForm } from '../../parts/act-form';
import type { ActState } from '../../parts/person-act';
import { SearchForm } from '../../parts/search-form';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface AddProps {
  circle: { id: string };
  search: string;
  /** Null as long as nobody has been searched for. */
  found: FacilitatorCandidatesQuery['people']['nodes'] | null;
  /** Who has been chosen of them. */
  person: FacilitatorCandidateQuery['person'];
  sent: ActState | undefined;
}

/** A person is searched for, chosen, and added for one of the municipalities that they represent. */
export function AddFacilitator({ circle, search, found, person, sent }: AddProps) {
  const { locale, t } = useWords();
  const here = path(locale, 'circleFacilitators', circle.id);
  return (
    <section className="section stack" aria-labelledby="add">
      <h2 id="add">{t('person.addHeading')}</h2>
      <SearchForm label={t('person.findPerson')} action={`${here}#add`} find={t('person.find')}>
        <TextField id="search" name="search" label={t('person.search')} defaultValue={search} />
      </SearchForm>
      {found?.length === 0 && <Notice kind="tip" heading={t('person.none')} />}
      {found && found.length > 0 && (
        <ul className="plain-list">
          {found.map(({ id, name, email }) => (
            <li key={id}>
              <a href={`${here}?${new URLSearchParams({ person: id })}#chosen`}>{`${t('person.choose')}: ${name}`}</a>{' '}
              {email}
            </li>
          ))}
        </ul>
      )}
      {person && <Chosen circle={circle} person={person} sent={sent} />}
    </section>
  );
}

function Chosen({
  circle,
  person,
  sent,
}: Pick<AddProps, 'circle' | 'sent'> & { person: NonNullable<AddProps['person']> }) {
  const { locale, t } = useWords();
  const { id, name, represents } = person;
  const here = `${path(locale, 'circleFacilitators', circle.id)}?${new URLSearchParams({ person: id })}`;
  return (
    <div id="chosen" tabIndex={-1} className="stack act-heading">
      <h3>{`${t('person.chosenPerson')}: ${name}`}</h3>
      {represents.length === 0 ? (
        <Notice kind="info" heading={t('person.noMunicipality')} />
      ) : (
        <ActForm action={here} act="add" subject={id} text={t('person.add')} note="" sent={sent}>
          <Select
            id="municipality"
            name="municipality"
            label={t('person.leadsFor')}
            none={t('person.chooseMunicipality')}
            choices={represents.map((one) => ({ value: one.code, text: one.name }))}
            chosen={sent?.values.municipality ?? (represents.length === 1 ? (represents[0]?.code ?? '') : '')}
            error={sent?.errors.find(({ field }) => field === 'municipality')?.text}
          />
        </ActForm>
      )}
    </div>
  );
}
