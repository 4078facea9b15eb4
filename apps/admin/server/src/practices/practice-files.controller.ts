import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access, answerShortly } from '#platform';
import { PracticeFilesReader } from '#practices';

/** Files of practices that were sent, for the project team that decides on them; kept by nobody. */
@Controller('practice-files')
export class PracticeFilesController {
  constructor(@Inject(PracticeFilesReader) private readonly files: PracticeFilesReader) {}

  @Get(':id')
  @Access('project_team')
  async read(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.files.contentForTeam(id);
    if (file === null) return answerShortly(request, response, 404, 'NOT_FOUND');
    if (file.kind === 'attachment') response.attachment(file.fileName);
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(file.content);
  }
}
