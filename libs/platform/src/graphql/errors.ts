import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isDatabaseAway, isUnfitValue } from '../database/errors.js';
import { limitCodes, limits } from './limits/limits.js';

const refused = (code: string, status: number, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

export const unauthenticated = (): GraphQLError => refused('UNAUTHENTICATED', 401, 'Sign in first.');
export const forbidden = (): GraphQLError => refused('FORBIDDEN', 403, 'Not allowed.');
/** To whom is signed in, but proved who they are too long ago for this. */
export const reauthenticationNeeded = (): GraphQLError =>
  refused('REAUTHENTICATION_NEEDED', 403, 'Prove again who you are.');
/** For input that the schema allows and the rules of the field do not. The message may be shown to whoever calls. */
export const badUserInput = (message: string): GraphQLError => refused('BAD_USER_INPUT', 400, message);

const told = new Set<string>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'REAUTHENTICATION_NEEDED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  ...limitCodes,
]);

/** Parser and rules repeat what they were given, which may be a whole book. */
const shortened = (message: string): string => message.slice(0, 300);

type Kind = 'told' | 'unfit value' | 'database away' | 'fault';

function kindOf(code: unknown, cause: unknown): Kind {
  if (told.has(String(code))) return 'told';
  if (isUnfitValue(cause)) return 'unfit value';
  return isDatabaseAway(cause) ? 'database away' : 'fault';
}

/**
 * What a caller learns of an error: a stable code, and the message only of errors made for callers. Anything else is a
 * fault of ours, told as INTERNAL or SERVICE_UNAVAILABLE; `logError` has the whole of it.
 */
export function tellError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '');
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const tell = (message: string, stableCode: string) => ({ message, ...place, extensions: { code: stableCode } });
  switch (kindOf(code, unwrapResolverError(error))) {
    case 'told':
      return code === 'GRAPHQL_PARSE_FAILED'
        ? tell(...parseFailure(formatted.message))
        : tell(shortened(formatted.message), code);
    case 'unfit value':
      return tell('A value cannot be used.', 'BAD_USER_INPUT');
    case 'database away':
      return tell('The service is not available right now.', 'SERVICE_UNAVAILABLE');
    case 'fault':
      return tell('Unexpected error.', 'INTERNAL');
  }
}

/** The parser gives up on too many tokens with a syntax error like any other, on too deep ones when its stack is full. */
function parseFailure(message: string): [string, string] {
  if (message.endsWith('tokens. Parsing aborted.'))
    return [`A document has at most ${limits.tokens} tokens.`, 'TOO_MANY_TOKENS'];
  if (!message.startsWith('Syntax Error')) return ['The document is nested too deeply.', 'QUERY_TOO_DEEP'];
  return [shortened(message), 'GRAPHQL_PARSE_FAILED'];
}

/** Logs what is told as less than it is, under the id of the request that the answer carries. */
export function logError(logger: Logger, error: GraphQLError, requestId: unknown): void {
  const cause = unwrapResolverError(error);
  const where = { requestId, path: error.path };
  const kind = kindOf(error.extensions?.code, cause);
  if (kind === 'database away') logger.error({ ...where, err: cause }, 'database away');
  if (kind === 'fault') logger.error({ ...where, err: cause }, 'unexpected error in an operation');
  // Without the error itself: its message repeats the value, which may be personal.
  if (kind === 'unfit value') logger.warn(where, 'a value did not fit');
}
