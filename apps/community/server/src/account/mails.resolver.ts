import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { CalendarFeeds, MailChoices, type Wanted } from '#notifications';
import { Access, CurrentViewer } from '#platform';
import { calendarAddress, OwnAddress } from './calendar-address.js';

/** Which mails one gets, and the address of one's calendar. */
@Resolver()
export class MailsResolver {
  constructor(
    @Inject(MailChoices) private readonly choices: MailChoices,
    @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds,
    @Inject(OwnAddress) private readonly own: OwnAddress,
  ) {}

  @Query()
  @Access('member')
  myMails(@CurrentViewer() { accountId }: SignedIn) {
    return this.choices.of(accountId);
  }

  @Query()
  @Access('anyone')
  mailedChoice(@Args('token') token: string) {
    return this.choices.byToken(token);
  }

  @Query()
  @Access('member')
  async myCalendar(@CurrentViewer() { accountId }: SignedIn) {
    return calendarAddress(this.own, await this.feeds.of(accountId));
  }

  @Mutation()
  @Access('member')
  chooseMails(
    @Args('input') { reminders, recaps, mentions, practices }: Wanted,
    @CurrentViewer() { accountId }: SignedIn,
  ) {
    return this.choices.choose(accountId, { reminders, recaps, mentions, practices });
  }

  @Mutation()
  @Access('anyone')
  async chooseMailedKind(@Args('input') { token, wanted }: { token: string; wanted: boolean }) {
    const chosen = await this.choices.chooseByToken(token, wanted);
    if (chosen === null) return { __typename: 'LinkExpired', code: 'link_expired' };
    return { __typename: 'MailedChoice', kind: chosen.kind, wanted: chosen.wanted };
  }

  @Mutation()
  @Access('member')
  async renewMyCalendar(@CurrentViewer() { accountId }: SignedIn) {
    return calendarAddress(this.own, await this.feeds.renew(accountId));
  }

  @Mutation()
  @Access('member')
  async endMyCalendar(@CurrentViewer() { accountId }: SignedIn) {
    await this.feeds.end(accountId);
    return calendarAddress(this.own, null);
  }
}
