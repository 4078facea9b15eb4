import { Button, Rows, TextField } from '#ui';
import type { AdminSignInPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { SignInState } from './sign-in-action';

const withReturn = (returnTo: string, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams({ ...more, ...(returnTo && { returnTo }) }).toString();
  return query && `?${query}`;
};

/** Asks for a link to be mailed. */
export function AddressForm({ returnTo, state }: AddressFormProps) {
  const { locale, t } = useWords();
  return (
    <form method="post" action={path(locale, 'signIn') + withReturn(returnTo)} className="stack" noValidate>
      <input type="hidden" name="act" value="link" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('signIn.email')}
        defaultValue={state?.email}
        error={state?.field === 'email' ? state.error : undefined}
      />
      <p className="actions">
        <Button>{t('signIn.send')}</Button>
      </p>
    </form>
  );
}

interface AddressFormProps {
  returnTo: string;
  state: SignInState | undefined;
}

/** Address and password. */
export function PasswordForm({ returnTo, state }: AddressFormProps) {
  const { locale, t } = useWords();
  return (
    <form
      method="post"
      action={path(locale, 'signIn') + withReturn(returnTo, { by: 'password' })}
      className="stack"
      noValidate
    >
      <input type="hidden" name="act" value="password" />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextField
        id="password-email"
        name="email"
        type="email"
        autoComplete="username"
        label={t('signIn.email')}
        defaultValue={state?.email}
        error={state?.field === 'password-email' ? state.error : undefined}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={t('password.password')}
        hint={t('password.forgot')}
        error={state?.field === 'password' ? state.error : undefined}
      />
      <p className="actions">
        <Button>{t('page.signIn')}</Button>
      </p>
    </form>
  );
}

/** Takes the code of the mail, on the page where it was asked for. */
export function CodeForm({ request, returnTo, state }: CodeFormProps) {
  const { locale, t } = useWords();
  return (
    <form
      method="post"
      action={path(locale, 'signIn') + withReturn(returnTo, { request })}
      className="stack"
      noValidate
    >
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
        <Button>{t('page.signIn')}</Button>
      </p>
      <p>
        <a href={path(locale, 'signIn') + withReturn(returnTo)}>{t('signIn.otherAddress')}</a>
      </p>
    </form>
  );
}

interface CodeFormProps {
  request: string;
  returnTo: string;
  state: SignInState | undefined;
}

/** The invented people of the demo who have a role, each a click away. */
export function DemoPeople({ people, returnTo }: { people: AdminSignInPageQuery['demoPeople']; returnTo: string }) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="people">
      <h2 id="people">{t('signIn.people')}</h2>
      <p>{t('signIn.demoLead')}</p>
      <Rows>
        {people.map(({ id, name, roles }) => (
          <li className="row" key={id}>
            <div>
              <h3 className="row-title">{name}</h3>
              <p className="small quiet">{roles.map((role) => t(`role.${role}`)).join(', ')}</p>
            </div>
            <form method="post" action="/auth/demo">
              <input type="hidden" name="person" value={id} />
              <input type="hidden" name="returnTo" value={returnTo} />
              <Button look="secondary" size="small">
                {t('page.signIn')}
                <span className="visually-hidden">: {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </Rows>
    </section>
  );
}
