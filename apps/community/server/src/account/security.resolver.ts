import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { OwnPassword, OwnSessions, ownPath, type SignedIn, SignInByPassword, signIn } from '#identity';
import { Access, CurrentRequest, CurrentViewer, Fresh, networkOf } from '#platform';
import { enteredByPassword, passwordSaved } from './security.presenter.js';

interface PasswordInput {
  email: string;
  password: string;
  returnTo?: string | null;
}

@Resolver()
export class SecurityResolver {
  constructor(
    @Inject(SignInByPassword) private readonly enter: SignInByPassword,
    @Inject(OwnPassword) private readonly password: OwnPassword,
    @Inject(OwnSessions) private readonly sessions: OwnSessions,
  ) {}

  @Query()
  @Access('member')
  myPasswordSince(@CurrentViewer() viewer: SignedIn) {
    return this.password.since(viewer);
  }

  @Query()
  @Access('member')
  mySessions(@CurrentViewer() viewer: SignedIn, @CurrentRequest() request: Request) {
    return this.sessions.list(viewer, request.sessionID);
  }

  @Mutation()
  @Access('anyone')
  async signInByPassword(@Args('input') input: PasswordInput, @CurrentRequest() request: Request) {
    const { email, password } = input;
    const outcome = await this.enter.execute({ email, password, network: networkOf(request.ip) });
    if (outcome.ok) await signIn(request, outcome.value);
    return enteredByPassword(outcome, ownPath(input.returnTo, ''));
  }

  @Mutation()
  @Access('member')
  @Fresh()
  async setPassword(
    @Args('password') password: string,
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() { sessionID: sessionId }: Request,
  ) {
    return passwordSaved(await this.password.set(viewer, { password, sessionId }));
  }

  @Mutation()
  @Access('member')
  @Fresh()
  async removePassword(@CurrentViewer() viewer: SignedIn, @CurrentRequest() { sessionID: sessionId }: Request) {
    const outcome = await this.password.remove(viewer, { sessionId });
    if (!outcome.ok) return { __typename: 'PasswordMissing', code: outcome.refusal.reason };
    return { __typename: 'PasswordRemoved', removed: true };
  }

  @Mutation()
  @Access('member')
  async endSession(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.sessions.end(viewer, id);
    if (!outcome.ok) return { __typename: 'SessionNotFound', code: outcome.refusal.reason };
    return { __typename: 'SessionEnded', id };
  }

  @Mutation()
  @Access('member')
  async endOtherSessions(@CurrentViewer() viewer: SignedIn, @CurrentRequest() { sessionID: sessionId }: Request) {
    return { count: await this.sessions.endOthers(viewer, sessionId) };
  }
}
