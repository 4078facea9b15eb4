import { data, redirect } from 'react-router';
import { answered } from '../loading';
import { localeOf, path } from '../paths';

/** The page on which one signs in, to come back to where the request leads. */
export function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const returnTo = pathname + search;
  return redirect(`${path(localeOf(pathname), 'signIn')}?${new URLSearchParams({ returnTo })}`, 303);
}

/** What an operation of the administration answered; whoever is not signed in goes to sign in first. */
export function answeredForTeam<T>(request: Request, result: { data: T | null; errors: { code: string }[] }): T {
  const code = result.errors[0]?.code;
  if (code === 'UNAUTHENTICATED') throw signInFirst(request);
  if (code === 'FORBIDDEN') throw data(null, { status: 403 });
  return answered(result);
}
