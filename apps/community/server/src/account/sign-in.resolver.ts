import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { LinksReader, type NewAccount, RequestSignIn, SignInByLink, type SignInOutcome, signIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentRequest, networkOf } from '#platform';
import { requested, signedIn } from './sign-in.presenter.js';

@Resolver()
export class SignInResolver {
  constructor(
    @Inject(LinksReader) private readonly links: LinksReader,
    @Inject(RequestSignIn) private readonly request: RequestSignIn,
    @Inject(SignInByLink) private readonly enter: SignInByLink,
  ) {}

  @Query()
  @Access('anyone')
  signInLink(@Args('token') token: string) {
    return this.links.byToken('sign_in', token);
  }

  @Query()
  @Access('anyone')
  signInRequest(@Args('id') id: string) {
    return this.links.byRequest(id);
  }

  @Mutation()
  @Access('anyone')
  async requestSignInLink(
    @Args('input') { email, locale, returnTo }: { email: string; locale: Locale; returnTo?: string | null },
    @CurrentRequest() request: Request,
  ) {
    const network = networkOf(request.ip);
    return requested(await this.request.execute({ email, locale, network, returnTo: returnTo ?? null }));
  }

  @Mutation()
  @Access('anyone')
  async signInByLink(
    @Args('input') { token, newAccount }: { token: string; newAccount?: NewAccount | null },
    @CurrentRequest() request: Request,
  ) {
    return this.begin(request, await this.enter.execute({ token }, newAccount ?? null));
  }

  @Mutation()
  @Access('anyone')
  async signInByCode(
    @Args('input') { requestId, code }: { requestId: string; code: string },
    @CurrentRequest() request: Request,
  ) {
    return this.begin(request, await this.enter.execute({ requestId, code }, null));
  }

  private async begin(request: Request, outcome: SignInOutcome) {
    if (outcome.ok) await signIn(request, outcome.value);
    return signedIn(outcome);
  }
}
