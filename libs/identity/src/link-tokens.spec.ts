import { describe, expect, it } from '@jest/globals';
import { LinkTokens, tokenPurpose } from './link-tokens.js';

const tokens = new LinkTokens('a secret of thirty-two characters');
const id = 'b3c8f7a0-5f6e-4d0e-9f0a-2b6d8f1c7e55';

describe('a token of a mailed link', () => {
  it('leads to its id, for its purpose only', () => {
    const token = tokens.tokenOf('sign_in', id);
    expect(tokens.idOf('sign_in', token)).toBe(id);
    expect(tokens.idOf('confirm_address', token)).toBeNull();
  });

  it('leads nowhere on the other site', () => {
    const purposes = [tokenPurpose('community', 'sign_in'), tokenPurpose('admin', 'sign_in')] as const;
    for (const [one, other] of [purposes, purposes.toReversed()] as const) {
      expect(tokens.idOf(other ?? '', tokens.tokenOf(one ?? '', id))).toBeNull();
    }
  });

  it('is the same each time, so that a mail sent twice is the same mail', () => {
    expect(tokens.tokenOf('sign_in', id)).toBe(
      new LinkTokens('a secret of thirty-two characters').tokenOf('sign_in', id),
    );
  });

  it.each(['', '.', id, `${id}.`, `${id}.AAAA`, 'x.y', `${id}.${'é'.repeat(43)}`])('%j is none of ours', (text) => {
    expect(tokens.idOf('sign_in', text)).toBeNull();
  });

  it('cannot be made without the secret', () => {
    const other = new LinkTokens('another secret of thirty-two characters');
    expect(tokens.idOf('sign_in', other.tokenOf('sign_in', id))).toBeNull();
  });
});

describe('a code', () => {
  it('has six figures and may be typed with a space', () => {
    const code = tokens.codeOf(id);
    expect(code).toMatch(/^\d{6}$/);
    expect(tokens.isCodeOf(id, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe(true);
    expect(tokens.isCodeOf(id, String((Number(code) + 1) % 1_000_000).padStart(6, '0'))).toBe(false);
    expect(tokens.isCodeOf(id, '')).toBe(false);
  });
});
