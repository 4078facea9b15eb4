import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { LinksReader, type SignedIn } from '#identity';
import type { MunicipalityCode } from '#kernel';
import { AffiliationsReader, ClaimMunicipality, ConfirmAddress, EndAffiliation } from '#municipalities';
import { Access, CurrentRequest, CurrentViewer, Fields, networkOf, type Selection } from '#platform';
import { claimed, confirmed, ended } from './affiliations.presenter.js';

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
    @Inject(ClaimMunicipality) private readonly claim: ClaimMunicipality,
    @Inject(ConfirmAddress) private readonly confirm: ConfirmAddress,
    @Inject(EndAffiliation) private readonly end: EndAffiliation,
  ) {}

  @Query()
  @Access('member')
  myAffiliations(@CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.ofAccount(viewer.accountId, fields);
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
    const code = municipalityCode as MunicipalityCode;
    const input = { municipalityCode: code, email, network: networkOf(request.ip), returnTo: returnTo ?? null };
    return claimed(await this.claim.execute(viewer, input));
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
