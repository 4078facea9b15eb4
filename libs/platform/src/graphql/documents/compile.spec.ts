import { afterEach, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getVariableValues,
  isObjectType,
  parse,
} from 'graphql';
import { byAlias } from '../alias-aware-fields.js';
import { badUserInput, tellError } from '../errors.js';
import { scalars } from '../scalars.js';
import { selectionOf } from '../selection.js';
import { compile } from './compile.js';

const schema = buildSchema(`
  scalar DateTime
  enum Mode { onsite remote }
  interface UserError { code: String! }
  type Full implements UserError { code: String! free: Int! }
  type Joined { circle: Circle! at: DateTime! }
  union Answer = Joined | Full
  type Circle { id: ID! name(locale: String): String mode: Mode! host: Circle tags: [String!]! strict: String! }
  input Filter { mode: Mode = remote tags: [String!] since: DateTime must: [String!]! = [] }
  type Query { circle(id: ID): Circle circles(filter: Filter, mode: Mode): [Circle!]! answer(full: Boolean!): Answer
    error: UserError refused: Circle broken: Circle echo(text: String, at: DateTime): String }
`);

/** What the resolvers were given, as far as ours read it. */
let seen: unknown[] = [];
const toldTo = (info: GraphQLResolveInfo) => ({
  selection: selectionOf(info),
  fields: info.fieldNodes.map((node) => node.alias?.value ?? node.name.value),
  fragments: Object.keys(info.fragments),
  variables: { ...info.variableValues },
  returnType: String(info.returnType),
  parentType: String(info.parentType),
  key: info.path.key,
});
const circle = {
  id: 1,
  name: 'Digituki',
  mode: 'remote',
  tags: ['a', 'b'],
  strict: 'x',
  title: 'by alias',
  host: { id: '2', mode: 'onsite', tags: [], strict: null },
};
const resolvers: Record<string, GraphQLFieldResolver<unknown, unknown>> = {
  circle: async (_source, _args, _context, info) => {
    seen.push(toldTo(info));
    return circle;
  },
  circles: (_source, args: unknown, _context, info) => {
    seen.push(args, toldTo(info));
    return [circle, circle];
  },
  answer: (_source, { full }: { full: boolean }) =>
    full
      ? { __typename: 'Full', code: 'full', free: 0 }
      : { __typename: 'Joined', circle: async () => circle, at: new Date('2026-11-21T11:00:00Z') },
  error: async () => ({ __typename: 'Full', code: 'full', free: 0 }),
  refused: () => {
    throw badUserInput('Not so.');
  },
  broken: async () => {
    throw new TypeError('SELECT secret');
  },
  echo: (_source, args: { text?: string; at?: Date }) => args.text ?? args.at?.toISOString(),
};
Object.assign(schema.getType('DateTime') as object, {
  serialize: scalars.DateTime.serialize,
  parseValue: scalars.DateTime.parseValue,
  parseLiteral: scalars.DateTime.parseLiteral,
});
for (const type of Object.values(schema.getTypeMap())) {
  if (isObjectType(type) && type.name === 'Query')
    for (const [name, field] of Object.entries(type.getFields())) field.resolve = resolvers[name];
}

afterEach(() => {
  seen = [];
});

/** What a caller is told, and what the resolvers saw on the way. */
async function outcome(result: unknown) {
  const { data, errors = [] } = (await result) as ExecutionResult;
  const refusals = errors.map((error) => {
    const { message, locations, path, extensions } = error;
    return tellError({ message, locations, path, extensions }, error);
  });
  const answer = { data: JSON.parse(JSON.stringify(data ?? null)), refusals, seen };
  seen = [];
  return answer;
}

const interpreted = (text: string, variables: Record<string, unknown>) =>
  outcome(
    execute({ schema, document: parse(text), variableValues: variables, contextValue: {}, fieldResolver: byAlias }),
  );
