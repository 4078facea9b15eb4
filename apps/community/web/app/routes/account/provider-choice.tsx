import { Button } from '#ui';
import type { IdentityAim, ProviderChoiceFragment } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

interface ProviderChoiceProps {
  providers: ProviderChoiceFragment[];
  aim: IdentityAim;
  returnTo: string;
}

/** One button for each organisation; it begins by a form, since looking at a page changes nothing. */
export function ProviderChoice({ providers, aim, returnTo }: ProviderChoiceProps) {
  const { locale } = useWords();
  return (
    <div className="actions">
      {providers.map(({ key, name }) => (
        <form key={key} method="post" action={path(locale, 'organisationSignIn')}>
          <input type="hidden" name="act" value="start" />
          <input type="hidden" name="provider" value={key} />
          <input type="hidden" name="aim" value={aim} />
          <input type="hidden" name="returnTo" value={returnTo} />
          <Button look="secondary">{name}</Button>
        </form>
      ))}
    </div>
  );
}
