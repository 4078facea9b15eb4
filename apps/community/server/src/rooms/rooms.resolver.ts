import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn, Viewer } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { RoomsReader } from '#rooms';

/** Rooms of circles, as those see them who are inside. */
@Resolver()
export class RoomsResolver {
  constructor(@Inject(RoomsReader) private readonly reader: RoomsReader) {}

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
}
