import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { checkDocument } from './check-document.js';
import { limits } from './limits.js';

const schema = buildSchema(`
  type Query { circle(ids: [ID!]): Circle circles(first: Int = 20, after: String): Circles unbound(last: Int): Circles }
  type Mutation { join(id: ID!): Circle leave: Circle }
  type Circles { nodes: [Circle!]! totalCount: Int! }
  interface Named { name(locale: String): String }
  type Circle implements Named { id: ID! name(locale: String): String host: Circle circles(first: Int = 20): Circles }
`);
const codeOf = (query: string): string | null => {
  const refusal = checkDocument(schema, parse(query));
  return refusal && String(refusal.extensions.code ?? 'GraphQL');
};
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const deep = (fields: number): string => `${'host {'.repeat(fields - 2)} id ${'}'.repeat(fields - 2)}`;
/** Twice as much with each fragment: 2 to the power of `count`. */
const bomb = (count: number, leaf: string): string =>
  `${times(count, (i) => `fragment F${i} on Circle { ...F${i + 1} x: host { ...F${i + 1} } }`)} fragment F${count} on Circle { ${leaf} }`;

describe('a document', () => {
  it.each([
    ['of ten levels', `{ circle { ${deep(limits.depth)} } }`],
    ['with 30 aliases', `{ circle { ${times(30, (i) => `a${i}: id`)} } }`],
    ['with 10 root fields', `{ ${times(10, (i) => `a${i}: circle { id }`)} }`],
    ['with 20 directives', `{ circle { ${times(20, (i) => `a${i}: id @skip(if: false)`)} } }`],
    ['with one of each mutation', 'mutation { join(id: 1) { id } leave { id } }'],
    ['that asks for 100 rows', '{ circles(first: 100) { nodes { id name } } }'],
    ['that gives 100 values', `{ circle(ids: [${times(100, String)}]) { id } }`],
    ['that repeats a field ten times', `{ circle { ${'id '.repeat(10)} } }`],
    ['with a fragment used twice', '{ a: circle { ...F } b: circle { ...F } } fragment F on Named { name }'],
    ['that asks for the type', '{ __typename circle { __typename } }'],
  ])('%s is fine', (_what, query) => {
    expect(codeOf(query)).toBeNull();
  });

  it.each([
    ['of eleven levels', `{ circle { ${deep(limits.depth + 1)} } }`, 'QUERY_TOO_DEEP'],
    ['nested by inline fragments', `{ circle { ${'... {'.repeat(60)} id ${'}'.repeat(60)} } }`, 'QUERY_TOO_DEEP'],
    ['with deep values', `{ circle(ids: ${'['.repeat(60)}${']'.repeat(60)}) { id } }`, 'QUERY_TOO_DEEP'],
    ['as deep by fragments', `{ circle { host { ...F } } } fragment F on Circle { ${deep(10)} }`, 'QUERY_TOO_DEEP'],
    ['with 31 aliases', `{ circle { ${times(31, (i) => `a${i}: id`)} } }`, 'TOO_MANY_ALIASES'],
    [
      'with 32 aliases by fragments',
      `{ circle { ...F host { ...F } } } fragment F on Circle { ${times(16, (i) => `a${i}: id`)} }`,
      'TOO_MANY_ALIASES',
    ],
    ['with 11 root fields', `{ ${times(11, (i) => `a${i}: circle { id }`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    [
      'with 12 root fields by a fragment',
      `{ ...F ...F } fragment F on Query { ${times(6, (i) => `a${i}: circle { id }`)} }`,
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['with the same mutation twice', 'mutation { a: join(id: 1) { id } b: join(id: 2) { id } }', 'MUTATION_REPEATED'],
    [
      'with it in a fragment',
      'mutation { a: join(id: 1) { id } ...F } fragment F on Mutation { b: join(id: 2) { id } }',
      'MUTATION_REPEATED',
    ],
    [
      'with it in another operation',
      'mutation A { a: join(id: 1) { id } } mutation B { b: join(id: 2) { id } }',
      'MUTATION_REPEATED',
    ],
    ['with 21 directives', `{ circle { ${times(21, (i) => `a${i}: id @skip(if: false)`)} } }`, 'TOO_MANY_DIRECTIVES'],
    [
      'with directives in other places',
      `query ($v: Int ${'@x '.repeat(11)}) ${'@x '.repeat(10)} { circle { id } }`,
      'TOO_MANY_DIRECTIVES',
    ],
    ['that asks for 101 rows', '{ circles(first: 101) { totalCount } }', 'LIST_TOO_LONG'],
    ['that asks for the last 101', '{ unbound(last: 101) { totalCount } }', 'LIST_TOO_LONG'],
    ['that gives 101 values', `{ circle(ids: [${times(101, String)}]) { id } }`, 'LIST_TOO_LONG'],
    [
      'with lists in lists',
      '{ circles(first: 100) { nodes { circles(first: 100) { nodes { id } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'with lists of unknown length in lists',
      'query ($n: Int) { circles(first: $n) { nodes { circles(first: $n) { nodes { id } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'with lists of no length in lists',
      '{ unbound { nodes { circles(first: 0) { nodes { id } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    ['that repeats a field eleven times', `{ circle { ${'id '.repeat(11)} } }`, 'FIELD_REPEATED'],
    [
      'that repeats it by fragments',
      `{ circle { host { ...F } ${'host { id } '.repeat(6)} } } fragment F on Circle { ${'id '.repeat(5)} }`,
      'FIELD_REPEATED',
    ],
    ['whose fragment leads to itself', '{ circle { ...F } } fragment F on Circle { host { ...F } }', 'FRAGMENT_CYCLE'],
    [
      'whose fragments lead round',
      '{ circle { ...F } } fragment F on Circle { ...G } fragment G on Circle { ... { ...F } }',
      'FRAGMENT_CYCLE',
    ],
    ['with an unknown fragment', '{ circle { ...F } }', 'GraphQL'],
    ['with an unknown field', '{ circle { nmae } }', 'GraphQL'],
    ['that asks for the schema', '{ __schema { types { name } } }', 'GraphQL'],
    ['that asks for a type', '{ __type(name: "Circle") { name } }', 'GraphQL'],
  ])('%s is refused', (_what, query, code) => {
    expect(codeOf(query)).toBe(code);
  });

  it('is told nothing of what it might have meant', () => {
    for (const query of ['{ circel { id } }', '{ circle(idd: 1) { id } }', '{ circle { ... on Circel { id } } }'])
      expect(checkDocument(schema, parse(query))?.message).not.toMatch(/Did you mean/);
  });

  it.each([
    ['fragments that double each time', `{ circle { ...F0 } } ${bomb(140, 'id')}`],
    ['fragments that double, with unknown fields', `{ circle { ...F0 } } ${bomb(140, 'nothing')}`],
    ['a field in one place, over and over', `{ circle { ${'host { id name(locale: "a") } '.repeat(160)} } }`],
    ['inline fragments side by side', `{ circle { ${'... { id } '.repeat(480)} } }`],
    ['inline fragments in each other', `{ circle { ${'... {'.repeat(480)} id ${'}'.repeat(480)} } }`],
    ['variables of one name', `query (${'$a: Int '.repeat(380)}) { circle { id } }`],
    [
      'nine of everything',
      `{ circle { ${times(9, () => `host { ${times(9, () => `host { ${'id name '.repeat(9)} }`)} }`)} } }`,
    ],
    [
      'fragments that all spread each other',
      `{ circle { ...F0 } } ${times(40, (i) => `fragment F${i} on Circle { ${times(15, (j) => `...F${(i + 1 + j * 7) % 40}`)} }`)}`,
    ],
  ])('made to take long is judged soon: %s', (_what, query) => {
    const document = parse(query, { maxTokens: 10_000 });
    const took = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      checkDocument(schema, document);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });
    // Milliseconds of the processor, below 20 on one that has nothing else to do; what is quadratic takes some hundred.
    expect(Math.min(...took)).toBeLessThan(80);
  });
});
