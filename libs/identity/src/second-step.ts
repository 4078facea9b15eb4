import { Inject, Injectable } from '@nestjs/common';
import { type AccountId, ok, type Result, refuse } from '#kernel';
import { Database, freshFor } from '#platform';
import type { DeviceSecret } from './factor-secrets.js';
import { type CodeRefusal, SecondFactors } from './second-factors.js';
import type { Entering } from './sign-in.js';
import { inProjectTeam } from './viewer.js';

/** Where a session stands that is on its way in, and from where it comes. */
export interface OnTheWay {
  entering: Entering | undefined;
  sessionId: string;
  network: string;
}

export type SecondStepOutcome = Result<
  { accountId: AccountId; provedAt: Date; returnTo: string; recoveryCodes: string[] | null },
  /** `first_step_missing`: nobody has taken it in this session, or too long ago, or has no role any more. */
  CodeRefusal | { reason: 'first_step_missing' }
>;

/** The second step into the administration: a code of one's device, or at the first time the enrolment of one. */
@Injectable()
export class SecondStep {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  /** The secret of the device to enrol, null where one is enrolled. */
  async device({
    entering,
    sessionId,
  }: OnTheWay): Promise<Result<DeviceSecret | null, { reason: 'first_step_missing' }>> {
    const account = await this.accountOf(entering);
    if (account === null) return refuse({ reason: 'first_step_missing' });
    const { id: accountId, email, enrolled } = account;
    return ok(enrolled ? null : this.factors.newDevice(sessionId, { accountId, email }));
  }

  async execute({ entering, ...from }: OnTheWay, code: string): Promise<SecondStepOutcome> {
    const account = await this.accountOf(entering);
    if (account === null || entering === undefined) return refuse({ reason: 'first_step_missing' });
    const asked = { accountId: account.id, ...from, act: 'admin.sign_in' } as const;
    const known = { accountId: account.id, returnTo: entering.returnTo };
    if (account.enrolled) {
      const proved = await this.factors.prove(asked, code);
      return proved.ok ? ok({ ...known, ...proved.value, recoveryCodes: null }) : proved;
    }
    const enrolled = await this.factors.enrol(asked, code, 'first');
    return enrolled.ok ? ok({ ...known, ...enrolled.value }) : enrolled;
  }

  private async accountOf(
    entering: Entering | undefined,
  ): Promise<{ id: AccountId; email: string; enrolled: boolean } | null> {
    if (entering === undefined) return null;
    const [row] = await this.db.read<{ id: AccountId; email: string; enrolled: boolean }>(
      `SELECT a.id, a.email, EXISTS (SELECT FROM second_factor f WHERE f.account_id = a.id) AS enrolled
       FROM account a WHERE a.id = $1 AND ${inProjectTeam('a')} AND $2::timestamptz > app_now() - interval '${freshFor}'`,
      [entering.accountId, entering.provedAt],
    );
    return row ?? null;
  }
}
