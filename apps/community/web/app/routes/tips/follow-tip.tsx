import { locales } from '#kernel';
import { Button, ButtonLink, Radios, TextField } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { TipLinkState } from './tip-link-action';

interface FollowTipProps {
  here: string;
  token: string;
  /** Where the tip was mailed to. */
  email: string;
  /** Whether that has an account. */
  known: boolean;
  viewer: { email: string } | null;
  state: TipLinkState | undefined;
}

/** On to the circle: as who is signed in, after signing in, or with a new account. */
export function FollowTip({ here, token, email, known, viewer, state }: FollowTipProps) {
  const { locale, t } = useWords();
  if (viewer) {
    return (
      <form method="post" action={here} className="stack">
        <p>{t('tipLink.acceptAs', { email: viewer.email })}</p>
        <input type="hidden" name="token" value={token} />
        <p className="actions">
          <Button>{t('tipLink.accept')}</Button>
        </p>
      </form>
    );
  }
  if (known) {
    return (
      <>
        <p>{t('tipLink.signInFirst', { email })}</p>
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
      <p>{t('tipLink.newAccount', { email })}</p>
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
        <Button>{t('tipLink.open')}</Button>
      </p>
    </form>
  );
}
