import { Button, EmptyState, Select, Table, TextField } from '#ui';
import type { AdminOrganisationQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import { dayWords } from './days';
import type { OrganisationState } from './organisation-action';

interface MembersProps {
  members: NonNullable<AdminOrganisationQuery['organisation']>['members'];
  municipalities: { value: string; text: string }[];
  action: string;
  state: OrganisationState | undefined;
}

/** Which municipalities belong to the organisation, from when to when. */
export function Members({ members, municipalities, action, state }: MembersProps) {
  const { t } = useWords();
  const adding = state?.typed.act === 'addMember' ? state.typed : {};
  const errorOf = (field: string) => state?.errors.find((one) => one.field === field)?.text;
  return (
    <section className="section stack" aria-labelledby="members">
      <h2 id="members">{t('organisations.membersHeading')}</h2>
      {members.length === 0 ? (
        <EmptyState heading={t('organisations.noMembers')} />
      ) : (
        <Table
          width="wide"
          caption={t('organisations.membersCaption')}
          columns={[
            { text: t('organisations.municipality') },
            { text: t('organisations.validFrom') },
            { text: t('organisations.validTo') },
          ]}
          rows={members.map(({ id, municipality, validFrom, validTo }) => ({
            key: id,
            cells: [
              municipality.name,
              dayWords(validFrom),
              validTo ? (
                dayWords(validTo)
              ) : (
                <form key="end" method="post" action={action} className="stack" noValidate>
                  <input type="hidden" name="act" value="endMember" />
                  <input type="hidden" name="member" value={id} />
                  <TextField
                    id={`member_to.${id}`}
                    name="day"
                    size="short"
                    label={`${t('organisations.lastDay')}: ${municipality.name}`}
                    error={errorOf(`member_to.${id}`)}
                  />
                  <Button look="secondary" size="small">
                    {t('organisations.endMember')}
                    <span className="visually-hidden">: {municipality.name}</span>
                  </Button>
                </form>
              ),
            ],
          }))}
        />
      )}
      <h3>{t('organisations.addMember')}</h3>
      <form method="post" action={action} className="join" noValidate>
        <input type="hidden" name="act" value="addMember" />
        <Select
          id="municipality"
          name="municipality"
          label={t('organisations.municipality')}
          none={t('organisations.choose')}
          choices={municipalities}
          chosen={adding.municipality ?? ''}
          error={errorOf('municipality')}
        />
        <TextField
          id="member_from"
          name="day"
          size="short"
          label={t('organisations.validFrom')}
          hint={t('organisations.dateHint')}
          defaultValue={adding.day}
          error={errorOf('member_from')}
        />
        <p className="actions">
          <Button look="secondary">{t('organisations.addMember')}</Button>
        </p>
      </form>
    </section>
  );
}
