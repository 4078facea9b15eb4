import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { AnswerPair, type AnswerPairInput, PairsReader } from '#sparring';

/** Proposals to a tutor municipality, for both sides. */
@Resolver()
export class PairsResolver {
  constructor(
    @Inject(PairsReader) private readonly reader: PairsReader,
    @Inject(AnswerPair) private readonly answer: AnswerPair,
  ) {}

  @Query()
  @Access('member')
  ownSparringPairs(
    @Args('requestId') requestId: string | null | undefined,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.own(viewer, requestId ?? null, fields);
  }

  @Mutation()
  @Access('member')
  async answerSparringPair(@Args('input') input: AnswerPairInput, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.answer.execute(viewer, input);
    if (!outcome.ok) return { __typename: 'SparringPairRefused', code: outcome.refusal.reason };
    return { __typename: 'SparringPairAnswered', ...outcome.value };
  }
}
