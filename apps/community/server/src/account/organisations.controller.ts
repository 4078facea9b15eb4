import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Finished, FinishOrganisationSignIn, type Viewer } from '#identity';
import { type Locale, locales } from '#kernel';
import { Access } from '#platform';

/** The pages on which one goes on, in each language. */
const pages = {
  signIn: {
    fi: '/fi/kirjaudu/organisaatio',
    sv: '/sv/logga-in/organisation',
    en: '/en/sign-in/organisation',
  },
  own: {
    fi: '/fi/oma/organisaatiotunnukset',
    sv: '/sv/mina-sidor/organisationskonton',
    en: '/en/my/organisation-accounts',
  },
  my: { fi: '/fi/oma', sv: '/sv/mina-sidor', en: '/en/my' },
} satisfies Record<string, Record<Locale, string>>;

/** Where a provider sends the browser back to. Whatever the outcome, a page tells it. */
@Controller('auth/oidc')
export class OrganisationsController {
  constructor(@Inject(FinishOrganisationSignIn) private readonly finish: FinishOrganisationSignIn) {}

  @Get(':key/callback')
  @Access('anyone')
  async comeBack(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const viewer = (request.user ?? null) as unknown as Viewer;
    const answer = new URL(request.originalUrl, 'http://own.invalid').searchParams;
    const finished = await this.finish.execute(request, key, answer, viewer);
    const ofBrowser = request.acceptsLanguages([...locales]) as Locale | false;
    const locale = finished.locale ?? viewer?.locale ?? (ofBrowser || 'fi');
    response.redirect(303, pageAfter(finished, locale));
  }
}

function pageAfter({ outcome, returnTo }: Finished, locale: Locale): string {
  if (!outcome.ok) {
    const query = new URLSearchParams({ refusal: outcome.refusal.reason, ...(returnTo && { returnTo }) });
    return `${pages.signIn[locale]}?${query}`;
  }
  const { kind } = outcome.value;
  switch (kind) {
    case 'entered':
      return returnTo || pages.my[locale];
    case 'linked_already':
      return `${pages.own[locale]}?done=linked`;
    case 'unknown':
      return pages.signIn[locale];
    default:
      return kind satisfies never;
  }
}
