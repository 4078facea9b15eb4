import { type ASTNode, GraphQLError } from 'graphql';

/** How much one document may ask. The cost leaves the dearest document of our own pages room to grow fivefold. */
export const limits = {
  depth: 10,
  /** Brackets in brackets, with those of inline fragments and of values. */
  nesting: 50,
  aliases: 30,
  rootFields: 10,
  directives: 20,
  tokens: 2_000,
  /** Entries of a list that is asked for or given. */
  list: 100,
  /** A hundred rows of the richest list. */
  cost: 10_000,
  /** Times one field may stand in one place: the rules of GraphQL compare each with each. */
  repeats: 10,
};

/** Codes of documents that ask too much. They are stable: callers may rely on them. */
export const limitCodes = [
  'QUERY_TOO_DEEP',
  'TOO_MANY_ALIASES',
  'TOO_MANY_ROOT_FIELDS',
  'MUTATION_REPEATED',
  'FIELD_REPEATED',
  'TOO_MANY_DIRECTIVES',
  'TOO_MANY_TOKENS',
  'QUERY_TOO_COSTLY',
  'LIST_TOO_LONG',
  'FRAGMENT_CYCLE',
] as const;

export const tooMuch = (code: (typeof limitCodes)[number], message: string, node?: ASTNode): GraphQLError =>
  new GraphQLError(message, { nodes: node, extensions: { code, http: { status: 400 } } });
