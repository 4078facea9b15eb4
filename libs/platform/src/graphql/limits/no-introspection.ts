import { GraphQLError, type ValidationRule } from 'graphql';

/** The schema is not told. `__typename` is no part of it: pages tell the members of a union by it. */
export const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value === '__schema' || node.name.value === '__type')
      context.reportError(new GraphQLError('The schema is not told.', { nodes: node }));
  },
});
