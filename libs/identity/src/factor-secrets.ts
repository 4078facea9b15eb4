import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const issuer = 'Kuntarinki';
const period = 30;
/** Letters and figures that are not taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const recoveryCodes = 10;

/** What an app for codes is told, to scan or to type. */
export interface DeviceSecret {
  uri: string;
  /** In groups of four. */
  typed: string;
}

/**
 * The secrets of the second factor, made from an account, a seed and the secret of the installation: who reads the
 * database can make no code. Until a device is enrolled the seed is that of the session, so that showing it writes nothing.
 */
export class FactorSecrets {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'second factor', 32));
  }

  seedOf(sessionId: string): string {
    return this.sign(`seed:${sessionId}`).toString('base64url').slice(0, 22);
  }

  deviceSecret(accountId: string, seed: string, label: string): DeviceSecret {
    const totp = this.totp(accountId, seed, label);
    return { uri: totp.toString(), typed: totp.secret.base32.replace(/.{4}(?=.)/g, '$& ') };
  }

  /** The half minute whose code this is, or the one before or after it; null: the code is wrong. */
  stepOf(accountId: string, seed: string, code: string, now: Date): number | null {
    const timestamp = now.getTime();
    const delta = this.totp(accountId, seed, '').validate({ token: code, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
  }

  /** New codes, to be shown once, in groups of five. */
  newRecoveryCodes(): string[] {
    return Array.from({ length: recoveryCodes }, () => {
      const letters = Array.from({ length: 15 }, letter).join('');
      return letters.replace(/.{5}(?=.)/g, '$&-');
    });
  }

  recoveryHash(accountId: string, typed: string): string {
    const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
    return this.sign(`recovery:${accountId}:${letters}`).toString('base64url');
  }

  private totp(accountId: string, seed: string, label: string): TOTP {
    const bytes = this.sign(`device:${accountId}:${seed}`).subarray(0, 20);
    const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
    return new TOTP({ issuer, label, secret, period });
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}

/** Of a byte beyond the last whole alphabet another is drawn, or some letters would come more often. */
function letter(): string {
  for (;;) {
    const [byte = 0] = randomBytes(1);
    if (byte < 256 - (256 % alphabet.length)) return alphabet.charAt(byte % alphabet.length);
  }
}
