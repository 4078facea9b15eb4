import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isLocale, locales } from '#kernel';
import { Access, answerShortly } from '#platform';
import { PracticeFeedReader } from '#practices';
import { atomFeed } from './atom.js';
import { PublicAddress } from './public-address.js';
import { practiceFeed } from './public-paths.js';

const feeds = locales.map((locale) => `${locale}/${practiceFeed[locale]}`);

/** How long a cache may answer for the site: what is new may be so much late in a feed. */
const maxAge = 300;
/** Ids of themes are of these marks. */
const themeId = /^[a-z0-9_-]{1,100}$/;

/** Feeds of good practices: one a language, and one a language and theme. */
@Controller()
export class FeedsController {
  constructor(
    @Inject(PracticeFeedReader) private readonly practices: PracticeFeedReader,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  @Get([...feeds, ...feeds.map((path) => `${path}/:theme`)])
  @Access('anyone')
  async read(
    @Param('theme') asked: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, locale] = request.path.split('/');
    const theme = asked ?? null;
    const feed =
      isLocale(locale) && (theme === null || themeId.test(theme)) ? await this.practices.feed(locale, theme) : null;
    if (!isLocale(locale) || feed === null) return answerShortly(request, response, 404, 'NOT_FOUND');
    const body = atomFeed(feed, locale, theme, this.address.url);
    response.setHeader('Cache-Control', `public, max-age=${maxAge}`);
    response.setHeader('ETag', `W/"${createHash('sha256').update(body).digest('base64url')}"`);
    if (request.fresh) return void response.status(304).end();
    response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
    response.end(body);
  }
}
