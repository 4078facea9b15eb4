import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { randomNonce, randomState } from 'openid-client';
import { type Locale, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { ownPath } from '../own-path.js';
import { type Aim, keepAttempt, reloadSession } from './attempts.js';
import { IdentityProviders } from './identity-providers.js';

export interface BeginInput {
  provider: string;
  aim: Aim;
  /** Language of the page on which one is. */
  locale: Locale;
  /** Where one came from; only our own paths count. */
  returnTo: string | null;
}

export type BeginOutcome = Result<{ address: string }, { reason: 'provider_unknown' } | { reason: 'provider_away' }>;

/** Someone wants to sign in at their organisation: the browser's session keeps what must come back from there. */
@Injectable()
export class BeginOrganisationSignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(IdentityProviders) private readonly providers: IdentityProviders,
  ) {}

  async execute(request: Request, input: BeginInput): Promise<BeginOutcome> {
    const provider = this.providers.byKey(input.provider);
    if (provider === undefined) return refuse({ reason: 'provider_unknown' });
    const strategy = await this.providers.strategyOf(provider);
    if (strategy === null) return refuse({ reason: 'provider_away' });
    const { address, secrets } = await strategy.begin(randomState(), randomNonce());
    const [clock] = await this.db.read<{ now: Date }>('SELECT app_now() AS now');
    const begunAt = (clock?.now ?? new Date(0)).toISOString();
    await reloadSession(request);
    const returnTo = ownPath(input.returnTo, '');
    keepAttempt(request, {
      providerKey: provider.key,
      aim: input.aim,
      locale: input.locale,
      returnTo,
      begunAt,
      secrets,
    });
    return ok({ address });
  }
}
