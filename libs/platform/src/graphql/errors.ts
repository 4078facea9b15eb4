import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isDatabaseAway, isUnfitValue } from '../database/errors.js';

const refused = (code: string, status: number, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

export const unauthenticated = (): GraphQLError => refused('UNAUTHENTICATED', 401, 'Sign in first.');
export const forbidden = (): GraphQLError => refused('FORBIDDEN', 403, 'Not allowed.');
/** For input that the schema allows and the rules of the field do not. The message may be shown to whoever calls. */
export const badUserInput = (message: string): GraphQLError => refused('BAD_USER_INPUT', 400, message);

const told = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a caller learns of an error: a stable code, and the message only of errors made for callers. Anything else is a
 * fault of ours: logged whole, told as INTERNAL or SERVICE_UNAVAILABLE.
 */
export const errorFormatter =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.code ?? '');
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    if (told.has(code)) return { message: formatted.message, ...place, extensions: { code } };
    const cause = unwrapResolverError(error);
    if (isUnfitValue(cause)) {
      // Without the error itself: its message repeats the value, which may be personal.
      logger.warn({ path: formatted.path }, 'a value did not fit');
      return { message: 'A value cannot be used.', ...place, extensions: { code: 'BAD_USER_INPUT' } };
    }
    const unavailable = isDatabaseAway(cause);
    logger.error(
      { err: cause, path: formatted.path },
      unavailable ? 'database away' : 'unexpected error in an operation',
    );
    return unavailable
      ? { message: 'The service is not available right now.', ...place, extensions: { code: 'SERVICE_UNAVAILABLE' } }
      : { message: 'Unexpected error.', ...place, extensions: { code: 'INTERNAL' } };
  };
