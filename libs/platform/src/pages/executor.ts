import type { ApolloServer } from '@apollo/server';
import type { Request } from 'express';
import { type OperationContext, operationContext } from '../graphql/context.js';
import type { Execute } from './pages.js';

/** Documents of our own pages, executed in process: the same schema, gate and rules as over HTTP, without the hop. */
export const inProcess =
  (server: () => ApolloServer<OperationContext>) =>
  (request: Request): Execute =>
  async (document, variables) => {
    const query = document.toString();
    const result = await server().executeOperation({ query, variables }, { contextValue: operationContext(request) });
    if (result.body.kind !== 'single') throw new Error('an operation of a page answered in parts');
    const { data, errors } = result.body.singleResult;
    return {
      data: data ?? null,
      errors: (errors ?? []).map(({ message, extensions }) => ({ message, code: String(extensions?.code) })),
    };
  };
