import { locales } from '#kernel';
import { Button, type FormError, Radios, TextField } from '#ui';
import { useWords } from '../../use-words';

interface NewAccountFormProps {
  action: string;
  token: string;
  errors: FormError[];
  kept: { name: string; locale: string; purpose: string } | undefined;
}

/** What is asked at the first sign-in. */
export function NewAccountForm({ action, token, errors, kept }: NewAccountFormProps) {
  const { locale, t } = useWords();
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <form method="post" action={action} className="join" noValidate>
      <input type="hidden" name="act" value="open" />
      <input type="hidden" name="token" value={token} />
      <TextField
        id="name"
        name="name"
        autoComplete="name"
        label={t('account.name')}
        hint={t('account.nameHint')}
        defaultValue={kept?.name}
        error={errorOf('name')}
      />
      <Radios
        id="locale"
        name="locale"
        label={t('account.language')}
        choices={locales.map((value) => ({ value, text: t(`language.${value}`) }))}
        chosen={kept?.locale ?? locale}
        error={errorOf('locale')}
      />
      <Radios
        id="purpose"
        name="purpose"
        label={t('account.purpose')}
        choices={(['municipality', 'organisation', 'interest'] as const).map((value) => ({
          value,
          text: t(`account.for.${value}`),
        }))}
        chosen={kept?.purpose}
        error={errorOf('purpose')}
      />
      <p className="actions">
        <Button>{t('action.openAccount')}</Button>
      </p>
    </form>
  );
}
