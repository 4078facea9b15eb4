import { randomOf } from './random.ts';

/** A body as someone might send it, with what kind of malformed it is. */
export interface Malformed {
  kind: string;
  body: string;
}

const words = [
  'circles',
  'viewer',
  'nodes',
  'id',
  'first',
  'query',
  'mutation',
  'fragment',
  'on',
  'Circle',
  'true',
  'null',
];
const marks = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '$',
  '@',
  '...',
  '|',
  '&',
  '=',
  '"',
  '"""',
  '#',
  ',',
  '\\',
  '\n',
];
const numbers = ['0', '-1', '1e999', '99999999999999999999', '0.1e-7', '-0', '00', '1.', '2147483648'];
const strange = ['ä', 'Å', '😀', '\u0000', '\u2028', '\uFEFF', '\uD800', '\u202E', '\u00A0', 'İ', '\u0007', '字'];

/** Malformed bodies, the same for the same seed; `documents` are real ones to be spoilt. */
export function malformedBodies(seed: number, documents: string[]): () => Malformed {
  const random = randomOf(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const many = (count: number, make: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => make(i)).join(' ');
  const token = (): string => one([one(words), one(marks), one(numbers), one(strange), String(below(1e9))]);
  const document = (): string => one(documents);
  const deep = (levels: number): unknown => {
    let value: unknown = one([1, 'x', null]);
    for (let i = 0; i < levels; i++) value = random() < 0.5 ? [value] : { id: value };
    return value;
  };
  const value = (): unknown =>
    one([
      () => null,
      () => random() * 1e300,
      () => -below(1e9),
      () => random() < 0.5,
      () => many(below(50), token),
      () => one(strange).repeat(below(200)),
      () => Array.from({ length: below(400) }, () => below(9)),
      () => deep(below(3_000)),
      () => ({ [one(['__proto__', 'constructor', 'toString', 'id', 'input'])]: one([1, 'x', {}, []]) }),
    ])();
  const spoilt = (text: string): string => {
    const at = below(text.length);
    return text.slice(0, at) + one([token(), '', one(marks).repeat(below(30))]) + text.slice(at + below(5));
  };
  /** What a document asks for, with values that may fit or not. */
  const variablesOf = (text: string): Record<string, unknown> => {
    const names = [...text.matchAll(/\$(\w+):/g)].map(([, name]) => name ?? '');
    return Object.fromEntries(names.filter(() => random() < 0.9).map((name) => [name, value()]));
  };
  const sent = (query: unknown, more: object = {}): string => JSON.stringify({ query, ...more });

  const kinds: Record<string, () => string> = {
    'random tokens': () => sent(many(below(300), token)),
    'random characters': () => sent(many(below(500), () => String.fromCodePoint(below(0xd7ff)))),
    'a real document cut off': () => {
      const text = document();
      return sent(text.slice(0, below(text.length)));
    },
    'a real document spoilt': () => sent(spoilt(spoilt(document()))),
    'two documents in one': () => sent(document() + document()),
    'values of the wrong kind': () => {
      const text = document();
      return sent(text, { variables: variablesOf(text) });
    },
    'an object with unknown or missing fields': () => {
      const text = document();
      return sent(text, { variables: { locale: 'fi', input: value(), filter: value(), slug: value(), id: value() } });
    },
    'deep nesting': () => {
      const levels = 1 + below(3_000);
      return sent(`{ ${'host { '.repeat(levels)} id ${'}'.repeat(levels - below(2))}}`);
    },
    'deep values in the document': () => {
      const levels = below(2_500);
      return sent(`{ circle(slug: ${'['.repeat(levels)}1${']'.repeat(levels)}, locale: fi) { id } }`);
    },
    'many aliases': () => sent(`{ ${many(below(700), (i) => `a${i}: viewer { b${i}: id }`)} }`),
    'fields over and over': () =>
      sent(`{ circle(slug: "x", locale: fi) { ${'host { name(locale: fi) } '.repeat(below(300))} } }`),
    'fragments that lead round': () => {
      const count = 1 + below(60);
      return sent(
        `{ viewer { ...F0 } } ${many(count, (i) => `fragment F${i} on Viewer { ...F${below(count)} ...F${(i + 1) % count} }`)}`,
      );
    },
    'fragments that double': () => {
      const count = 1 + below(140);
      return sent(
        `{ viewer { ...F0 } } ${many(count, (i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`)} fragment F${count} on Viewer { id }`,
      );
    },
    'the same mutation': () =>
      sent(`mutation { ${many(2 + below(20), (i) => `a${i}: endAffiliation(id: "x") { __typename }`)} }`),
    'lists in lists': () => sent(`{ circles(locale: fi, first: ${one(numbers)}) { nodes { id } } }`),
    'many directives': () => sent(`{ viewer { id ${'@skip(if: false) '.repeat(below(400))} } }`),
    'many variables': () =>
      sent(`query (${many(below(400), (i) => `$v${below(2) === 0 ? i : 0}: Int`)}) { viewer { id } }`),
    'the schema': () =>
      sent(
        one([
          '{ __schema { types { name } } }',
          '{ __type(name: "Circle") { fields { name } } }',
          '{ viewer { __schema { a } } }',
          '{ circel { id } }',
          '{ circles(local: fi) { totlCount } }',
          '{ circles(locale: fii) { totalCount } }',
        ]),
      ),
    'a long text': () =>
      sent(`{ circle(slug: "${one(['x', 'ä', '\\\\', '\\"']).repeat(below(40_000))}", locale: fi) { id } }`),
    'wrong JSON': () => spoilt(JSON.stringify({ query: document(), variables: {} })),
    'JSON of the wrong shape': () =>
      JSON.stringify(one([value(), [document()], { query: value() }, { query: '' }, { query: [], variables: 1 }])),
    'members of the wrong kind': () =>
      sent(document(), { variables: value(), operationName: value(), extensions: value() }),
    'a query known by its hash': () =>
      sent(document(), { extensions: { persistedQuery: one([value(), { version: 1, sha256Hash: 'x' }]) } }),
    'another operation': () => sent(document(), { operationName: one(['None', '', 'constructor', one(strange)]) }),
    'more tokens than anyone needs': () => sent(`{ viewer { ${'id '.repeat(below(20_000))} } }`),
  };
  const names = Object.keys(kinds);
  return () => {
    const kind = one(names);
    return { kind, body: kinds[kind]?.() ?? '' };
  };
}
