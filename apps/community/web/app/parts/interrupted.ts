import { createContext } from 'react-router';

/** Nobody is signed in any more, or the database is away: what a form chooses from cannot be read now either. */
export type Interruption = 'signIn' | 'unavailable';

/**
 * Told to the loader of the page whose form has come back, so that nothing typed is lost: the form is shown whatever has
 * become of the circle, and without the registers when these cannot be read now.
 */
export const comeBack = createContext<'whole' | 'without registers' | null>(null);

/** Why a form could not be sent just now. */
export function interruptionOf(errors: { code: string }[]): Interruption | null {
  const code = errors[0]?.code;
  if (code === 'UNAUTHENTICATED') return 'signIn';
  return code === 'SERVICE_UNAVAILABLE' ? 'unavailable' : null;
}

export const statusOf = (interrupted: Interruption): number => (interrupted === 'signIn' ? 422 : 503);
