import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Limit } from './counts.js';
import type { Expansion } from './expansion.js';
import { limits, tooMuch } from './limits.js';

/** One act a request: what counts attempts or takes seats is not asked a hundred times by aliases. */
export const mutationOnce: Limit = (expansion) => {
  const seen = new Set<string>();
  for (const operation of expansion.operations.filter((one) => one.operation === 'mutation')) {
    for (const name of expansion.rootFields(operation)) {
      if (seen.has(name)) return tooMuch('MUTATION_REPEATED', 'A mutation stands once in a document.', operation);
      seen.add(name);
    }
  }
  return null;
};

/** Comes after the cost: then there are few enough selections to go through them all. */
export const fieldsRepeated: Limit = (expansion) =>
  expansion.operations.some((operation) => repeats(expansion, operation))
    ? tooMuch('FIELD_REPEATED', `A field stands at most ${limits.repeats} times in one place.`)
    : null;

function repeats(expansion: Expansion, { selectionSet }: OperationDefinitionNode): boolean {
  const places: SelectionSetNode[][] = [[selectionSet]];
  for (let place = places.pop(); place; place = places.pop()) {
    const fields = new Map<string, { times: number; below: SelectionSetNode[] }>();
    for (let set = place.pop(); set; set = place.pop()) {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          const field = fields.get(key) ?? { times: 0, below: [] };
          field.times += 1;
          if (field.times > limits.repeats) return true;
          if (node.selectionSet) field.below.push(node.selectionSet);
          fields.set(key, field);
        } else {
          const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : expansion.fragments.get(node.name.value);
          if (fragment) place.push(fragment.selectionSet);
        }
      }
    }
    for (const { below } of fields.values()) if (below.length > 0) places.push(below);
  }
  return false;
}
