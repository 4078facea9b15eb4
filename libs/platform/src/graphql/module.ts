import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Caller } from './access.js';
import { withAliasAwareFields } from './alias-aware-fields.js';
import { errorFormatter } from './errors.js';
import { scalars } from './scalars.js';

/** What every resolver finds in its context. */
export interface OperationContext<V extends Caller = Caller> {
  viewer: V | null;
  /** What brought the operation: a POST to /graphql, or the page that is rendered. */
  request: Request;
}

export const operationContext = (request: Request): OperationContext => ({
  viewer: (request.user as Caller | undefined) ?? null,
  request,
});

/** The SDL of an app: its own files, and what both schemas share. */
export function readSchema(folder: string): string[] {
  const own = globSync('**/*.graphql', { cwd: folder }).sort();
  return [join(import.meta.dirname, 'common.graphql'), ...own.map((file) => join(folder, file))].map((file) =>
    readFileSync(file, 'utf8'),
  );
}

/** One schema, from the `*.graphql` files below `folder`. */
export const graphqlModule = (folder: string, logger: Logger): DynamicModule =>
  GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    typeDefs: readSchema(folder),
    resolvers: scalars,
    path: '/graphql',
    graphiql: false,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // An error with a status of its own, such as 401, keeps it.
    preserveHttpStatusForExecutionErrors: false,
    transformSchema: withAliasAwareFields,
    formatError: errorFormatter(logger),
    context: ({ req }: { req: Request }): OperationContext => operationContext(req),
  });
