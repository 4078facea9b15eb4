import type { Request } from 'express';
import type { Configuration } from 'openid-client';
import { type AuthenticateOptions, Strategy } from 'openid-client/passport';

/** What only the browser's session and the provider know of one attempt. */
export interface AttemptSecrets {
  state: string;
  nonce: string;
  code_verifier: string;
}

export type Claims = Record<string, unknown>;

interface StepOptions extends AuthenticateOptions {
  /** Beginning: what the request carries. Finishing: none. */
  begin?: { state: string; nonce: string };
  /** Where the provider sent the browser back to, with its answer. */
  answer?: URL;
}

type Outcome = { redirect: string } | { claims: Claims } | { denied: true };

/** Under this name the strategy keeps what it needs; each attempt has a box of its own, so that two tabs do not meet. */
const box = 'attempt';

/**
 * OpenID Connect by one provider: code flow with PKCE, state and nonce. Tokens are looked at once and kept nowhere.
 * It reads no header of the request: the address it was sent back to is the one that the settings make.
 */
export class ProviderStrategy extends Strategy {
  constructor(
    config: Configuration,
    key: string,
    private readonly callback: string,
  ) {
    super(
      { config, name: key, sessionKey: box, callbackURL: callback, scope: 'openid email profile' },
      (tokens, done) => done(null, tokens.claims() as unknown as Express.User),
    );
  }

  /** The address of the provider to send the browser to, and what must be kept for its way back. */
  async begin(state: string, nonce: string): Promise<{ address: string; secrets: AttemptSecrets }> {
    const session: Record<string, unknown> = {};
    const outcome = await this.step(session, { begin: { state, nonce } });
    if (!('redirect' in outcome)) throw new Error('the strategy did not begin');
    return { address: outcome.redirect, secrets: session[box] as AttemptSecrets };
  }

  /** Who signed in; null when the person or the provider said no. Throws when anything is not as it must be. */
  async finish(secrets: AttemptSecrets, answer: URLSearchParams): Promise<Claims | null> {
    const address = new URL(`${this.callback}?${answer}`);
    const outcome = await this.step({ [box]: secrets }, { answer: address });
    return 'claims' in outcome ? outcome.claims : null;
  }

  override authorizationRequestParams<T extends AuthenticateOptions>(request: Request, options: T): URLSearchParams {
    const parameters = new URLSearchParams(super.authorizationRequestParams(request, options));
    const { begin } = options as StepOptions;
    if (begin === undefined) return parameters;
    parameters.set('state', begin.state);
    parameters.set('nonce', begin.nonce);
    // A cross-site POST would come without the session's cookie.
    parameters.set('response_mode', 'query');
    return parameters;
  }

  override shouldInitiateAuthRequest<T extends AuthenticateOptions>(_: Request, __: URL, options: T): boolean {
    return (options as StepOptions).begin !== undefined;
  }

  override currentUrl(request: Request): URL {
    return (request as unknown as { answer?: URL }).answer ?? new URL(this.callback);
  }

  /** Passport's contract with a strategy: it answers by one of four methods that it is given. */
  private step(session: Record<string, unknown>, options: StepOptions): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const answering = Object.assign(Object.create(this) as ProviderStrategy, {
        redirect: (address: string) => resolve({ redirect: address }),
        success: (claims: Express.User) => resolve({ claims: claims as Claims }),
        fail: () => resolve({ denied: true }),
        pass: () => reject(new Error('a strategy of sign-in let the request pass')),
        error: reject,
      });
      const request = { method: 'GET', session, answer: options.answer } as unknown as Request;
      answering.authenticate(request, options);
    });
  }
}
