import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn, Viewer } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { DeclineRound, type DeclineRoundInput, type DeclineRoundOutcome, RoundsReader } from '#sparring';

/** Intake rounds, and in which one a request would be sent. */
@Resolver()
export class RoundsResolver {
  constructor(
    @Inject(RoundsReader) private readonly reader: RoundsReader,
    @Inject(DeclineRound) private readonly answer: DeclineRound,
  ) {}

  @Query()
  @Access('anyone')
  comingSparringRounds(@CurrentViewer() viewer: Viewer, @Fields() fields: Selection) {
    return this.reader.coming(viewer, fields);
  }

  @Query()
  @Access('member')
  sparringSending(
    @Args('requestId') requestId: string,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.sending(viewer, requestId, fields);
  }

  @Mutation()
  @Access('member')
  async declineSparringRound(@Args('input') input: DeclineRoundInput, @CurrentViewer() viewer: SignedIn) {
    return roundAnswered(await this.answer.decline(viewer, input));
  }

  @Mutation()
  @Access('member')
  async takeBackSparringRoundDecline(
    @Args('input') input: Omit<DeclineRoundInput, 'reason'>,
    @CurrentViewer() viewer: SignedIn,
  ) {
    return roundAnswered(await this.answer.takeBack(viewer, input));
  }
}

const roundAnswered = (outcome: DeclineRoundOutcome) =>
  outcome.ok
    ? { __typename: 'SparringRoundAnswered', id: outcome.value.id }
    : { __typename: 'SparringRoundAnswerRefused', code: outcome.refusal.reason };
