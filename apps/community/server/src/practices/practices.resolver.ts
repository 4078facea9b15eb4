import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { CircleId, Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  AnswerPracticeInvitation,
  DiscardPracticeDraft,
  type DraftRead,
  type DraftTexts,
  EditPracticeDraft,
  InviteContributors,
  MakePracticeDraft,
  MakeSparringDraft,
  PracticeDraftsReader,
} from '#practices';
import {
  contributorsInvited,
  draftDiscarded,
  draftEdited,
  draftMade,
  invitationAnswered,
} from './practices.presenter.js';

const mostPeople = 100;

/** Drafts of good practices, for those who made what they tell of. */
@Resolver()
export class PracticesResolver {
  constructor(
    @Inject(PracticeDraftsReader) private readonly reader: PracticeDraftsReader,
    @Inject(MakePracticeDraft) private readonly make: MakePracticeDraft,
    @Inject(MakeSparringDraft) private readonly makeOfSparring: MakeSparringDraft,
    @Inject(EditPracticeDraft) private readonly edit: EditPracticeDraft,
    @Inject(InviteContributors) private readonly invite: InviteContributors,
    @Inject(AnswerPracticeInvitation) private readonly answer: AnswerPracticeInvitation,
    @Inject(DiscardPracticeDraft) private readonly discard: DiscardPracticeDraft,
  ) {}

  @Query()
  @Access('member')
  myPracticeDrafts(
    @Args('locale') locale: Locale,
    @CurrentViewer() { accountId }: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.own({ accountId, locale }, fields);
  }

  @Query()
  @Access('member')
  practiceDraft(
    @Args() { id, locale }: { id: string; locale: Locale },
    @CurrentViewer() { accountId }: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.byId({ accountId, locale }, id, fields);
  }

  @Mutation()
  @Access('member')
  async makePracticeDraft(@Args('circleId') circleId: string, @CurrentViewer() viewer: SignedIn) {
    return draftMade(await this.make.execute(viewer, circleId as CircleId));
  }

  @Mutation()
  @Access('member')
  async makeSparringPracticeDraft(
    @Args('input') { requestId, locale }: { requestId: string; locale: Locale },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return draftMade(await this.makeOfSparring.execute(viewer, requestId, locale));
  }

  @Mutation()
  @Access('member')
  async editPracticeDraft(@Args('input') input: DraftRead & DraftTexts, @CurrentViewer() viewer: SignedIn) {
    const { id, version, title, text } = input;
    return draftEdited(await this.edit.execute(viewer, { id, version, title, text }));
  }

  @Mutation()
  @Access('member')
  async invitePracticeContributors(
    @Args('input') { id, personIds }: { id: string; personIds: string[] },
    @CurrentViewer() viewer: SignedIn,
  ) {
    if (personIds.length > mostPeople) throw badUserInput(`A list has at most ${mostPeople} items.`);
    return contributorsInvited(await this.invite.execute(viewer, id, personIds));
  }

  @Mutation()
  @Access('member')
  async answerPracticeInvitation(
    @Args('input') { id, accept }: { id: string; accept: boolean },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return invitationAnswered(await this.answer.execute(viewer, id, accept));
  }

  @Mutation()
  @Access('member')
  async discardPracticeDraft(@Args('input') { id, version }: DraftRead, @CurrentViewer() viewer: SignedIn) {
    return draftDiscarded(await this.discard.execute(viewer, { id, version }));
  }
}
