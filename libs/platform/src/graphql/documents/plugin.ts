import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { OperationContext } from '../context.js';
import { badUserInput, logError, tellError } from '../errors.js';
import { checkDocument } from '../limits/check-document.js';
import { listsInVariables } from '../limits/list-size.js';
import { compile } from './compile.js';
import type { CheckedDocument, Documents } from './documents.js';

type Context = GraphQLRequestContext<OperationContext>;

/**
 * Checks each document once, before its first operation, and the variables each time; runs what is compiled; says in the
 * log and in the answer by which id a fault of ours can be found again.
 */
export const documentsPlugin = (documents: Documents, logger: Logger): ApolloServerPlugin<OperationContext> => ({
  requestDidStart: () => Promise.resolve(listener(documents, logger)),
  contextCreationDidFail: ({ error }) => Promise.resolve(logger.error({ err: error }, 'an operation had no context')),
  unexpectedErrorProcessingRequest: ({ requestContext, error }) =>
    Promise.resolve(
      logger.error({ err: error, requestId: idOf(requestContext) }, 'unexpected error around an operation'),
    ),
});

const idOf = ({ contextValue }: Context): unknown => contextValue.request.id;

function listener(documents: Documents, logger: Logger): GraphQLRequestListener<OperationContext> {
  let checked: CheckedDocument | undefined;
  let variables: Record<string, unknown> = {};
  return {
    async didResolveOperation({ schema, document, queryHash, operation, request }) {
      checked = documents.get(queryHash) ?? documents.add(queryHash, checkedOrRefused(schema, document));
      if (operation) variables = coercedVariables(schema, checked, operation, request.variables ?? {});
    },
    async didEncounterErrors(context) {
      for (const error of context.errors) logError(logger, error, idOf(context));
    },
    async responseForOperation(context) {
      return checked?.trusted ? runCompiled(context, checked, variables, logger) : null;
    },
    async willSendResponse(context) {
      const { body } = context.response;
      if (body.kind !== 'single') return;
      for (const { extensions } of body.singleResult.errors ?? []) {
        if (extensions && ['INTERNAL', 'SERVICE_UNAVAILABLE'].includes(String(extensions.code)))
          extensions.requestId = idOf(context);
      }
    },
  };
}

function checkedOrRefused(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const refusal = checkDocument(schema, document);
  if (!refusal) return document;
  // A scalar may refuse a value with a code of its own; whatever it is, the document is at fault.
  const { code = 'GRAPHQL_VALIDATION_FAILED' } = refusal.extensions;
  // One rule of GraphQL suggests even where no suggestions are wanted.
  const message = refusal.message.replace(/ Did you mean .*$/s, '');
  throw new GraphQLError(message, { nodes: refusal.nodes, extensions: { code, http: { status: 400 } } });
}

/** Before GraphQL does the same: its own errors repeat the values and name what would have been right. */
function coercedVariables(
  schema: GraphQLSchema,
  { lengths }: CheckedDocument,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 1 });
  if (errors) {
    const [node] = errors[0]?.nodes ?? [];
    const name = node?.kind === 'VariableDefinition' ? ` $${node.variable.name.value}` : '';
    throw badUserInput(`The variable${name} is missing or does not fit its type.`);
  }
  const refusal = listsInVariables(lengths, coerced);
  if (refusal) throw refusal;
  return coerced;
}

async function runCompiled(
  context: Context,
  checked: CheckedDocument,
  variables: Record<string, unknown>,
  logger: Logger,
): Promise<GraphQLResponse | null> {
  const { schema, contextValue, operationName = null } = context;
  const key = operationName ?? '';
  let run = checked.compiled.get(key);
  if (run === undefined) {
    run = compile(schema, checked.document, operationName);
    checked.compiled.set(key, run);
    if (run === null) logger.warn({ operationName }, 'a document of a page could not be compiled');
  }
  if (run === null) return null;
  const { data = null, errors = [] } = await run(contextValue, variables);
  let status: number | undefined;
  const toldErrors = errors.map((error) => {
    logError(logger, error, idOf(context));
    status = (error.extensions?.http as { status?: number } | undefined)?.status ?? status;
    const { message, locations, path, extensions } = error;
    return tellError({ message, locations, path, extensions }, error);
  });
  const singleResult = { data, ...(toldErrors.length > 0 && { errors: toldErrors }) };
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
