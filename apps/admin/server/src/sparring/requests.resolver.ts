import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import {
  DecideRequest,
  type DecideRequestOutcome,
  type RequestActInput,
  type RequestStatus,
  RequestsReader,
} from '#sparring';

/** Requests for sparring, for the project team. */
@Resolver()
export class RequestsResolver {
  constructor(
    @Inject(RequestsReader) private readonly reader: RequestsReader,
    @Inject(DecideRequest) private readonly decide: DecideRequest,
  ) {}

  @Query()
  @Access('project_team')
  sparringRequests(@Args('status') status: RequestStatus | null | undefined, @Fields() fields: Selection) {
    return this.reader.ofTeam(status ?? null, fields);
  }

  @Query()
  @Access('project_team')
  sparringRequest(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.oneOfTeam(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async queueSparringRequest(@Args('input') input: RequestActInput, @CurrentViewer() viewer: SignedIn) {
    return moved(await this.decide.queue(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async askMoreOfSparringRequest(
    @Args('input') input: RequestActInput & { note: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return moved(await this.decide.askMore(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async leaveSparringRequestUnmatched(
    @Args('input') input: RequestActInput & { note: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return moved(await this.decide.leaveUnmatched(viewer, input));
  }
}

function moved(outcome: DecideRequestOutcome) {
  if (outcome.ok) return { __typename: 'AdminSparringMoved', id: outcome.value.id, version: outcome.value.version };
  return { __typename: 'AdminSparringRefused', code: outcome.refusal.reason };
}
