import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { FactorSecrets } from './factor-secrets.js';

const secrets = new FactorSecrets('a secret of thirty-two characters');
const [account, other] = ['one account', 'another account'];
const now = new Date('2026-11-22T10:00:10Z');

/** What an app shows that was told the secret by hand. */
const appWith = (typed: string) => new TOTP({ secret: Secret.fromBase32(typed.replaceAll(' ', '')) });

describe('the secret of a device', () => {
  const seed = secrets.seedOf('session');
  const { uri, typed } = secrets.deviceSecret(account, seed, 'nimi@kunta.example');

  it('makes the codes of any app for codes, told by hand or by the picture', () => {
    const code = appWith(typed).generate({ timestamp: now.getTime() });
    expect(secrets.stepOf(account, seed, code, now)).toBe(Math.floor(now.getTime() / 30_000));
    expect(uri).toContain(`secret=${typed.replaceAll(' ', '')}`);
    expect(uri).toContain('issuer=Kuntarinki');
  });

  it('tolerates a clock that is half a minute off, and not more', () => {
    const step = Math.floor(now.getTime() / 30_000);
    const at = (seconds: number) => appWith(typed).generate({ timestamp: now.getTime() + seconds * 1000 });
    expect([-30, 30].map((off) => secrets.stepOf(account, seed, at(off), now))).toEqual([step - 1, step + 1]);
    expect([-60, 60].map((off) => secrets.stepOf(account, seed, at(off), now))).toEqual([null, null]);
  });

  it('is another for another account, session and installation', () => {
    const code = appWith(typed).generate({ timestamp: now.getTime() });
    expect(secrets.stepOf(other, seed, code, now)).toBeNull();
    expect(secrets.stepOf(account, secrets.seedOf('another session'), code, now)).toBeNull();
    expect(new FactorSecrets('another secret of thirty-two chars').stepOf(account, seed, code, now)).toBeNull();
  });
});

describe('recovery codes', () => {
  it('are ten, all different, without letters that are taken for one another', () => {
    const codes = secrets.newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){2}$/);
  });

  it('are known again however they are typed, and by their account only', () => {
    const hash = secrets.recoveryHash(account, 'abcde-fghjk-mnpqr');
    expect(secrets.recoveryHash(account, ' ABCDE fghjk mnpqr')).toBe(hash);
    expect(secrets.recoveryHash(other, 'abcde-fghjk-mnpqr')).not.toBe(hash);
  });
});
