import { Button, TextField } from '#ui';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { SignInState } from './sign-in-action';

/** Asks for a link to be mailed. */
export function AddressForm({
  by = 'link',
  returnTo,
  state,
}: {
  /** `forgot`: to set a new password afterwards, with an account that there is. */
  by?: 'link' | 'forgot';
  returnTo: string;
  state: SignInState | undefined;
}) {
  const { locale, t } = useWords();
  return (
    <form
      method="post"
      action={`${path(locale, 'signIn')}${by === 'link' ? '' : `?by=${by}`}`}
      className="join"
      noValidate
    >
      <input type="hidden" name="act" value="link" />
      <input type="hidden" name="returnTo" value={state?.returnTo ?? returnTo} />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('signIn.email')}
        hint={by === 'link' ? t('signIn.emailHint') : undefined}
        defaultValue={state?.email}
        error={state?.field === 'email' ? state.error : undefined}
      />
      <p className="actions">
        <Button>{t('action.sendLink')}</Button>
      </p>
    </form>
  );
}

/** Address and password. */
export function PasswordForm({ returnTo, state }: { returnTo: string; state: SignInState | undefined }) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={`${path(locale, 'signIn')}?by=password`} className="join" noValidate>
      <input type="hidden" name="act" value="password" />
      <input type="hidden" name="returnTo" value={state?.returnTo ?? returnTo} />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        label={t('signIn.email')}
        defaultValue={state?.email}
        error={state?.field === 'email' ? state.error : undefined}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={t('password.password')}
        error={state?.field === 'password' ? state.error : undefined}
      />
      <p className="actions">
        <Button>{t('action.signIn')}</Button>
      </p>
    </form>
  );
}

/** Takes the code of the mail, on the page where it was asked for. */
export function CodeForm({
  page = 'signIn',
  request,
  returnTo,
  state,
}: {
  page?: 'signIn' | 'confirmIdentity';
  request: string;
  returnTo: string;
  state: SignInState | undefined;
}) {
  const { locale, t } = useWords();
  const here = `${path(locale, page)}?${new URLSearchParams({ request, ...(returnTo && { returnTo }) })}`;
  return (
    <form method="post" action={here} className="join" noValidate>
      <input type="hidden" name="act" value="code" />
      <input type="hidden" name="request" value={request} />
      <TextField
        id="code"
        name="code"
        size="short"
        autoComplete="one-time-code"
        inputMode="numeric"
        label={t('signIn.code')}
        hint={t('signIn.codeHint')}
        error={state?.field === 'code' ? state.error : undefined}
      />
      <p className="actions">
        <Button>{t(page === 'signIn' ? 'action.signIn' : 'proof.confirm')}</Button>
      </p>
    </form>
  );
}
