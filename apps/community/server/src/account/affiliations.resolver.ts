import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { LinksReader, type SignedIn } from '#identity';
import {
  AffiliationsReader,
  ClaimAffiliation,
  ConfirmAddress,
  EndAffiliation,
  OrganisationsReader,
  RenewAffiliation,
} from '#municipalities';
import { Access, CurrentRequest, CurrentViewer, Fields, networkOf, type Selection } from '#platform';
import { claimed, confirmed, ended, organisationClaimed, renewalAsked } from './affiliations.presenter.js';

interface ClaimArgs {
  municipalityCode: string;
  email: string;
  returnTo?: string | null;
}

@Resolver()
export class AffiliationsResolver {
  constructor(
    @Inject(AffiliationsReader) private readonly reader: AffiliationsReader,
    @Inject(LinksReader) private readonly links: LinksReader,
    @Inject(OrganisationsReader) private readonly organisationsReader: OrganisationsReader,
    @Inject(ClaimAffiliation) private readonly claim: ClaimAffiliation,
    @Inject(ConfirmAddress) private readonly confirm: ConfirmAddress,
    @Inject(RenewAffiliation) private readonly renew: RenewAffiliation,
    @Inject(EndAffiliation) private readonly end: EndAffiliation,
  ) {}

  @Query()
  @Access('member')
  myAffiliations(@CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.ofAccount(viewer.accountId, fields);
  }

  @Query()
  @Access('anyone')
  organisations(@Fields() fields: Selection) {
    return this.organisationsReader.ofToday(fields);
  }

  @Query()
  @Access('anyone')
  addressLink(@Args('token') token: string) {
    return this.links.byToken('confirm_address', token);
  }

  @Mutation()
  @Access('member')
  async claimMunicipality(
    @Args('input') { municipalityCode, email, returnTo }: ClaimArgs,
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() request: Request,
  ) {
    const represented = { municipalityCode, organisationId: null };
    const input = { represented, email, network: networkOf(request.ip), returnTo: returnTo ?? null };
    return claimed(await this.claim.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async claimOrganisation(
    @Args('input') { organisationId, email }: { organisationId: string; email: string },
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() request: Request,
  ) {
    const represented = { municipalityCode: null, organisationId };
    const input = { represented, email, network: networkOf(request.ip), returnTo: null };
    return organisationClaimed(await this.claim.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async renewAffiliation(
    @Args('id') id: string,
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() request: Request,
  ) {
    return renewalAsked(await this.renew.execute(viewer, id, networkOf(request.ip)));
  }

  @Mutation()
  @Access('member')
  async confirmAddress(@Args('token') token: string, @CurrentViewer() viewer: SignedIn) {
    return confirmed(await this.confirm.execute(viewer, token));
  }

  @Mutation()
  @Access('member')
  async endAffiliation(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return ended(await this.end.execute(viewer, id));
  }
}
