import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  AskReviewers,
  type AskReviewersOutcome,
  DecidePractice,
  type PracticeActInput,
  type ReviewerOutcome,
  Reviewers,
  ReviewsReader,
} from '#practices';
import { moved } from './posts.resolver.js';

const longestList = 50;

/** Reviews of practices, and who gives them, for the project team. */
@Resolver()
export class ReviewsResolver {
  constructor(
    @Inject(ReviewsReader) private readonly reader: ReviewsReader,
    @Inject(AskReviewers) private readonly ask: AskReviewers,
    @Inject(Reviewers) private readonly reviewers: Reviewers,
    @Inject(DecidePractice) private readonly decide: DecidePractice,
  ) {}

  @Query()
  @Access('project_team')
  practiceReviews(@Args('practiceId') practiceId: string, @Fields() fields: Selection) {
    return this.reader.ofPractice(practiceId, fields);
  }

  @Query()
  @Access('project_team')
  reviewCandidates(@Args('practiceId') practiceId: string, @Fields() fields: Selection) {
    return this.reader.candidates(practiceId, fields);
  }

  @Query()
  @Access('project_team')
  lateReviews(@Fields() fields: Selection) {
    return this.reader.late(fields);
  }

  @Query()
  @Access('project_team')
  practiceReviewers(@Fields() fields: Selection) {
    return this.reader.reviewers(fields);
  }

  @Mutation()
  @Access('project_team')
  async takePracticeIntoReview(
    @Args('input') input: PracticeActInput & { reviewerIds: string[] },
    @CurrentViewer() viewer: SignedIn,
  ) {
    if (input.reviewerIds.length > longestList) throw badUserInput('The list of reviewers is too long.');
    return acted(await this.ask.takeIntoReview(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async askAnotherReviewer(
    @Args('input') { id, reviewerId }: { id: string; reviewerId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return acted(await this.ask.askAnother(viewer, id, reviewerId));
  }

  @Mutation()
  @Access('project_team')
  async acceptPractice(
    @Args('input') { unreviewed, ...input }: PracticeActInput & { unreviewed?: string | null },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return moved(await this.decide.accept(viewer, { ...input, unreviewed: unreviewed ?? null }));
  }

  @Mutation()
  @Access('project_team')
  async rejectPractice(@Args('input') input: PracticeActInput & { note: string }, @CurrentViewer() viewer: SignedIn) {
    return moved(await this.decide.reject(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async approvePracticeReviewer(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return acted(await this.reviewers.approve(viewer, id));
  }

  @Mutation()
  @Access('project_team')
  async endPracticeReviewer(@Args('id') id: string, @CurrentViewer() viewer: SignedIn) {
    return acted(await this.reviewers.end(viewer, id));
  }

  @Mutation()
  @Access('project_team')
  async namePracticeReviewer(
    @Args('input') { email, locales }: { email: string; locales: Locale[] },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return acted(
      await this.reviewers.name(
        viewer,
        email,
        locales.filter((locale) => locale !== 'en'),
      ),
    );
  }
}

/** The outcome as its member of the union. */
function acted(outcome: AskReviewersOutcome | ReviewerOutcome) {
  if (outcome.ok) return { __typename: 'AdminReviewActed', id: outcome.value.id };
  return { __typename: 'AdminReviewRefused', code: outcome.refusal.reason };
}
