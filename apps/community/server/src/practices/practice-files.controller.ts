import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Viewer } from '#identity';
import { Access, answerShortly } from '#platform';
import { PracticeFilesReader } from '#practices';

/**
 * Files of practices. What is published may be kept for a while by a cache, and asked for again by its hash: not for ever,
 * as what is retracted has to go. What is being written is its writers' own.
 */
@Controller('practice-files')
export class PracticeFilesController {
  constructor(@Inject(PracticeFilesReader) private readonly files: PracticeFilesReader) {}

  @Get(':id')
  @Access('anyone')
  async read(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const viewer = (request.user ?? null) as unknown as Viewer;
    const file = await this.files.content(id, viewer?.accountId ?? null);
    if (file === null) return answerShortly(request, response, 404, 'NOT_FOUND');
    if (file === 'gone') return answerShortly(request, response, 410, 'NOT_FOUND');
    response.setHeader('Cache-Control', file.isPublic ? 'public, max-age=3600' : 'private, no-store');
    response.setHeader('ETag', `"${file.sha256}"`);
    if (file.isPublic && request.fresh) {
      response.status(304).end();
      return;
    }
    if (file.kind === 'attachment') response.attachment(file.fileName);
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.end(file.content);
  }
}
