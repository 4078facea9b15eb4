import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import {
  type Aim,
  BeginOrganisationSignIn,
  IdentitiesReader,
  IdentityProviders,
  LinkIdentity,
  type NewAccount,
  OpenAccountByIdentity,
  type SignedIn,
  signIn,
  UnlinkIdentity,
  type Viewer,
} from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentRequest, CurrentViewer } from '#platform';
import { begun, linked, opened, unlinked } from './organisations.presenter.js';

interface StartArgs {
  provider: string;
  aim: Aim;
  locale: Locale;
  returnTo?: string | null;
}

@Resolver()
export class OrganisationsResolver {
  constructor(
    @Inject(IdentityProviders) private readonly providers: IdentityProviders,
    @Inject(IdentitiesReader) private readonly identities: IdentitiesReader,
    @Inject(BeginOrganisationSignIn) private readonly begin: BeginOrganisationSignIn,
    @Inject(OpenAccountByIdentity) private readonly open: OpenAccountByIdentity,
    @Inject(LinkIdentity) private readonly link: LinkIdentity,
    @Inject(UnlinkIdentity) private readonly unlink: UnlinkIdentity,
  ) {}

  @Query()
  @Access('anyone')
  identityProviders(@Args('locale') locale: Locale) {
    return this.providers.list(locale);
  }

  @Query()
  @Access('anyone')
  pendingIdentity(@Args('locale') locale: Locale, @CurrentViewer() viewer: Viewer, @CurrentRequest() request: Request) {
    return this.identities.waiting(request, viewer, locale);
  }

  @Query()
  @Access('member')
  myIdentities(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn) {
    return this.identities.ofAccount(viewer.accountId, locale);
  }

  @Mutation()
  @Access('anyone')
  async startOrganisationSignIn(
    @Args('input') { provider, aim, locale, returnTo }: StartArgs,
    @CurrentRequest() request: Request,
  ) {
    return begun(await this.begin.execute(request, { provider, aim, locale, returnTo: returnTo ?? null }));
  }

  @Mutation()
  @Access('anyone')
  async openAccountByIdentity(
    @Args('input') { name, locale, purpose }: NewAccount,
    @CurrentRequest() request: Request,
  ) {
    const outcome = await this.open.execute(request, { name, locale, purpose });
    if (outcome.ok) await signIn(request, outcome.value);
    return opened(outcome);
  }

  @Mutation()
  @Access('member')
  async linkIdentity(@CurrentViewer() viewer: SignedIn, @CurrentRequest() request: Request) {
    return linked(await this.link.execute(viewer, request));
  }

  @Mutation()
  @Access('member')
  async unlinkIdentity(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return unlinked(await this.unlink.execute(viewer, id));
  }
}
