import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcceptSeat, CirclesReader, DeclineSeat, GiveBackSeats, JoinCircle, LeaveCircle } from '#circles';
import type { SignedIn, Viewer } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { type CirclesArgs, circlePage, filterFrom, pageFrom } from './circle-list.presenter.js';
import { giveBackInput, type JoinCircleArgs, joinInput, type OwnPlaceArgs, ownPlaceInput } from './join-input.js';
import { PlacePresenter } from './place.presenter.js';

/** For whom circles are read. */
const readingOf = (viewer: Viewer, locale: Locale) => ({
  accountId: viewer?.accountId ?? null,
  municipalities: viewer?.municipalities ?? [],
  locale,
});

@Resolver()
export class CirclesResolver {
  constructor(
    @Inject(CirclesReader) private readonly reader: CirclesReader,
    @Inject(JoinCircle) private readonly join: JoinCircle,
    @Inject(LeaveCircle) private readonly leave: LeaveCircle,
    @Inject(GiveBackSeats) private readonly giveBack: GiveBackSeats,
    @Inject(AcceptSeat) private readonly accept: AcceptSeat,
    @Inject(DeclineSeat) private readonly decline: DeclineSeat,
    @Inject(PlacePresenter) private readonly presenter: PlacePresenter,
  ) {}

  @Query()
  @Access('anyone')
  async circles(@Args() args: CirclesArgs, @CurrentViewer() viewer: Viewer, @Fields() fields: Selection) {
    const page = await this.reader.page(
      readingOf(viewer, args.locale),
      filterFrom(args.filter),
      pageFrom(args),
      fields,
    );
    if (page === null) throw badUserInput('The cursor is not of this list.');
    return circlePage(page);
  }

  @Query()
  @Access('anyone')
  circle(
    @Args('slug') slug: string,
    @Args('locale') locale: Locale,
    @CurrentViewer() viewer: Viewer,
    @Fields() fields: Selection,
  ) {
    return this.reader.bySlug(readingOf(viewer, locale), slug, fields);
  }

  @Query()
  @Access('member')
  myEnrolments(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.enrolmentsOf({ ...readingOf(viewer, locale), accountId: viewer.accountId }, fields);
  }

  @Mutation()
  @Access('member')
  async joinCircle(@Args('input') input: JoinCircleArgs, @CurrentViewer() viewer: SignedIn) {
    return this.presenter.joined(viewer, await this.join.execute(viewer, joinInput(input)));
  }

  @Mutation()
  @Access('member')
  async leaveCircle(@Args('input') input: OwnPlaceArgs, @CurrentViewer() viewer: SignedIn) {
    return this.presenter.left(viewer, await this.leave.execute(viewer, ownPlaceInput(input)));
  }

  @Mutation()
  @Access('member')
  async giveBackSeats(@Args('input') input: OwnPlaceArgs & { keep: number }, @CurrentViewer() viewer: SignedIn) {
    return this.presenter.gaveBack(viewer, await this.giveBack.execute(viewer, giveBackInput(input)));
  }

  @Mutation()
  @Access('member')
  async acceptSeat(@Args('input') input: OwnPlaceArgs, @CurrentViewer() viewer: SignedIn) {
    return this.presenter.accepted(viewer, await this.accept.execute(viewer, ownPlaceInput(input)));
  }

  @Mutation()
  @Access('member')
  async declineSeat(@Args('input') input: OwnPlaceArgs, @CurrentViewer() viewer: SignedIn) {
    return this.presenter.left(viewer, await this.decline.execute(viewer, ownPlaceInput(input)));
  }
}
