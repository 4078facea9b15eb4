import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { signIn, type Viewer } from '#identity';
import type { Locale } from '#kernel';
import { AcceptInvitation, type AcceptOutcome, InvitationsReader } from '#municipalities';
import { Access, CurrentRequest, CurrentViewer, Fields, type Selection } from '#platform';
import { byMailRefused } from './by-mail.presenter.js';

interface AcceptArgs {
  token: string;
  newAccount?: { name: string; locale: Locale } | null;
}

/** What whoever holds the mail of an invitation sees and does. */
@Resolver()
export class InvitationsResolver {
  constructor(
    @Inject(InvitationsReader) private readonly reader: InvitationsReader,
    @Inject(AcceptInvitation) private readonly accept: AcceptInvitation,
  ) {}

  @Query()
  @Access('anyone')
  invitation(@Args('token') token: string, @Fields() fields: Selection) {
    return this.reader.byToken(token, fields);
  }

  @Mutation()
  @Access('anyone')
  async acceptInvitation(
    @Args('input') { token, newAccount }: AcceptArgs,
    @CurrentViewer() viewer: Viewer,
    @CurrentRequest() request: Request,
  ) {
    const outcome = await this.accept.execute(viewer, token, newAccount ?? null);
    if (outcome.ok && outcome.value.opened !== null) await signIn(request, outcome.value.opened);
    return accepted(outcome);
  }
}

function accepted(outcome: AcceptOutcome) {
  if (outcome.ok) return { __typename: 'InvitationAccepted', status: outcome.value.status };
  return byMailRefused(outcome.refusal.reason);
}
