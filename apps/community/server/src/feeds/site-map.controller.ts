import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CircleAddressesReader } from '#circles';
import { locales } from '#kernel';
import { Access, answerShortly } from '#platform';
import { PracticeAddressesReader } from '#practices';
import { PublicAddress } from './public-address.js';
import { hiddenPages } from './public-paths.js';
import { SiteMapFiles } from './site-map-files.js';

/** What search engines ask for first: what there is, in which languages, and what is nothing for them. */
@Controller()
export class SiteMapController {
  private readonly files: SiteMapFiles;
  private readonly origin: string;

  constructor(
    @Inject(PracticeAddressesReader) practices: PracticeAddressesReader,
    @Inject(CircleAddressesReader) circles: CircleAddressesReader,
    @Inject(PublicAddress) { url }: PublicAddress,
  ) {
    this.origin = url.origin;
    this.files = new SiteMapFiles(practices, circles, url.origin);
  }

  @Get('robots.txt')
  @Access('anyone')
  robots(@Res() response: Response): void {
    const closed = Object.values(hiddenPages).flatMap((words) =>
      locales.map((locale) => `/${locale}/${words[locale]}`),
    );
    const lines = ['/graphql', '/auth/', ...closed].map((path) => `Disallow: ${path}`);
    response.setHeader('Cache-Control', cached);
    response.type('text/plain');
    response.send(['User-agent: *', ...lines, '', `Sitemap: ${this.origin}/sitemap.xml`, ''].join('\n'));
  }

  @Get('sitemap.xml')
  @Access('anyone')
  async whole(@Res() response: Response): Promise<void> {
    await answer(response, await this.files.whole());
  }

  @Get('sitemap-:part.xml')
  @Access('anyone')
  async part(@Param('part') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.files.part(name);
    if (file === null) return answerShortly(request, response, 404, 'NOT_FOUND');
    await answer(response, file);
  }
}

const cached = 'public, max-age=3600';

/** Who goes away in the middle has what they wanted. */
async function answer(response: Response, parts: AsyncIterable<string> | string[]): Promise<void> {
  response.setHeader('Content-Type', 'application/xml; charset=utf-8');
  response.setHeader('Cache-Control', cached);
  try {
    await pipeline(Readable.from(parts), response);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
