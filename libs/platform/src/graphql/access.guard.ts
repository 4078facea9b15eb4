import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { type Audience, accessKey, type Caller, freshKey, isAdmitted } from './access.js';
import { forbidden, reauthenticationNeeded, unauthenticated } from './errors.js';

/** The one gate in front of every root field and every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const audience = this.reflector.get<Audience | undefined>(accessKey, context.getHandler());
    const graphql = context.getType<GqlContextType>() === 'graphql';
    const caller = graphql ? callerOfOperation(context) : callerOfRequest(context);
    if (audience !== undefined && isAdmitted(audience, caller)) return graphql ? this.isFresh(context, caller) : true;
    if (!graphql) throw new ForbiddenException();
    throw audience !== undefined && caller === null ? unauthenticated() : forbidden();
  }

  private isFresh(context: ExecutionContext, caller: Caller | null): boolean {
    const asked = this.reflector.get<boolean | undefined>(freshKey, context.getHandler()) ?? false;
    if (asked && !caller?.provedRecently) throw reauthenticationNeeded();
    return true;
  }
}

const callerOfOperation = (context: ExecutionContext): Caller | null =>
  GqlExecutionContext.create(context).getContext<{ viewer: Caller | null }>().viewer;

const callerOfRequest = (context: ExecutionContext): Caller | null =>
  context.switchToHttp().getRequest<{ user?: Caller }>().user ?? null;
