import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, badUserInput, CurrentViewer } from '#platform';
import { AnswerFollowUp, type AnswerTutorInvitationInput, TutorInvitations } from '#sparring';
import { type FollowUpArgs, followUpInput, holdingSaved } from './reports.presenter.js';

const mostInList = 20;

/** What has become of sessions of sparring, and what the asking municipality would do next. */
@Resolver()
export class FollowUpsResolver {
  constructor(
    @Inject(AnswerFollowUp) private readonly answer: AnswerFollowUp,
    @Inject(TutorInvitations) private readonly invitations: TutorInvitations,
  ) {}

  @Mutation()
  @Access('member')
  async answerSparringFollowUp(@Args('input') input: FollowUpArgs, @CurrentViewer() viewer: SignedIn) {
    if (input.commitments.length > mostInList) throw badUserInput(`A list has at most ${mostInList} items.`);
    return holdingSaved(await this.answer.execute(viewer, followUpInput(input)));
  }

  @Mutation()
  @Access('member')
  async answerTutorInvitation(@Args('input') input: AnswerTutorInvitationInput, @CurrentViewer() viewer: SignedIn) {
    return holdingSaved(await this.invitations.answer(viewer, input));
  }
}
