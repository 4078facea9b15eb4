import { Button } from '#ui';
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
    <form method="post" action={action} className="stack">
      <p>{t('form.kept')}</p>
      {signIn && (
        <p>
          <a href={path(locale, 'signIn')} target="_blank" rel="noreferrer">
            {t('form.signInElsewhere')}
          </a>
        </p>
      )}
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="actions">
        <Button name="act" value="save">
          {t('form.sendAgain')}
        </Button>
      </p>
    </form>
  );
}
