import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** An operation that needs no looking at its document any more. */
export type Run = (context: unknown, variables: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult;

/**
 * Only for documents that we wrote: a text written into the document reaches the compiled program, and one of a certain
 * form would be run (compile.spec.ts shows it). Values of variables never do.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Run | null {
  // The compiler writes into the nodes, so it gets its own.
  const own = parse(document.loc?.source.body ?? '');
  const compiled = compileQuery(schema, own, operationName ?? '', { useExperimentalPathBasedSkipInclude: true });
  if (!isCompiledQuery(compiled)) return null;
  return (context, variables) => compiled.query(undefined, context, variables);
}
