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
} from 'graphql';
import type { SelectedField, Selection } from '../database/selection/selection.js';

/** The fields asked for below a root field, as a plain tree that the libs read without knowing GraphQL. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
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
