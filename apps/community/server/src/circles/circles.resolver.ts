import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CirclesReader, JoinCircle } from '#circles';
import type { SignedIn, Viewer } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import { type CirclesArgs, circlePage, filterFrom, pageFrom } from './circle-list.presenter.js';
import { JoinPresenter } from './join.presenter.js';
import { type JoinCircleArgs, joinInput } from './join-input.js';

@Resolver()
export class CirclesResolver {
  constructor(
    @Inject(CirclesReader) private readonly reader: CirclesReader,
    @Inject(JoinCircle) private readonly join: JoinCircle,
    @Inject(JoinPresenter) private readonly presenter: JoinPresenter,
  ) {}

  @Query()
  @Access('anyone')
  async circles(@Args() args: CirclesArgs, @CurrentViewer() viewer: Viewer, @Fields() fields: Selection) {
    const reading = { accountId: viewer?.accountId ?? null, locale: args.locale };
    const page = await this.reader.page(reading, filterFrom(args.filter), pageFrom(args), fields);
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
    return this.reader.bySlug({ accountId: viewer?.accountId ?? null, locale }, slug, fields);
  }

  @Query()
  @Access('member')
  myEnrolments(@Args('locale') locale: Locale, @CurrentViewer() viewer: SignedIn, @Fields() fields: Selection) {
    return this.reader.enrolmentsOf(viewer.accountId, locale, fields);
  }

  @Mutation()
  @Access('member')
  async joinCircle(@Args('input') input: JoinCircleArgs, @CurrentViewer() viewer: SignedIn) {
    const outcome = await this.join.execute(viewer, joinInput(input));
    return this.presenter.present(viewer, outcome);
  }
}
