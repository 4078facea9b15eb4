import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isLocale } from '#kernel';
import { Access, answerShortly, NoTurn } from '#platform';
import { PracticeFeedReader } from '#practices';
import { Pictures } from './picture/pictures.js';

const slugs = /^[a-z0-9-]{1,200}$/;

/** Pictures that other sites show where somebody shares a practice. */
@Controller('practice-pictures')
export class PicturesController {
  constructor(
    @Inject(PracticeFeedReader) private readonly practices: PracticeFeedReader,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  @Get(':locale/:name')
  @Access('anyone')
  async read(
    @Param('locale') locale: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const slug = name.endsWith('.png') ? name.slice(0, -'.png'.length) : '';
    const head = isLocale(locale) && slugs.test(slug) ? await this.practices.head(slug, locale) : null;
    if (!isLocale(locale) || head === null) return answerShortly(request, response, 404, 'NOT_FOUND');
    if (head === 'gone') return answerShortly(request, response, 410, 'NOT_FOUND');
    const { svg, tag } = await this.pictures.drawn(head, locale);
    response.setHeader('ETag', `"${tag}"`);
    // Not for ever, as what is retracted has to go.
    response.setHeader('Cache-Control', 'public, max-age=3600');
    if (request.fresh) return void response.status(304).end();
    try {
      const png = await this.pictures.png(svg, tag);
      response.setHeader('Content-Type', 'image/png');
      response.end(png);
    } catch (error) {
      response.removeHeader('ETag');
      response.setHeader('Cache-Control', 'private, no-store');
      if (!(error instanceof NoTurn)) throw error;
      response.setHeader('Retry-After', '5');
      answerShortly(request, response, 503, 'BUSY');
    }
  }
}
