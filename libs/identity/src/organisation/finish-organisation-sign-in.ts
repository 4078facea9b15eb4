import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { type Locale, ok, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { signIn } from '../sign-in.js';
import type { Viewer } from '../viewer.js';
import { type Attempt, isExpired, reloadSession, saveSession, takeAttempt } from './attempts.js';
import { EnterByIdentity } from './enter-by-identity.js';
import { type AssertedIdentity, assertedIdentity } from './identity-claims.js';
import { IdentityProviders } from './identity-providers.js';
import { codeOf, failureOf, type ProviderFailure } from './provider-failure.js';
import type { Claims } from './provider-strategy.js';

/** Why nobody came in. The pages have words for each. */
type FinishRefusal =
  /** No attempt of this browser has the state: it was used, is forgotten, or was never ours. */
  | 'attempt_unknown'
  | 'attempt_expired'
  /** The person turned back, or the organisation does not let them in here. */
  | 'provider_denied'
  | ProviderFailure
  | 'suspended'
  | 'identity_elsewhere';

type FinishOutcome = Result<
  { kind: 'entered' | 'linked_already' | 'unknown' },
  { reason: FinishRefusal; code?: string }
>;

export interface Finished {
  outcome: FinishOutcome;
  /** Language of the page on which it began; null: nothing is known of that. */
  locale: Locale | null;
  /** Our own path to go on to; empty: none was asked for. */
  returnTo: string;
}

/** The browser comes back from the provider: everything is checked, then the session is bound, or told who waits. */
@Injectable()
export class FinishOrganisationSignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(IdentityProviders) private readonly providers: IdentityProviders,
    @Inject(EnterByIdentity) private readonly enter: EnterByIdentity,
  ) {}

  async execute(request: Request, key: string, answer: URLSearchParams, viewer: Viewer): Promise<Finished> {
    const attempt = takeAttempt(request, answer.get('state') ?? '');
    // Whatever comes of it, the same answer is not taken twice.
    if (attempt !== null) await saveSession(request);
    const outcome = await this.finish(request, key, attempt, answer, viewer);
    if (!outcome.ok) await this.tell(request, key, outcome.refusal, viewer);
    return { outcome, locale: attempt?.locale ?? null, returnTo: attempt?.returnTo ?? '' };
  }

  private async tell(
    request: Request,
    key: string,
    { reason, code }: { reason: FinishRefusal; code?: string },
    viewer: Viewer,
  ): Promise<void> {
    this.providers.logRefusal({ requestId: request.id, provider: key, reason, code });
    // The other two were audited with what they found.
    const audited = reason === 'suspended' || reason === 'identity_elsewhere';
    if (viewer !== null && !audited) await this.enter.recordRefusal(viewer.accountId, reason);
  }

  private async finish(
    request: Request,
    key: string,
    attempt: Attempt | null,
    answer: URLSearchParams,
    viewer: Viewer,
  ): Promise<FinishOutcome> {
    const provider = this.providers.byKey(key);
    if (attempt === null || provider === undefined || attempt.providerKey !== key)
      return refuse({ reason: 'attempt_unknown' });
    const [clock] = await this.db.read<{ now: Date }>('SELECT app_now() AS now');
    if (clock === undefined || isExpired(attempt, clock.now)) return refuse({ reason: 'attempt_expired' });
    const strategy = await this.providers.strategyOf(provider);
    if (strategy === null) return refuse({ reason: 'provider_away' });
    const claims = await claimsOf(() => strategy.finish(attempt.secrets, answer));
    if (!claims.ok) return claims;
    const identity = assertedIdentity(provider, claims.value);
    if (identity === null) return refuse({ reason: 'token_refused', code: 'SUBJECT_MISSING' });
    return this.come(request, attempt, identity, viewer);
  }

  private async come(
    request: Request,
    { aim, returnTo }: Attempt,
    identity: AssertedIdentity,
    viewer: Viewer,
  ): Promise<FinishOutcome> {
    const outcome = await this.enter.execute(identity, aim, viewer);
    if (!outcome.ok) return outcome;
    const { value } = outcome;
    await reloadSession(request);
    if (value.kind === 'entered') await signInKeepingAttempts(request, value);
    if (value.kind === 'unknown') {
      request.session.pendingIdentity = { ...identity, returnTo, at: value.at.toISOString() };
      // A browser follows a redirect before the session would be written by itself.
      await saveSession(request);
    }
    return ok({ kind: value.kind });
  }
}

/** What the provider says of who signed in there, or why it is not believed. */
async function claimsOf(
  finish: () => Promise<Claims | null>,
): Promise<Result<Claims, { reason: FinishRefusal; code?: string }>> {
  try {
    const claims = await finish();
    return claims === null ? refuse({ reason: 'provider_denied' }) : ok(claims);
  } catch (error) {
    return refuse({ reason: failureOf(error), code: codeOf(error) });
  }
}

/** Signing in empties the session; another tab may still be at its provider. */
async function signInKeepingAttempts(request: Request, entered: { accountId: string; provedAt: Date }): Promise<void> {
  const others = Object.entries(request.session.attempts ?? {}).filter(([, { aim }]) => aim === 'sign_in');
  await signIn(request, entered);
  if (others.length === 0) return;
  request.session.attempts = Object.fromEntries(others);
  await saveSession(request);
}
