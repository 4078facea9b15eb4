import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { SelectedField, Selection } from '../database/selection/selection.js';

/** The selections of one field of a document, by the values of the variables that they depend on. */
interface Remembered {
  variables: readonly string[];
  selections: Map<string, Selection>;
}

/** A document that is asked again has the same nodes; they go when the document is forgotten. */
const known = new WeakMap<FieldNode, Remembered>();
const mostOfField = 16;
const longestValues = 200;

/**
 * The fields asked for below a root field, as a plain tree that the libs read without knowing GraphQL. The same tree for
 * the same node of a document and the same variables below it.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const [node, ...more] = info.fieldNodes;
  if (node === undefined || more.length > 0) return read(info);
  let remembered = known.get(node);
  if (remembered === undefined) {
    remembered = { variables: variablesBelow(info, node), selections: new Map() };
    known.set(node, remembered);
  }
  const { variables, selections } = remembered;
  const { variableValues: given } = info;
  // One that is left out is not one that is null: only the first has a default.
  const values = JSON.stringify(variables.map((name) => (Object.hasOwn(given, name) ? [given[name]] : null)));
  const before = selections.get(values);
  if (before !== undefined) return before;
  const selection = read(info);
  if (values.length <= longestValues) {
    if (selections.size >= mostOfField) selections.clear();
    selections.set(values, selection);
  }
  return selection;
}

/** Names of the variables in the arguments and directives below a field, through the fragments of its document. */
function variablesBelow(info: GraphQLResolveInfo, field: FieldNode): string[] {
  const names = new Set<string>();
  const fragments = new Set<string>();
  const look = (set: SelectionSetNode | undefined): void => {
    if (set === undefined) return;
    visit(set, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread({ name: { value } }) {
        if (fragments.has(value)) return;
        fragments.add(value);
        look(info.fragments[value]?.selectionSet);
      },
    });
  };
  look(field.selectionSet);
  return [...names];
}

function read(info: GraphQLResolveInfo): Selection {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return [];
  return collect(
    info,
    type,
    info.fieldNodes.flatMap((node) => node.selectionSet ?? []),
  );
}

function collect(info: GraphQLResolveInfo, type: GraphQLObjectType, sets: SelectionSetNode[]): Selection {
  const nodes = new Map<string, FieldNode[]>();
  for (const set of sets) gather(info, type, set, nodes);
  const fields: SelectedField[] = [];
  for (const [alias, [first, ...rest]] of nodes) {
    const definition = first && type.getFields()[first.name.value];
    if (!first || !definition) continue; // __typename
    const child = getNamedType(definition.type);
    const childSets = [first, ...rest].flatMap((node) => node.selectionSet ?? []);
    fields.push({
      name: first.name.value,
      alias,
      args: getArgumentValues(definition, first, info.variableValues),
      children: isObjectType(child) ? collect(info, child, childSets) : [],
    });
  }
  return fields;
}

function gather(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: Map<string, FieldNode[]>,
): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if === false) continue;
    if (node.kind === 'Field') {
      const alias = node.alias?.value ?? node.name.value;
      into.set(alias, [...(into.get(alias) ?? []), node]);
      continue;
    }
    const fragment = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || condition === type.name))
      gather(info, type, fragment.selectionSet, into);
  }
}
