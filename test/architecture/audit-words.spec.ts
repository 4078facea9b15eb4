import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url).pathname;
const sources = globSync('{libs,apps}/*/{src,server/src}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(`${root}${file}`, 'utf8'));

/** Acts whose second word is a status or a verb of their own. */
const made: Record<string, string[]> = {
  'affiliation.${to}': ['claimed', 'proven', 'approved', 'rejected', 'ended', 'expired'],
  'account.${what}': [
    ...['second_factor_enrolled', 'second_factor_replaced', 'second_factor_reset', 'recovery_codes_renewed'],
    ...['recovery_code_used', 'password_set', 'password_changed', 'password_removed'],
  ],
  'job.${verb}': ['retry', 'discard'],
};

function actsIn(text: string): string[] {
  const plain = [...text.matchAll(/\bact: '([a-z_]+\.[a-z_]+)'|record\(\s*tx,\s*'([a-z_]+\.[a-z_]+)'/g)];
  const composed = [...text.matchAll(/\bact: `([a-z_]+\.\$\{\w+\})`/g)].flatMap(([, name = '']) => {
    const words = made[name];
    if (words === undefined) throw new Error(`it is not said here what ${name} can be`);
    return words.map((word) => `${name.split('.')[0]}.${word}`);
  });
  return [...plain.map(([, one, other]) => one ?? other ?? ''), ...composed];
}

/** The acts that the catalogs have words for; each dot stands there as a line. */
const worded = (locale: string): string[] => {
  const text = readFileSync(`${root}apps/admin/web/app/locales/${locale}/audit.json`, 'utf8');
  return Object.keys((JSON.parse(text) as { log: { acts: object } }).log.acts);
};

describe.each(['fi', 'sv', 'en'])('the audit log in %s', (locale) => {
  it('has words for every act that the sources record, and for no other', () => {
    const recorded = [...new Set(sources.flatMap(actsIn))].map((act) => act.replace('.', '_'));
    expect(recorded.length).toBeGreaterThan(25);
    expect(worded(locale).sort()).toEqual(recorded.sort());
  });
});
