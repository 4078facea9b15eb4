import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  GiveReview,
  type GiveReviewOutcome,
  type ReviewerOutcome,
  Reviewers,
  type ReviewInput,
  ReviewsReader,
} from '#practices';

/** More comments than there are sections in three languages nobody has to say. */
const mostComments = 50;

/** Reviews of good practices, for who was asked, and for those whose practice it is. */
@Resolver()
export class ReviewsResolver {
  constructor(
    @Inject(ReviewsReader) private readonly reader: ReviewsReader,
    @Inject(GiveReview) private readonly review: GiveReview,
    @Inject(Reviewers) private readonly reviewers: Reviewers,
  ) {}

  @Query()
  @Access('member')
  ownReviews(@CurrentViewer() { accountId }: SignedIn, @Fields() fields: Selection) {
    return this.reader.own(accountId, fields);
  }

  @Query()
  @Access('member')
  ownReview(@Args('id') id: string, @CurrentViewer() { accountId }: SignedIn, @Fields() fields: Selection) {
    return this.reader.ownById(accountId, id, fields);
  }

  @Query()
  @Access('member')
  ownReviewing(@CurrentViewer() { accountId }: SignedIn, @Fields() fields: Selection) {
    return this.reader.ownOffer(accountId, fields);
  }

  @Query()
  @Access('member')
  practiceReviews(
    @Args('practiceId') practiceId: string,
    @CurrentViewer() { accountId }: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.told(accountId, practiceId, fields);
  }

  @Mutation()
  @Access('member')
  async offerToReview(@Args('input') { locales }: { locales: Locale[] }, @CurrentViewer() viewer: SignedIn) {
    return acted(
      await this.reviewers.offer(
        viewer,
        locales.filter((locale) => locale !== 'en'),
      ),
    );
  }

  @Mutation()
  @Access('member')
  async stopReviewing(@CurrentViewer() viewer: SignedIn) {
    return acted(await this.reviewers.endOwn(viewer));
  }

  @Mutation()
  @Access('member')
  async saveReview(@Args('input') input: Pick<ReviewInput, 'id' | 'comments'>, @CurrentViewer() viewer: SignedIn) {
    if (input.comments.length > mostComments) throw badUserInput('The list of comments is too long.');
    return acted(await this.review.save(viewer, input));
  }

  @Mutation()
  @Access('member')
  async giveReview(@Args('input') input: ReviewInput, @CurrentViewer() viewer: SignedIn) {
    if (input.comments.length > mostComments) throw badUserInput('The list of comments is too long.');
    return acted(await this.review.give(viewer, { ...input, recommendation: input.recommendation ?? null }));
  }

  @Mutation()
  @Access('member')
  async declineReview(
    @Args('input') { id, reason }: { id: string; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return acted(await this.review.decline(viewer, id, reason));
  }
}

/** The outcome as its member of the union. */
function acted(outcome: GiveReviewOutcome | ReviewerOutcome) {
  if (outcome.ok) return { __typename: 'ReviewActed', id: outcome.value.id };
  const { refusal } = outcome;
  return { __typename: 'ReviewRefused', code: refusal.reason, field: 'field' in refusal ? refusal.field : null };
}
