import type { Request } from 'express';
import type { Caller } from './access.js';

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
