import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isUuid } from '#kernel';
import type { LinkPurpose, LinkSite } from './mailed-link.js';

/** Figures of the code that may be typed instead of opening the link. */
const codeLength = 6;

/** What the token of a link is for: one of the community means nothing to the administration, and the other way round. */
export const tokenPurpose = (site: LinkSite, purpose: LinkPurpose): string =>
  site === 'admin' ? `admin_${purpose}` : purpose;

/**
 * The tokens and codes of mailed links, made from the link's id and a secret: who reads the database cannot use a link,
 * and a mail that is sent twice is the same mail. What a token is for goes into it, so that none serves another purpose.
 */
export class LinkTokens {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'mailed links', 32));
  }

  tokenOf(purpose: string, id: string): string {
    return `${id}.${this.sign(`${purpose}:${id}`).toString('base64url')}`;
  }

  /** The id in a token; null when the token is not ours or for another purpose. */
  idOf(purpose: string, token: string): string | null {
    const [id = ''] = token.split('.');
    return isUuid(id) && equal(token, this.tokenOf(purpose, id)) ? id : null;
  }

  codeOf(id: string): string {
    const figures = this.sign(`code:${id}`).readUIntBE(0, 6) % 10 ** codeLength;
    return String(figures).padStart(codeLength, '0');
  }

  /** Whether a code typed by hand, perhaps with spaces, is that of the link. */
  isCodeOf(id: string, typed: string): boolean {
    return equal(typed.replace(/[\s-]/g, ''), this.codeOf(id));
  }

  /** A name for something that must be told apart and not be known, such as a network. */
  pseudonym(text: string): string {
    return this.sign(`pseudonym:${text}`).toString('base64url').slice(0, 22);
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
