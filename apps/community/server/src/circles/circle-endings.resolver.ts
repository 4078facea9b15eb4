import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { actInput, type CircleActArgs, GiveFeedback, RecordOutcomes } from '#circles';
import type { SignedIn } from '#identity';
import type { CircleId } from '#kernel';
import { Access, CurrentViewer } from '#platform';
import { feedbackGiven, outcomesRecorded } from './circle-endings.presenter.js';

interface FeedbackArgs {
  circleId: string;
  goalMet?: number | null;
  usefulness?: number | null;
  words: string;
}

interface OutcomesArgs extends CircleActArgs {
  kind: 'OUTCOMES' | 'NONE';
  fi: string;
  sv: string;
}

/** What is said of a circle when it is over. */
@Resolver()
export class CircleEndingsResolver {
  constructor(
    @Inject(GiveFeedback) private readonly feedback: GiveFeedback,
    @Inject(RecordOutcomes) private readonly outcomes: RecordOutcomes,
  ) {}

  @Mutation()
  @Access('member')
  async giveCircleFeedback(@Args('input') input: FeedbackArgs, @CurrentViewer() viewer: SignedIn) {
    const { circleId, goalMet = null, usefulness = null, words } = input;
    const given = { circleId: circleId as CircleId, goalMet, usefulness, words };
    return feedbackGiven(await this.feedback.execute(viewer, given));
  }

  @Mutation()
  @Access('member')
  async recordCircleOutcomes(@Args('input') input: OutcomesArgs, @CurrentViewer() viewer: SignedIn) {
    const { fi, sv } = input;
    const kind = input.kind === 'NONE' ? 'none' : 'outcomes';
    return outcomesRecorded(await this.outcomes.execute(viewer, { ...actInput(input), kind, fi, sv }));
  }
}
