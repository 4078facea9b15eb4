import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CalendarFeeds, feedCalendar } from '#notifications';
import { Access, Database } from '#platform';
import { OwnAddress } from './calendar-address.js';
import { FeedThrottle } from './feed-throttle.js';

/** One's own meetings for a calendar program, which knows nothing but the address. */
@Controller()
export class CalendarController {
  private readonly throttle = new FeedThrottle();

  constructor(
    @Inject(CalendarFeeds) private readonly feeds: CalendarFeeds,
    @Inject(Database) private readonly database: Database,
    @Inject(OwnAddress) private readonly own: OwnAddress,
  ) {}

  @Get('calendar.ics')
  @Access('anyone')
  async read(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { token } = request.query;
    const owner = typeof token === 'string' ? await this.feeds.ownerOf(token) : null;
    if (owner === null) return void response.status(404).end();
    const wait = this.throttle.secondsToWait(owner);
    if (wait > 0) return void response.status(429).setHeader('Retry-After', String(wait)).end();
    const calendar = await feedCalendar(this.database, owner, this.own.publicUrl);
    const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
    // For one program alone, which asks each time whether anything has changed.
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('ETag', tag);
    if (request.get('If-None-Match') === tag) return void response.status(304).end();
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="kuntarinki.ics"');
    response.end(calendar);
  }
}
