import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn, Viewer } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { type AttendanceEntry, CheckIn, CheckInCodes, RecordAttendance } from '#rooms';
import { checkedIn, recorded } from './attendance.presenter.js';

interface RecordArgs {
  meetingId: string;
  entries: (Omit<AttendanceEntry, 'was'> & Partial<Pick<AttendanceEntry, 'was'>>)[];
}

/** Who was at the meetings of a circle. */
@Resolver()
export class AttendanceResolver {
  constructor(
    @Inject(CheckInCodes) private readonly codes: CheckInCodes,
    @Inject(RecordAttendance) private readonly record: RecordAttendance,
    @Inject(CheckIn) private readonly check: CheckIn,
  ) {}

  @Query()
  @Access('anyone')
  checkInCode(@Args('slug') slug: string, @Args('number') number: number, @CurrentViewer() viewer: Viewer) {
    return viewer === null ? null : this.codes.of(viewer.accountId, slug, number);
  }

  @Mutation()
  @Access('member')
  async recordAttendance(@Args('input') { meetingId, entries }: RecordArgs, @CurrentViewer() viewer: SignedIn) {
    const changes = entries.map(({ personId, was, status }) => ({ personId, was: was ?? null, status }));
    return recorded(await this.record.execute(viewer, meetingId, changes));
  }

  @Mutation()
  @Access('member')
  async checkIn(
    @Args('input') { meetingId, code }: { meetingId: string; code: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return checkedIn(await this.check.execute(viewer, meetingId, code));
  }
}
