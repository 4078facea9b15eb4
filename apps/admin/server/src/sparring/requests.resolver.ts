import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  DecideRequest,
  type DecideRequestOutcome,
  type RequestActInput,
  type RequestStatus,
  RequestsReader,
} from '#sparring';

interface ListArgs {
  status?: RequestStatus | null;
  first?: number | null;
  after?: string | null;
}

/** Requests for sparring, for the project team. */
@Resolver()
export class RequestsResolver {
  constructor(
    @Inject(RequestsReader) private readonly reader: RequestsReader,
    @Inject(DecideRequest) private readonly decide: DecideRequest,
  ) {}

  @Query()
  @Access('project_team')
  async sparringRequests(@Args() { status, first, after }: ListArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.ofTeam(status ?? null, { first: size, after: after ?? null }, fields);
    if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
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
