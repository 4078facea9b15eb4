import { expect, it } from '@jest/globals';
import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import type { Selection } from '../database/selection/selection.js';
import { Statement } from '../database/selection/shape.js';
import { selectionOf } from './selection.js';

const schema = buildSchema(`
  type Circle { id: ID! name(locale: String = "fi", of: String): String meetings: [Circle!] }
  type Query { circle(id: ID): Circle }
`);

const seen: Selection[] = [];
/** One document, as one that is kept: its nodes are the same each time. */
let kept: GraphQLResolveInfo['fieldNodes'] | undefined;
const rootValue = {
  circle: (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    kept ??= info.fieldNodes;
    seen.push(selectionOf({ ...info, fieldNodes: kept }));
    return null;
  },
};

const source = `query Q($id: ID, $locale: String, $more: Boolean = false) { circle(id: $id) { ...C meetings @include(if: $more) { id } } }
  fragment C on Circle { id name(locale: $locale) }`;

async function ask(variableValues: Record<string, unknown>): Promise<Selection> {
  const { errors } = await graphql({ schema, source, rootValue, variableValues });
  expect(errors).toBeUndefined();
  return seen.at(-1) as Selection;
}

const namesIn = (selection: Selection) => selection.map(({ name, args }) => [name, args]);

it('is the same tree for the same variables below it, whatever the others are', async () => {
  const first = await ask({ id: '1', locale: 'fi' });
  expect(await ask({ id: '2', locale: 'fi' })).toBe(first);
  const other = await ask({ id: '1', locale: 'sv' });
  expect(namesIn(other)).toEqual([
    ['id', {}],
    ['name', { locale: 'sv' }],
  ]);
  expect(namesIn(await ask({ id: '1', locale: 'fi' }))).toEqual(namesIn(first));
});

it('keeps a variable that is left out apart from one that is null', async () => {
  expect(namesIn(await ask({}))).toContainEqual(['name', { locale: 'fi' }]);
  expect(namesIn(await ask({ locale: null }))).toContainEqual(['name', { locale: null }]);
  expect(namesIn(await ask({}))).toContainEqual(['name', { locale: 'fi' }]);
});

it('follows a directive', async () => {
  expect(namesIn(await ask({ more: true })).map(([name]) => name)).toEqual(['id', 'name', 'meetings']);
  expect(namesIn(await ask({ more: false })).map(([name]) => name)).toEqual(['id', 'name']);
});

it('becomes the same SQL and values when it was written before', async () => {
  const shape = {
    id: () => 'c.id',
    name: ({ field, param }: { field: Selection[number]; param(value: unknown): string }) =>
      `c.name ->> ${param(field.args.locale)}`,
  };
  const selection = await ask({ locale: 'sv' });
  const written = [1, 2].map(() => {
    const statement = new Statement();
    const text = `${statement.object(selection, shape)} = ${statement.param('sv')} OR ${statement.param('x')}`;
    return { text, values: statement.values };
  });
  expect(written[0]).toEqual({
    text: `json_build_object('id', c.id, 'name', c.name ->> $1) = $1 OR $2`,
    values: ['sv', 'x'],
  });
  expect(written[1]).toEqual(written[0]);
  const late = new Statement();
  late.param('first');
  expect(late.object(selection, shape)).toBe(`json_build_object('id', c.id, 'name', c.name ->> $2)`);
});
