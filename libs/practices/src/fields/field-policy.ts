import { containsPersonalIdentityCode } from '#kernel';
import type { OtherLaw } from './practice-fields.js';

/** The name or the address of a law that is not among the choices: `lawName-1` is of the first. */
export type LawField = `lawName-${number}` | `lawUrl-${number}` | 'otherLaws';

export interface LawProblem {
  field: LawField;
  code: 'required' | 'too_long' | 'too_many' | 'not_an_address' | 'personal_identity_code';
}

const longestName = 200;
const longestUrl = 500;
const mostLaws = 3;

/** What has to be mended before the laws can be kept. */
export function lawProblems(laws: readonly OtherLaw[]): LawProblem[] {
  if (laws.length > mostLaws) return [{ field: 'otherLaws', code: 'too_many' }];
  return laws.flatMap(({ name, url }, index) => {
    const number = index + 1;
    return [...nameProblems(name, `lawName-${number}`), ...(url === null ? [] : urlProblems(url, `lawUrl-${number}`))];
  });
}

function nameProblems(name: string, field: LawField): LawProblem[] {
  if (name === '') return [{ field, code: 'required' }];
  if ([...name].length > longestName) return [{ field, code: 'too_long' }];
  return containsPersonalIdentityCode(name) ? [{ field, code: 'personal_identity_code' }] : [];
}

function urlProblems(url: string, field: LawField): LawProblem[] {
  if ([...url].length > longestUrl) return [{ field, code: 'too_long' }];
  if (!isAddress(url)) return [{ field, code: 'not_an_address' }];
  return containsPersonalIdentityCode(url) ? [{ field, code: 'personal_identity_code' }] : [];
}

/** A page that a reader may be sent to: over an encrypted connection, and naming nobody who signs in. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}
