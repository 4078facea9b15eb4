import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { sessionCalendar } from '#notifications';
import { Access, CurrentViewer, Database } from '#platform';
import { OwnAddress } from '../account/calendar-address.js';

/** The agreed time of a pair as a file; of a schedule that only its two sides get. */
@Resolver('SparringSchedule')
export class ScheduleCalendarResolver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OwnAddress) private readonly own: OwnAddress,
  ) {}

  @ResolveField()
  @Access('member')
  calendarFile(
    @Parent() { requestId }: { requestId: string },
    @Args('locale') locale: Locale,
    @CurrentViewer() { accountId }: SignedIn,
  ) {
    return sessionCalendar(this.database, { requestId, accountId, locale }, this.own.publicUrl);
  }
}
