import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DemoPeople, ownPath, signIn, signOut } from '#identity';
import { Access } from '#platform';

/** Sign-in and sign-out of the administration, with its own cookie and sessions. */
@Controller('auth')
export class AuthController {
  constructor(@Inject(DemoPeople) private readonly demo: DemoPeople) {}

  /**
   * Become one of the demo's invented people who have a role in the project team. A form that waited for this as a proof
   * comes along and is sent on.
   */
  @Post('demo')
  @Access('anyone')
  async playDemoPerson(
    @Body() body: { person?: unknown; returnTo?: unknown; proofForForm?: unknown },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const people = await this.demo.list();
    const isOfTeam = people.some(({ id, roles }) => id === body?.person && roles.length > 0);
    const person = isOfTeam ? await this.demo.play(body?.person) : null;
    if (person) await signIn(request, { ...person, secondFactor: true });
    response.redirect(person && body.proofForForm !== undefined ? 307 : 303, ownPath(body?.returnTo, '/'));
  }

  @Post('sign-out')
  @Access('anyone')
  async leave(@Body() body: { returnTo?: unknown }, @Req() request: Request, @Res() response: Response): Promise<void> {
    await signOut(request);
    response.redirect(303, ownPath(body?.returnTo, '/'));
  }
}
