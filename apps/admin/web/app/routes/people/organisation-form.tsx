import { Button, Radios, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import { kinds, type OrganisationState } from './organisation-action';

interface OrganisationFormProps {
  action: string;
  /** As it is kept, by the names of the fields. */
  kept: Record<string, string>;
  state: OrganisationState | undefined;
}

/** The facts of an organisation. */
export function OrganisationForm({ action, kept, state }: OrganisationFormProps) {
  const { t } = useWords();
  // What was typed in another form of the page says nothing of these fields.
  const typed = state?.typed.act === 'save' ? state.typed : kept;
  const field = (name: string) => ({
    id: name,
    name,
    defaultValue: typed[name],
    error: state?.typed.act === 'save' ? state.errors.find((one) => one.field === name)?.text : undefined,
  });
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="act" value="save" />
      <input type="hidden" name="version" value={kept.version ?? ''} />
      <TextField {...field('name_fi')} lang="fi" label={t('organisations.nameFi')} />
      <TextField {...field('name_sv')} lang="sv" label={t('organisations.nameSv')} />
      <TextField
        {...field('name_en')}
        lang="en"
        label={t('organisations.nameEn')}
        optional={t('organisations.optional')}
      />
      <Radios
        id="kind"
        name="kind"
        label={t('organisations.kind')}
        choices={kinds.map((value) => ({ value, text: t(`organisations.of.${value}`) }))}
        chosen={typed.kind}
        error={field('kind').error}
      />
      <TextArea {...field('mail_domains')} label={t('organisations.domains')} hint={t('organisations.domainsHint')} />
      <TextField
        {...field('valid_from')}
        size="short"
        label={t('organisations.validFrom')}
        hint={t('organisations.dateHint')}
      />
      <TextField
        {...field('valid_to')}
        size="short"
        label={t('organisations.validTo')}
        optional={t('organisations.optional')}
      />
      <p className="actions">
        <Button>{t('organisations.save')}</Button>
      </p>
    </form>
  );
}
