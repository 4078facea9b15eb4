import { data, redirect } from 'react-router';
import { answered } from '../loading';
import { localeOf, path } from '../paths';

/** What an operation of the administration answered; whoever is not signed in goes to sign in first. */
export function answeredForTeam<T>(request: Request, result: { data: T | null; errors: { code: string }[] }): T {
  const { pathname, search } = new URL(request.url);
  const code = result.errors[0]?.code;
  if (code === 'UNAUTHENTICATED') {
    throw redirect(
      `${path(localeOf(pathname), 'signIn')}?${new URLSearchParams({ returnTo: pathname + search })}`,
      303,
    );
  }
  if (code === 'FORBIDDEN') throw data(null, { status: 403 });
  return answered(result);
}
