import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import {
  AddressChangeReader,
  ConfirmAddressChange,
  LinksReader,
  RequestAddressChange,
  type SignedIn,
  StopAddressChange,
  signOut,
  type Viewer,
} from '#identity';
import { Access, CurrentRequest, CurrentViewer, Fresh, networkOf } from '#platform';
import { changeCancelled, changeConfirmed, changeRequested, changeStopped } from './address.presenter.js';

/** Another address for one's account. */
@Resolver()
export class AddressResolver {
  constructor(
    @Inject(AddressChangeReader) private readonly reader: AddressChangeReader,
    @Inject(LinksReader) private readonly links: LinksReader,
    @Inject(RequestAddressChange) private readonly request: RequestAddressChange,
    @Inject(ConfirmAddressChange) private readonly confirm: ConfirmAddressChange,
    @Inject(StopAddressChange) private readonly stop: StopAddressChange,
  ) {}

  @Query()
  @Access('member')
  myAddressChange(@CurrentViewer() viewer: SignedIn) {
    return this.reader.own(viewer);
  }

  @Query()
  @Access('anyone')
  addressChangeLink(@Args('token') token: string) {
    return this.links.byToken('change_address', token);
  }

  @Query()
  @Access('anyone')
  addressChangeToStop(@Args('token') token: string) {
    return this.reader.byStopToken(token);
  }

  @Mutation()
  @Access('member')
  @Fresh()
  async requestAddressChange(
    @Args('email') email: string,
    @CurrentViewer() viewer: SignedIn,
    @CurrentRequest() request: Request,
  ) {
    return changeRequested(await this.request.execute(viewer, { email, network: networkOf(request.ip) }));
  }

  @Mutation()
  @Access('member')
  async confirmAddressChange(@Args('token') token: string, @CurrentViewer() viewer: SignedIn) {
    return changeConfirmed(await this.confirm.execute(viewer, token));
  }

  @Mutation()
  @Access('anyone')
  async stopAddressChange(
    @Args('token') token: string,
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() request: Request,
  ) {
    const outcome = await this.stop.byMail(token);
    // The session of this browser may be one of those that ended.
    if (outcome.ok && viewer?.accountId === outcome.value.accountId) await signOut(request);
    return changeStopped(outcome);
  }

  @Mutation()
  @Access('member')
  async cancelAddressChange(@CurrentViewer() viewer: SignedIn) {
    return changeCancelled(await this.stop.byOwner(viewer));
  }
}