const compiled = (text: string, variables: Record<string, unknown>) => {
  const document = parse(text);
  const [operation] = document.definitions;
  const definitions = (operation?.kind === 'OperationDefinition' && operation.variableDefinitions) || [];
  const { coerced = {} } = getVariableValues(schema, definitions, variables);
  return outcome(compile(schema, document, null)?.({}, coerced));
};

describe('a compiled document', () => {
  const skipping = `query ($yes: Boolean!, $no: Boolean!) { circle {
    id @include(if: $no) name @skip(if: $no) tags @include(if: $yes) @skip(if: $yes)
    host @include(if: $yes) { ...F @include(if: $no) mode } again: host { ...F @include(if: $yes) ... @skip(if: $yes) { mode } } } }
    fragment F on Circle { id tags }`;

  it.each([
    ['an object', '{ circle(id: 1) { id name mode tags } }', {}],
    ['an alias, by which a reader answers', '{ mine: circle { title: name name } }', {}],
    ['arguments below', '{ circle { fi: name(locale: "fi") sv: name(locale: "sv") } }', {}],
    [
      'variables in arguments',
      'query ($id: ID, $l: String = "fi") { circle(id: $id) { name(locale: $l) } }',
      { id: 7 },
    ],
    ['a variable that is not given', 'query ($id: ID) { circle(id: $id) { id } }', {}],
    ['a default of an input', 'query ($f: Filter) { circles(filter: $f) { id } }', { f: { tags: 'a' } }],
    ['an enum in a variable', 'query ($m: Mode!) { circles(mode: $m) { mode } }', { m: 'onsite' }],
    ['a list in a list', '{ circles { tags host { tags } } }', {}],
    ['fields asked for twice', '{ circle { host { id } ...F } } fragment F on Circle { host { mode } }', {}],
    ['@skip and @include, yes', skipping, { yes: true, no: false }],
    ['@skip and @include, no', skipping, { yes: false, no: true }],
    [
      'a union',
      '{ a: answer(full: true) { ...U } b: answer(full: false) { ...U } } fragment U on Answer { __typename ... on Full { code free } ... on Joined { at circle { id } } }',
      {},
    ],
    ['an interface', '{ error { __typename code ... on Full { free } } }', {}],
    [
      'a scalar of our own',
      'query ($at: DateTime) { echo(at: $at) same: echo(at: "2026-11-21T11:00:00Z") }',
      { at: '2026-11-21T13:00:00+02:00' },
    ],
    [
      'a text with all that a program could be',
      'query ($t: String) { echo(text: $t) a: echo(text: "\\"}];throw 1//`$x`\\u2028") }',
      { t: '"__MAGIC_DATE__' },
    ],
    ['a refusal', '{ refused { id } circle { id } }', {}],
    ['a fault', '{ broken { id } circle { id } }', {}],
    ['a missing value deep below', '{ circle { id host { id strict } } }', {}],
    ['a missing value in a list', '{ circles { host { strict } id } }', {}],
  ])('answers and asks the same as the interpreter: %s', async (_what, text, variables) => {
    expect(await compiled(text, variables)).toEqual(await interpreted(text, variables));
  });

  it('runs the operation that is named', async () => {
    const document = parse('query A { circle { id } } query B { circle { name } }');
    expect((await outcome(compile(schema, document, 'B')?.({}, {}))).data).toEqual({ circle: { name: 'Digituki' } });
  });

  it('may only be our own: a text in it can be run', async () => {
    const text = '{ echo(text: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d globalThis.ran = true") }';
    await compiled(text, {});
    expect(Reflect.get(globalThis, 'ran')).toBe(true);
    Reflect.deleteProperty(globalThis, 'ran');
    // The same text as the value of a variable stays a text.
    const [, literal = ''] = /"(.*)"/.exec(text) ?? [];
    expect((await compiled('query ($t: String) { echo(text: $t) }', { t: literal })).data).toEqual({ echo: literal });
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  });
});
