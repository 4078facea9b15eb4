import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MailChoices } from './choices/mail-choices.js';
import { CalendarFeeds } from './feed/calendar-feeds.js';

/** What people choose of mails and calendars; the mails themselves are the worker's. */
@Module({ imports: [AuditModule], providers: [MailChoices, CalendarFeeds], exports: [MailChoices, CalendarFeeds] })
export class NotificationsModule {}
