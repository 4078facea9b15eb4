import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { byAlias } from './alias-aware-fields.js';
import { type OperationContext, operationContext } from './context.js';
import { Documents } from './documents/documents.js';
import { documentsPlugin } from './documents/plugin.js';
import { checkedDocuments } from './documents/store.js';
import { tellError } from './errors.js';
import { limits } from './limits/limits.js';
import { scalars } from './scalars.js';

/** The SDL of an app: its own files, and what both schemas share. */
export function readSchema(folder: string): string[] {
  const own = globSync('**/*.graphql', { cwd: folder }).sort();
  return [join(import.meta.dirname, 'common.graphql'), ...own.map((file) => join(folder, file))].map((file) =>
    readFileSync(file, 'utf8'),
  );
}

class Operations {}

/** One schema, from the `*.graphql` files below `folder`, and the documents that were checked against it. */
export function graphqlModule(folder: string, logger: Logger): DynamicModule {
  const documents = new Documents();
  const server = GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    typeDefs: readSchema(folder),
    resolvers: scalars,
    path: '/graphql',
    graphiql: false,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    // The plugin validates, with our limits first: Apollo would run them last, after the rules that they keep short.
    dangerouslyDisableValidation: true,
    documentStore: checkedDocuments(documents),
    plugins: [documentsPlugin(documents, logger)],
    // An error with a status of its own, such as 401, keeps it.
    preserveHttpStatusForExecutionErrors: false,
    fieldResolver: byAlias,
    formatError: tellError,
    context: ({ req }: { req: Request }): OperationContext => operationContext(req),
  });
  const provider = { provide: Documents, useValue: documents };
  return { module: Operations, imports: [server], providers: [provider], exports: [provider] };
}
