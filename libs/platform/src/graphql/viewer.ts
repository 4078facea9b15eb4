import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { OperationContext } from './context.js';
import { selectionOf } from './selection.js';

/** The viewer of the operation, null for a visitor; the access gate has let them through. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<OperationContext>().viewer,
);

/** The request that brought the operation: its session and its network. */
export const CurrentRequest = createParamDecorator(
  (_: unknown, context: ExecutionContext) => GqlExecutionContext.create(context).getContext<OperationContext>().request,
);

/** The fields asked for below this root field. */
export const Fields = createParamDecorator((_: unknown, context: ExecutionContext) =>
  selectionOf(GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>()),
);
