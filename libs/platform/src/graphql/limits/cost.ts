import { type FieldNode, type GraphQLField, Kind } from 'graphql';
import type { Limit } from './counts.js';
import { type Expansion, sum } from './expansion.js';
import { limits, tooMuch } from './limits.js';

/** Arguments that say how many rows a list brings. */
export const listArguments = ['first', 'last'];

/**
 * Each field and each fragment costs 1, what lies below a list that is asked for by its length that many times. A length
 * in a variable counts as the greatest one allowed, so that a document has one cost, whatever it is sent with.
 */
export const costOf = (expansion: Expansion): number =>
  expansion.greatest({
    of: (node, below, field) => 1 + below * (node.kind === Kind.FIELD && field ? rowsOf(node, field) : 1),
    join: sum,
  });

export const cost: Limit = (expansion) =>
  costOf(expansion) > limits.cost
    ? tooMuch('QUERY_TOO_COSTLY', `An operation costs at most ${limits.cost}: ask for shorter lists or fewer fields.`)
    : null;

function rowsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const lengths = field.args.filter(({ name }) => listArguments.includes(name));
  if (lengths.length === 0) return 1;
  const asked = lengths.map(({ name, defaultValue }) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind === Kind.VARIABLE) return limits.list;
    return typeof defaultValue === 'number' ? defaultValue : 0;
  });
  const rows = Math.max(...asked);
  return rows > 0 ? rows : limits.list;
}
