import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import {
  beginToEnter,
  EnterAdministration,
  type EnterOutcome,
  LinksReader,
  ownPath,
  RequestSignIn,
  SignInByPassword,
} from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentRequest, networkOf } from '#platform';
import { entered, enteredByPassword, requested } from './sign-in.presenter.js';

interface PasswordInput {
  email: string;
  password: string;
  returnTo?: string | null;
}

@Resolver()
export class SignInResolver {
  constructor(
    @Inject(LinksReader) private readonly links: LinksReader,
    @Inject(RequestSignIn) private readonly request: RequestSignIn,
    @Inject(EnterAdministration) private readonly enter: EnterAdministration,
    @Inject(SignInByPassword) private readonly byPassword: SignInByPassword,
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
  async signInByLink(@Args('token') token: string, @CurrentRequest() request: Request) {
    return this.begin(request, await this.enter.execute({ token }));
  }

  @Mutation()
  @Access('anyone')
  async signInByCode(
    @Args('input') { requestId, code }: { requestId: string; code: string },
    @CurrentRequest() request: Request,
  ) {
    return this.begin(request, await this.enter.execute({ requestId, code }));
  }

  @Mutation()
  @Access('anyone')
  async signInByPassword(@Args('input') input: PasswordInput, @CurrentRequest() request: Request) {
    const { email, password } = input;
    const outcome = await this.byPassword.execute({ email, password, network: networkOf(request.ip) });
    const returnTo = ownPath(input.returnTo, '');
    if (outcome.ok) await beginToEnter(request, { ...outcome.value, returnTo });
    return enteredByPassword(outcome, returnTo);
  }

  private async begin(request: Request, outcome: EnterOutcome) {
    if (outcome.ok) await beginToEnter(request, outcome.value);
    return entered(outcome);
  }
}
