import { describe, expect, it } from '@jest/globals';
import { PasswordHashing } from './password-hashing.js';

describe('a hash', () => {
  it('is that of argon2id, matches its password only, and nothing matches none', async () => {
    const hashing = new PasswordHashing();
    const made = await hashing.hash('tuuli puhaltaa');
    if (!made.ok) throw new Error('busy');
    expect(made.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashing.matches(made.value, 'tuuli puhaltaa')).toEqual({ ok: true, value: true });
    expect(await hashing.matches(made.value, 'tuuli puhalsi')).toEqual({ ok: true, value: false });
    expect(await hashing.matches(null, 'the password of nobody')).toEqual({ ok: true, value: false });
  });
});

describe('the queue', () => {
  it('turns away at once whom it has no room for, and does the rest', async () => {
    const hashing = new PasswordHashing();
    const began = performance.now();
    const all = Array.from({ length: 110 }, () =>
      hashing.matches(null, 'x').then((outcome) => ({ outcome, after: performance.now() - began })),
    );
    const done = await Promise.all(all);
    const turnedAway = done.filter(({ outcome }) => !outcome.ok);
    expect(turnedAway).toHaveLength(8);
    expect(turnedAway[0]?.outcome).toEqual({ ok: false, refusal: { reason: 'busy', seconds: 5 } });
    const firstDone = Math.min(...done.filter(({ outcome }) => outcome.ok).map(({ after }) => after));
    expect(Math.max(...turnedAway.map(({ after }) => after))).toBeLessThan(firstDone);
    expect((await hashing.matches(null, 'x')).ok).toBe(true);
  }, 60_000);
});
