import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn, Viewer } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { type Answer, AnswerMeeting, EditMeeting, RoomsReader } from '#rooms';
import { answeredMeeting, edited } from './rooms.presenter.js';

interface EditArgs {
  meetingId: string;
  version: number;
  agenda: string;
  link: string;
}

/** Rooms of circles, as those see them who are inside. */
@Resolver()
export class RoomsResolver {
  constructor(
    @Inject(RoomsReader) private readonly reader: RoomsReader,
    @Inject(EditMeeting) private readonly edit: EditMeeting,
    @Inject(AnswerMeeting) private readonly answer: AnswerMeeting,
  ) {}

  @Query()
  @Access('anyone')
  circleRoom(
    @Args('slug') slug: string,
    @Args('locale') locale: Locale,
    @CurrentViewer() viewer: Viewer,
    @Fields() fields: Selection,
  ) {
    // A visitor is inside nowhere.
    return viewer === null ? null : this.reader.bySlug({ accountId: viewer.accountId, locale }, slug, fields);
  }

  @Query()
  @Access('member')
  myRooms(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.own({ accountId: viewer.accountId, locale }, fields);
  }

  @Mutation()
  @Access('member')
  async editRoomMeeting(
    @Args('input') { meetingId, version, agenda, link }: EditArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    return edited(await this.edit.execute(viewer, { meetingId, version, agenda, link }));
  }

  @Mutation()
  @Access('member')
  async answerMeeting(
    @Args('input') { meetingId, answer }: { meetingId: string; answer: Answer },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return answeredMeeting(await this.answer.execute(viewer, meetingId, answer));
  }
}
