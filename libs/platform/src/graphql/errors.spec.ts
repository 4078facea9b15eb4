import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { badUserInput, logError, tellError } from './errors.js';

const told = (error: GraphQLError) =>
  tellError({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } }, error);
const logged = (error: GraphQLError): Record<string, unknown>[] => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  logError(logger, error, 'request-1');
  return lines;
};
const thrown = (cause: Error) => new GraphQLError(cause.message, { path: ['circles'], originalError: cause });
const parseFailure = (message: string) => new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });

describe('an error', () => {
  it('made for callers is told as it is, and not logged', () => {
    expect(told(badUserInput('Not so.'))).toEqual({ message: 'Not so.', extensions: { code: 'BAD_USER_INPUT' } });
    expect(logged(badUserInput('Not so.'))).toEqual([]);
  });

  it('of ours is told without what is inside, and logged whole with the id of the request', () => {
    const fault = thrown(new TypeError('SELECT secret'));
    expect(told(fault)).toEqual({ message: 'Unexpected error.', path: ['circles'], extensions: { code: 'INTERNAL' } });
    expect(logged(fault)).toMatchObject([
      { level: 50, requestId: 'request-1', path: ['circles'], err: { message: 'SELECT secret' } },
    ]);
  });

  it('of a database that is away says that trying again may help', () => {
    const away = thrown(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    expect(told(away).extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(logged(away)).toMatchObject([{ level: 50, requestId: 'request-1', msg: 'database away' }]);
  });

  it('of a value that the database cannot take is logged without the value', () => {
    const unfit = thrown(Object.assign(new Error('invalid: "131052-308T"'), { code: '22P02' }));
    expect(told(unfit)).toMatchObject({ message: 'A value cannot be used.', extensions: { code: 'BAD_USER_INPUT' } });
    expect(logged(unfit)).toMatchObject([{ level: 40, requestId: 'request-1' }]);
    expect(JSON.stringify(logged(unfit))).not.toContain('131052');
  });

  it.each([
    ['Syntax Error: Unexpected Name "x".', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected Name "x".'],
    [
      'Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
      'TOO_MANY_TOKENS',
      'A document has at most 2000 tokens.',
    ],
    ['Maximum call stack size exceeded', 'QUERY_TOO_DEEP', 'The document is nested too deeply.'],
  ])('of the parser, %j, is told as %s', (message, code, toldMessage) => {
    expect(told(parseFailure(message))).toEqual({ message: toldMessage, extensions: { code } });
  });

  it('repeats no book that it was sent', () => {
    expect(told(parseFailure(`Syntax Error: ${'x'.repeat(9_000)}`)).message.length).toBeLessThanOrEqual(300);
  });
});
