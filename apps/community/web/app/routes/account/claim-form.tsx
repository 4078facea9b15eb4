import { Button, Select, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { AffiliationState } from './affiliation-action';

interface ClaimFormProps {
  action: string;
  /** The viewer's own address, which may prove it at once. */
  email: string;
  municipalities: { value: string; text: string }[];
  returnTo: string;
  state: AffiliationState | undefined;
}

/** Which municipality, and the address that proves it. */
export function ClaimForm({ action, email, municipalities, returnTo, state }: ClaimFormProps) {
  const { t } = useWords();
  const errorOf = (field: string) => (state?.field === field ? state.error : undefined);
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="act" value="claim" />
      <input type="hidden" name="returnTo" value={state?.returnTo ?? returnTo} />
      <Select
        id="municipality"
        name="municipality"
        label={t('affiliation.municipality')}
        none={t('affiliation.choose')}
        choices={municipalities}
        chosen={state?.municipality ?? ''}
        error={errorOf('municipality')}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('affiliation.email')}
        hint={t('affiliation.emailHint')}
        defaultValue={state?.email ?? email}
        error={errorOf('email')}
      />
      <p className="actions">
        <Button>{t('action.addAffiliation')}</Button>
      </p>
    </form>
  );
}

interface ClaimOrganisationFormProps {
  action: string;
  email: string;
  organisations: { value: string; text: string }[];
  state: AffiliationState | undefined;
}

/** The same for an organisation that is no municipality. */
export function ClaimOrganisationForm({ action, email, organisations, state }: ClaimOrganisationFormProps) {
  const { t } = useWords();
  const errorOf = (field: string) => (state?.field === field ? state.error : undefined);
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="act" value="claimOrganisation" />
      <Select
        id="organisation"
        name="organisation"
        label={t('representing.organisation')}
        none={t('representing.chooseOrganisation')}
        choices={organisations}
        chosen={state?.organisation ?? ''}
        error={errorOf('organisation')}
      />
      <TextField
        id="organisationEmail"
        name="organisationEmail"
        type="email"
        autoComplete="email"
        label={t('representing.organisationEmail')}
        hint={t('representing.organisationEmailHint')}
        defaultValue={state?.organisationEmail ?? email}
        error={errorOf('organisationEmail')}
      />
      <p className="actions">
        <Button look="secondary">{t('representing.addOrganisation')}</Button>
      </p>
    </form>
  );
}
