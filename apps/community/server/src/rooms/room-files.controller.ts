import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Viewer } from '#identity';
import { Access, answerShortly } from '#platform';
import { RoomFiles } from '#rooms';

/** Files of rooms, to be kept and opened elsewhere: no browser shows them as a page of this site. */
@Controller('room-files')
export class RoomFilesController {
  constructor(@Inject(RoomFiles) private readonly files: RoomFiles) {}

  @Get(':id')
  @Access('anyone')
  async read(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const viewer = (request.user ?? null) as unknown as Viewer;
    const file = viewer === null ? null : await this.files.read(viewer.accountId, id);
    if (file === null) return answerShortly(request, response, 404, 'NOT_FOUND');
    response.attachment(file.fileName);
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(file.content);
  }
}
