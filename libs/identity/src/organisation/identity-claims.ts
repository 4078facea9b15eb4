import type { OidcProvider } from '#platform';
import { emailAddress } from '../email-address.js';
import { tidyName, whyNotName } from '../person-details.js';

/** What the provider says of whoever signed in there. */
export interface AssertedIdentity {
  providerKey: string;
  issuer: string;
  subject: string;
  /** As `emailAddress` gives it; null when the provider tells none. */
  email: string | null;
  /** Whether the provider says that it has checked the address, and may say so of this one. */
  verified: boolean;
  /** To suggest in the form of a new account; empty when there is none that can be used. */
  name: string;
}

type Claims = Record<string, unknown>;

/** Longest subject, in characters: OpenID Connect allows no longer one. */
const longestSubject = 255;

/** Null: the token names nobody. */
export function assertedIdentity(provider: OidcProvider, claims: Claims): AssertedIdentity | null {
  const subject = claims[provider.claims.subject];
  if (typeof subject !== 'string' || subject === '' || subject.length > longestSubject) return null;
  const { email, ofEmailClaim } = addressOf(provider, claims);
  const name = typeof claims.name === 'string' ? tidyName(claims.name) : '';
  return {
    providerKey: provider.key,
    issuer: provider.issuer,
    subject,
    email,
    verified: email !== null && ofEmailClaim && isVerified(provider, claims) && mayAssert(provider, email),
    name: whyNotName(name) === null ? name : '',
  };
}

/** `email_verified` speaks of the address, not of the name that people sign in with and that looks like one. */
function addressOf({ claims: names }: OidcProvider, claims: Claims): { email: string | null; ofEmailClaim: boolean } {
  const email = addressIn(claims[names.email ?? 'email']);
  if (email !== null || names.email !== null) return { email, ofEmailClaim: names.email !== 'preferred_username' };
  return { email: addressIn(claims.preferred_username), ofEmailClaim: false };
}

const addressIn = (claim: unknown): string | null => (typeof claim === 'string' ? emailAddress(claim) : null);

/** True alone, as the standard says, or as the claims of some providers write it. */
const isVerified = ({ claims: { emailVerified } }: OidcProvider, claims: Claims): boolean =>
  [true, 'true', 1, '1'].includes(claims[emailVerified] as string);

/** The domain itself, or one below it. */
function mayAssert({ domains }: OidcProvider, email: string): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1);
  return domains.length === 0 || domains.some((domain) => own === domain || own.endsWith(`.${domain}`));
}
