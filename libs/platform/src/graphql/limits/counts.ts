import { type GraphQLError, Kind } from 'graphql';
import { type Expansion, sum } from './expansion.js';
import { limits, tooMuch } from './limits.js';

/** What a document may not do: the refusal, or null. */
export type Limit = (expansion: Expansion) => GraphQLError | null;

export const depth: Limit = (expansion) => {
  const of = (node: { kind: Kind }, below: number) => (node.kind === Kind.FIELD ? 1 : 0) + below;
  return expansion.greatest({ of, join: Math.max }) > limits.depth
    ? tooMuch('QUERY_TOO_DEEP', `A document is at most ${limits.depth} fields deep.`)
    : null;
};

export const aliases: Limit = (expansion) => {
  const count = expansion.greatest({
    of: (node, below) => (node.kind === Kind.FIELD && node.alias ? 1 : 0) + below,
    join: sum,
  });
  return count > limits.aliases
    ? tooMuch('TOO_MANY_ALIASES', `An operation has at most ${limits.aliases} aliases.`)
    : null;
};

export const rootFields: Limit = (expansion) => {
  const count = expansion.greatest({ of: (node, below) => (node.kind === Kind.FIELD ? 1 : below), join: sum });
  return count > limits.rootFields
    ? tooMuch('TOO_MANY_ROOT_FIELDS', `An operation has at most ${limits.rootFields} fields at its root.`)
    : null;
};

export const directives: Limit = (expansion) => {
  const selected = expansion.greatest({ of: (node, below) => (node.directives?.length ?? 0) + below, join: sum });
  const definitions = expansion.document.definitions.flatMap((one) => {
    const variables = one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [];
    return [one, ...variables].flatMap((node) => ('directives' in node ? (node.directives ?? []) : []));
  });
  return selected + definitions.length > limits.directives
    ? tooMuch('TOO_MANY_DIRECTIVES', `A document has at most ${limits.directives} directives.`)
    : null;
};
