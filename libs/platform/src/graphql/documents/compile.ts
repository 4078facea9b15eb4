import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** An operation that needs no looking at its document any more. It takes variables that were coerced. */
export type Run = (context: unknown, coerced: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult;

/**
 * Only for documents that we wrote: a text written into the document reaches the compiled program, and one of a certain
 * form would be run (compile.spec.ts shows it). Values of variables never do.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Run | null {
  const compiled = compileQuery(takingAnything(schema), withCoercedVariables(document), operationName ?? '', {
    // Without it a field of a fragment that is spread twice has the conditions of both places.
    useExperimentalPathBasedSkipInclude: true,
  });
  if (!isCompiledQuery(compiled)) return null;
  return (context, coerced) => compiled.query(undefined, context, coerced);
}

/** Stands for the type of every variable: GraphQL has coerced the values, and the compiler does not know all defaults. */
const coerced = new GraphQLScalarType({ name: 'Coerced' });

const takingAnything = (schema: GraphQLSchema): GraphQLSchema =>
  Object.create(schema, {
    getType: { value: (name: string) => (name === coerced.name ? coerced : schema.getType(name)) },
  });

/** A document of its own, because the compiler writes into the nodes. */
const withCoercedVariables = (document: DocumentNode): DocumentNode =>
  visit(parse(document.loc?.source.body ?? ''), {
    VariableDefinition(node) {
      const type = node.type.kind === Kind.NON_NULL_TYPE ? node.type.type : node.type;
      // What @skip and @include are told has to be seen to be a Boolean.
      if (type.kind === Kind.NAMED_TYPE && type.name.value === 'Boolean') return undefined;
      const name = { kind: Kind.NAME, value: coerced.name } as const;
      return { ...node, type: { kind: Kind.NAMED_TYPE, name }, defaultValue: undefined };
    },
  });
