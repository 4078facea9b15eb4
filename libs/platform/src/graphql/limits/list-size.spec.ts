import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { lengthVariables, listsInVariables } from './list-size.js';

describe('lists in variables', () => {
  const document = parse('query ($n: Int, $m: Int, $ids: [ID!]) { a(first: $n, ids: $ids) { b(last: $m, id: $n) } }');

  it('are known by the arguments that say how many rows', () => {
    expect(lengthVariables(document)).toEqual(['n', 'm']);
  });

  it.each([
    [{ n: 101 }, 'LIST_TOO_LONG'],
    [{ m: 2_000_000_000 }, 'LIST_TOO_LONG'],
    [{ ids: new Array(101).fill('x') }, 'LIST_TOO_LONG'],
    [{ filter: { deep: [{ ids: new Array(101).fill('x') }] } }, 'LIST_TOO_LONG'],
    [{ n: 100, m: null, other: 5_000, ids: new Array(100).fill('x') }, undefined],
    [{}, undefined],
  ])('%j: %s', (variables, code) => {
    expect(listsInVariables(['n', 'm'], variables)?.extensions.code).toBe(code);
  });
});
