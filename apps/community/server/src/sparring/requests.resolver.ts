import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import {
  DecideRequest,
  type RequestActInput,
  RequestsReader,
  SaveRequest,
  StartRequest,
  SubmitRequest,
} from '#sparring';
import { type RequestArgs, requestInput } from './request-args.js';
import { saved } from './requests.presenter.js';

/** What municipalities ask of sparring. */
@Resolver()
export class RequestsResolver {
  constructor(
    @Inject(RequestsReader) private readonly reader: RequestsReader,
    @Inject(StartRequest) private readonly start: StartRequest,
    @Inject(SaveRequest) private readonly save: SaveRequest,
    @Inject(SubmitRequest) private readonly submit: SubmitRequest,
    @Inject(DecideRequest) private readonly decide: DecideRequest,
  ) {}

  @Query()
  @Access('member')
  ownSparringRequests(
    @Args('id') id: string | null | undefined,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.own(viewer, id ?? null, fields);
  }

  @Mutation()
  @Access('member')
  async startSparringRequest(@Args('municipalityCode') code: string, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.start.execute(viewer, code));
  }

  @Mutation()
  @Access('member')
  async saveSparringRequest(@Args('input') input: RequestArgs, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.save.execute(viewer, requestInput(input)));
  }

  @Mutation()
  @Access('member')
  async submitSparringRequest(@Args('input') input: RequestActInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.submit.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async withdrawSparringRequest(@Args('input') input: RequestActInput, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.decide.withdraw(viewer, input));
  }
}
