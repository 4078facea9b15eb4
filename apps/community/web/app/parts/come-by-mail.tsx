import { locales } from '#kernel';
import { Button, ButtonLink, Radios, TextField } from '#ui';
import { path } from '../paths';
import { useWords } from '../use-words';

interface ComeByMailProps {
  /** Whose words: what the mail was about. */
  words: 'invitation' | 'tipLink';
  here: string;
  token: string;
  /** Where the mail went to. */
  email: string;
  /** Whether that has an account. */
  known: boolean;
  viewer: { email: string } | null;
  /** What was typed, and what has to be mended. */
  state: { error: string; field: string | undefined; name: string; locale: string } | undefined;
}

/** On from a mail: as who is signed in, after signing in as always, or with a new account of the address. */
export function ComeByMail({ words, here, token, email, known, viewer, state }: ComeByMailProps) {
  const { locale, t } = useWords();
  if (viewer) {
    return (
      <form method="post" action={here} className="stack">
        <p>{t(`${words}.acceptAs`, { email: viewer.email })}</p>
        <input type="hidden" name="token" value={token} />
        <p className="actions">
          <Button>{t(`${words}.accept`)}</Button>
        </p>
      </form>
    );
  }
  if (known) {
    return (
      <>
        <p>{t(`${words}.signInFirst`, { email })}</p>
        <p className="actions">
          <ButtonLink href={`${path(locale, 'signIn')}?${new URLSearchParams({ returnTo: here })}`}>
            {t('action.signIn')}
          </ButtonLink>
        </p>
      </>
    );
  }
  return (
    <form method="post" action={here} className="join" noValidate>
      <p>{t(`${words}.newAccount`, { email })}</p>
      <input type="hidden" name="act" value="open" />
      <input type="hidden" name="token" value={token} />
      <TextField
        id="name"
        name="name"
        autoComplete="name"
        label={t('account.name')}
        hint={t('account.nameHint')}
        defaultValue={state?.name}
        error={state?.field === 'name' ? state.error : undefined}
      />
      <Radios
        id="locale"
        name="locale"
        label={t('account.language')}
        choices={locales.map((value) => ({ value, text: t(`language.${value}`) }))}
        chosen={state?.locale || locale}
      />
      <p className="actions">
        <Button>{t(`${words}.open`)}</Button>
      </p>
    </form>
  );
}
