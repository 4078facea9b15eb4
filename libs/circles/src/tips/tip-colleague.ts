import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { emailAddress, LinkTokens, type SignedIn, type TooMany } from '#identity';
import { type CircleId, isUuid, type Locale, type MunicipalityCode, ok, type Result, refuse, tidyLines } from '#kernel';
import { Database, Jobs, type Transaction } from '#platform';
import { type CircleTipped, circleTipped } from '../events.js';
import { hashOfTipped, type TellingFacts, tellingFacts } from './telling-facts.js';
import { type MessageRefusal, type TipRefusal, whyNotMessage, whyNotTip } from './tip-policy.js';

const day = 24 * 60 * 60 * 1000;
/** How long the link works, in days. */
const lifetime = 14;

export interface TipInput {
  circleId: CircleId;
  onBehalfOf: MunicipalityCode;
  email: string;
  message: string | null;
  /** Language of the mail. */
  locale: Locale;
}

export type TipOutcome = Result<
  { email: string },
  TipRefusal | MessageRefusal | { reason: 'email' } | { reason: 'own_address' } | TooMany
>;

/**
 * Someone tells a colleague of a circle by one mail. The answer is the same, and takes the same statements, whether the
 * address has an account, has been told before, or wants no tips: nothing of it can be learnt here (ADR 0029).
 */
@Injectable()
export class TipColleague {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async execute(viewer: SignedIn, input: TipInput): Promise<TipOutcome> {
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    if (email === viewer.email) return refuse({ reason: 'own_address' });
    const message = tidyLines(input.message ?? '');
    const unfit = whyNotMessage(message);
    if (unfit !== null) return refuse(unfit);
    if (!isUuid(input.circleId)) return refuse({ reason: 'not_found' });
    const { accountId } = viewer;
    const addressHash = hashOfTipped(this.tokens, email);
    return this.db.transaction(async (tx): Promise<TipOutcome> => {
      const facts = await tellingFacts(tx, { accountId, addressHash, ...input });
      const refusal = whyNotTip(facts);
      if (facts === null || refusal !== null) return refuse(refusal ?? { reason: 'not_found' });
      if (facts.toldByViewer) return ok({ email });
      if (facts.retryAt !== null) return refuse({ reason: 'too_many_attempts', retryAt: facts.retryAt });
      await this.tell(tx, accountId, facts, { ...input, email, message, addressHash });
      return ok({ email });
    });
  }

  /** The job is there also where no mail is to go out. */
  private async tell(
    tx: Transaction,
    accountId: string,
    { staysSilent }: TellingFacts,
    tip: TipInput & { addressHash: string },
  ): Promise<void> {
    const id = randomUUID();
    const expires = new Date(tx.now.getTime() + lifetime * day);
    tx.last.insert(
      `circle_tip (id, circle_id, tipped_by, municipality_code, address_hash, email, message, locale, mailed, created_at,
         expires_at)`,
      [
        ...[id, tip.circleId, accountId, tip.onBehalfOf, tip.addressHash, tip.email, tip.message, tip.locale],
        ...[!staysSilent, tx.now, expires],
      ],
    );
    const act = { act: 'circle.tip', actorId: accountId, municipalityCode: tip.onBehalfOf };
    await this.audit.record(tx, { ...act, objectKind: 'circle_tip', objectId: id });
    await this.jobs.add(tx, circleTipped, { tipId: id } satisfies CircleTipped);
  }
}
