import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  GraphQLScalarType,
  type GraphQLSchema,
  isUnionType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { byAlias } from '../alias-aware-fields.js';

/** An operation that needs no looking at its document any more. It takes variables that were coerced. */
export type Run = (context: unknown, coerced: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult;

/**
 * Only for documents that we wrote: a text written into the document reaches the compiled program, and one of a certain
 * form would be run (compile.spec.ts shows it). Values of variables never do. Null when it cannot be compiled.
 *
 * A field without a resolver is read from its object with no call at all. So the objects that are read hold values, not
 * functions; the outcomes of acts, which are members of a union, may hold both.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Run | null {
  const own = withCoercedVariables(document);
  const called = calledFields(schema, document);
  // The compiler reads by the field's name and looks for resolvers once, now.
  for (const field of called) field.resolve = byAlias;
  try {
    const compiled = compileQuery(takingAnything(schema), own, operationName ?? '', {
      // Without it a field of a fragment that is spread twice has the conditions of both places.
      useExperimentalPathBasedSkipInclude: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    return (context, coerced) => compiled.query(undefined, context, coerced);
  } finally {
    for (const field of called) delete field.resolve;
  }
}

/** Fields that are answered under another name than their own, or may be functions: of a member of a union. */
function calledFields(schema: GraphQLSchema, document: DocumentNode): Set<GraphQLField<unknown, unknown>> {
  const outcomes = new Set<unknown>(
    Object.values(schema.getTypeMap()).flatMap((type) => (isUnionType(type) ? schema.getPossibleTypes(type) : [])),
  );
  const fields = new Set<GraphQLField<unknown, unknown>>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ alias, name }) {
        const field = types.getFieldDef();
        const renamed = alias !== undefined && alias.value !== name.value;
        if (field && field.resolve === undefined && (renamed || outcomes.has(types.getParentType()))) fields.add(field);
      },
    }),
  );
  return fields;
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
