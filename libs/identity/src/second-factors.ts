import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { Attempts } from './attempts.js';
import { type AccountSecured, accountSecured } from './events.js';
import { type DeviceSecret, FactorSecrets } from './factor-secrets.js';
import type { TooMany } from './mailed-links.js';

/** Whose second factor is asked for, in which session and from where. */
export interface FactorFor {
  accountId: AccountId;
  sessionId: string;
  network: string;
  /** What its owner does by it, for the audit log. */
  act: 'admin.sign_in' | 'admin.prove_again' | null;
}

export type CodeRefusal = { reason: 'code_wrong' } | TooMany;
export type Proved = Result<{ provedAt: Date }, CodeRefusal>;
export type Enrolled = Result<{ provedAt: Date; recoveryCodes: string[] }, CodeRefusal>;

export interface FactorFacts {
  enrolledAt: Date;
  recoveryCodesLeft: number;
}

interface Device {
  seed: string;
  lastStep: number;
}

/** The second factor of an account: a device that makes codes, and recovery codes for when it is lost. */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(FactorSecrets) private readonly secrets: FactorSecrets,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** Since when a device is enrolled, and how many recovery codes are left; null: there is no device. */
  async facts(accountId: AccountId): Promise<FactorFacts | null> {
    const [facts] = await this.db.read<FactorFacts>(
      `SELECT f.enrolled_at AS "enrolledAt", (SELECT count(*)::int FROM recovery_code c
         WHERE c.account_id = f.account_id AND c.used_at IS NULL) AS "recoveryCodesLeft"
       FROM second_factor f WHERE f.account_id = $1`,
      [accountId],
    );
    return facts ?? null;
  }

  /** The secret of the device that this session would enrol. */
  newDevice(sessionId: string, { accountId, email }: { accountId: AccountId; email: string }): DeviceSecret {
    return this.secrets.deviceSecret(accountId, this.secrets.seedOf(sessionId), email);
  }

  /** A code of the device that is enrolled, or a recovery code, opens; each once. */
  prove(asked: FactorFor, code: string): Promise<Proved> {
    return this.db.transaction(async (tx) => {
      const attempt = await this.attempts.begin(tx, attemptOf(asked));
      if (!attempt.ok) return attempt;
      const right = await this.opens(tx, asked.accountId, code);
      if (!right) return refuse({ reason: 'code_wrong' });
      await this.attempts.succeeded(tx, attempt.value);
      await this.record(tx, asked);
      return ok({ provedAt: tx.now });
    });
  }

  /** A code of the new device enrols it, in the place of the one before where there is one, with new recovery codes. */
  enrol(asked: FactorFor, code: string, when: 'first' | 'again'): Promise<Enrolled> {
    const { accountId } = asked;
    return this.db.transaction(async (tx) => {
      const attempt = await this.attempts.begin(tx, attemptOf(asked));
      if (!attempt.ok) return attempt;
      // Two who enrol at once wait for each other: the second is no first enrolment any more.
      await tx.sql('SELECT FROM account WHERE id = $1 FOR UPDATE', [accountId]);
      const known = await deviceOf(tx, accountId);
      if (when === 'first' && known !== null) return refuse({ reason: 'code_wrong' });
      const seed = this.secrets.seedOf(asked.sessionId);
      const step = this.secrets.stepOf(accountId, seed, figures(code), tx.now);
      if (step === null || known?.seed === seed) return refuse({ reason: 'code_wrong' });
      await this.attempts.succeeded(tx, attempt.value);
      await tx.sql(
        `INSERT INTO second_factor (account_id, seed, enrolled_at, last_step) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET seed = $2, enrolled_at = $3, last_step = $4`,
        [accountId, seed, tx.now, step],
      );
      const recoveryCodes = await this.replaceRecoveryCodes(tx, accountId);
      await this.tell(tx, accountId, known === null ? 'second_factor_enrolled' : 'second_factor_replaced');
      await this.record(tx, asked);
      return ok({ provedAt: tx.now, recoveryCodes });
    });
  }

  /** New recovery codes; those before work no longer. */
  renewRecoveryCodes(accountId: AccountId): Promise<Result<{ recoveryCodes: string[] }, { reason: 'not_enrolled' }>> {
    return this.db.transaction(async (tx) => {
      if ((await deviceOf(tx, accountId)) === null) return refuse({ reason: 'not_enrolled' });
      const recoveryCodes = await this.replaceRecoveryCodes(tx, accountId);
      await this.tell(tx, accountId, 'recovery_codes_renewed');
      return ok({ recoveryCodes });
    });
  }

  private async opens(tx: Transaction, accountId: AccountId, code: string): Promise<boolean> {
    const device = await deviceOf(tx, accountId);
    if (device === null) return false;
    if (!/^\d{6}$/.test(figures(code))) return this.opensByRecoveryCode(tx, accountId, code);
    const step = this.secrets.stepOf(accountId, device.seed, figures(code), tx.now);
    if (step === null || step <= device.lastStep) return false;
    await tx.sql('UPDATE second_factor SET last_step = $2 WHERE account_id = $1', [accountId, step]);
    return true;
  }

  private async opensByRecoveryCode(tx: Transaction, accountId: AccountId, code: string): Promise<boolean> {
    const used = await tx.sql(
      `UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING account_id`,
      [accountId, this.secrets.recoveryHash(accountId, code), tx.now],
    );
    if (used.length === 0) return false;
    await this.tell(tx, accountId, 'recovery_code_used');
    return true;
  }

  private async replaceRecoveryCodes(tx: Transaction, accountId: AccountId): Promise<string[]> {
    const codes = this.secrets.newRecoveryCodes();
    await tx.sql('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await tx.sql('INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::text[])', [
      accountId,
      codes.map((code) => this.secrets.recoveryHash(accountId, code)),
    ]);
    return codes;
  }

  private async record(tx: Transaction, { accountId, act }: FactorFor): Promise<void> {
    if (act === null) return;
    await this.audit.record(tx, { act, actorId: accountId, objectKind: 'account', objectId: accountId });
  }

  private async tell(tx: Transaction, accountId: AccountId, what: AccountSecured['what']): Promise<void> {
    const act = { act: `account.${what}`, actorId: accountId, objectKind: 'account', objectId: accountId };
    await this.audit.record(tx, act);
    await this.jobs.add(tx, accountSecured, { accountId, what, at: tx.now.toISOString() } satisfies AccountSecured);
  }
}

const attemptOf = ({ accountId, network }: FactorFor) =>
  ({ way: 'second_factor', subject: accountId, network }) as const;

const figures = (code: string): string => code.replace(/[\s-]/g, '');

async function deviceOf(tx: Transaction, accountId: AccountId): Promise<Device | null> {
  const [device] = await tx.sql<Device>(
    'SELECT seed, last_step AS "lastStep" FROM second_factor WHERE account_id = $1 FOR UPDATE',
    [accountId],
  );
  return device ?? null;
}
