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
  'practice.${act}': ['give_review', 'decline_review'],
  'practice_reviewer.${act}': ['offer', 'name', 'approve', 'end'],
  'job.${verb}': ['retry', 'discard'],
  'round.${choice.kind}': ['pin', 'unpin', 'exclude', 'include', 'weights'],
};

/** Where an act is only passed on, or read: not recorded. */
const passedOn = ['Act', 'string', 'string | null', 'null', 'what.act', "column('l.act')"];

const comments = /\/\*\*[\s\S]*?\*\/|(?<=^\s*)\/\/.*$/gm;

/** What is written after each `act:` and `act =`, up to the end of that value. */
const valuesIn = (text: string): string[] =>
  [...text.replace(comments, '').matchAll(/(?<![.\w])act(?::| =) ((?:`[^`]*`|'[^']*'|[^,;{}()`']|\([^()]*\))+)/g)].map(
    ([, value = '']) => value.trim(),
  );

function actsIn(text: string): string[] {
  const direct = [...text.matchAll(/record\(\s*tx,\s*'([a-z_]+\.[a-z_]+)'/g)].map(([, act = '']) => act);
  const values = valuesIn(text).flatMap((value) => {
    if (passedOn.includes(value)) return [];
    const plain = [...value.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, act = '']) => act);
    const composed = [...value.matchAll(/`([^`]+)`/g)].flatMap(([, name = '']) => {
      const words = made[name];
      if (words === undefined) throw new Error(`it is not said here what ${name} can be`);
      return words.map((word) => `${name.split('.')[0]}.${word}`);
    });
    const acts = [...plain, ...composed];
    if (acts.length === 0) throw new Error(`it is not seen which act this is: ${value}`);
    return acts;
  });
  return [...direct, ...values];
}

/** The codes that a catalog has words for; the dot of an act stands there as a line. */
const worded = (locale: string, what: 'acts' | 'kinds'): string[] => {
  const text = readFileSync(`${root}apps/admin/web/app/locales/${locale}/audit.json`, 'utf8');
  return Object.keys((JSON.parse(text) as { log: Record<typeof what, object> }).log[what]);
};

describe.each(['fi', 'sv', 'en'])('the audit log in %s', (locale) => {
  it('has words for every act that the sources record, and for no other', () => {
    const recorded = [...new Set(sources.flatMap(actsIn))].map((act) => act.replace('.', '_'));
    expect(recorded.length).toBeGreaterThan(25);
    expect(worded(locale, 'acts').sort()).toEqual(recorded.sort());
  });

  it('has words for every kind of thing that an act is about, and for no other', () => {
    const kinds = sources.flatMap((text) => [...text.matchAll(/\bobjectKind: '([a-z_]+)'/g)]).map(([, kind]) => kind);
    expect(worded(locale, 'kinds').sort()).toEqual([...new Set(kinds)].sort());
  });

  it('would not overlook an act that is chosen among several', () => {
    const chosen = `record(tx, {\n  act: known === null ? 'thing.add' : 'thing.change',\n  actorId })`;
    expect(actsIn(chosen)).toEqual(['thing.add', 'thing.change']);
    expect(() => actsIn('const act = verbs[verb];')).toThrow('it is not seen which act this is');
  });
});
