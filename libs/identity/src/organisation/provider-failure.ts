import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** `provider_away`: it did not answer, or could not. `token_refused`: what came is not what was asked for. */
export type ProviderFailure = 'provider_away' | 'token_refused';

/** Codes of the standard and of the library; anything else may hold what someone wrote. */
const plain = /^[A-Za-z_]{1,60}$/;

/** A word for the log: never the text of an error, in which addresses and names may stand. */
export function codeOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return told(error.error);
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return told(code ?? cause?.code);
}

const told = (code: unknown): string => (typeof code === 'string' && plain.test(code) ? code : 'unknown');

const troubled = new Set(['server_error', 'temporarily_unavailable']);

export function failureOf(error: unknown): ProviderFailure {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return troubled.has(error.error) ? 'provider_away' : 'token_refused';
  if (error instanceof ClientError)
    return error.code === 'OAUTH_TIMEOUT' || hasFailed(error.cause) ? 'provider_away' : 'token_refused';
  // fetch tells a connection that failed by a TypeError with a cause.
  return error instanceof TypeError && error.cause !== undefined ? 'provider_away' : 'token_refused';
}

/** The library puts the answer itself into the cause of an error about its status. */
const hasFailed = (cause: unknown): boolean => cause instanceof Response && cause.status >= 500;
