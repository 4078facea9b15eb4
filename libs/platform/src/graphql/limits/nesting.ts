import { type Token, TokenKind } from 'graphql';
import type { Limit } from './counts.js';
import { limits, tooMuch } from './limits.js';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Brackets in brackets, of selections and values alike, counted without recursion: whatever comes after recurses. */
export const nesting: Limit = ({ document }) => {
  let open = 0;
  for (let token: Token | null = document.loc?.startToken ?? null; token; token = token.next) {
    if (opening.has(token.kind)) open += 1;
    if (closing.has(token.kind)) open -= 1;
    if (open > limits.nesting) return tooMuch('QUERY_TOO_DEEP', 'The document is nested too deeply.');
  }
  return null;
};
