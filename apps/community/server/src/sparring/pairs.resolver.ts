import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { AnswerPair, type AnswerPairInput, PairsReader } from '#sparring';

interface ListArgs {
  requestId?: string | null;
  first?: number | null;
  after?: string | null;
}

/** Proposals to a tutor municipality, for both sides. */
@Resolver()
export class PairsResolver {
  constructor(
    @Inject(PairsReader) private readonly reader: PairsReader,
    @Inject(AnswerPair) private readonly answer: AnswerPair,
  ) {}

  @Query()
  @Access('member')
  async ownSparringPairs(
    @Args() { requestId, first, after }: ListArgs,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.own(viewer, requestId ?? null, { first: size, after: after ?? null }, fields);
    if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Mutation()
  @Access('member')
  async answerSparringPair(@Args('input') input: AnswerPairInput, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.answer.execute(viewer, input);
    if (!outcome.ok) return { __typename: 'SparringPairRefused', code: outcome.refusal.reason };
    return { __typename: 'SparringPairAnswered', ...outcome.value };
  }
}
