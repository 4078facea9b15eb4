import { KeptForm } from '#ui';
import { path } from '../paths';
import { useWords } from '../use-words';

interface SendAgainProps {
  action: string;
  /** Everything typed, by the names of the fields. */
  fields: [name: string, value: string][];
  signIn: boolean;
}

/** The form cannot be shown now; what was typed waits here until one has signed in in another tab, and goes on whole. */
export function SendAgain({ action, fields, signIn }: SendAgainProps) {
  const { locale, t } = useWords();
  return (
    <KeptForm
      action={action}
      fields={[...fields, ['act', 'save']]}
      text={t('form.kept')}
      signIn={signIn ? { href: path(locale, 'signIn'), text: t('form.signInElsewhere') } : null}
      send={t('form.sendAgain')}
    />
  );
}
