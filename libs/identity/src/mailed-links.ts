import { Inject, Injectable } from '@nestjs/common';
import { isUuid, type Locale, ok, type Result, refuse } from '#kernel';
import { inTurnOf, Jobs, type Transaction } from '#platform';
import { AddressChanges } from './address/address-changes.js';
import { type LinkRequested, linkRequested } from './events.js';
import { LinkTokens, tokenPurpose } from './link-tokens.js';
import type { LinkPurpose, LinkSite } from './mailed-link.js';

const minute = 60_000;
/** How long a link works, in minutes. */
const lifetime = 15;
/** Links an hour, to one address and from one network, of both sites, whether there is an account or not. */
const limits = { email: 5, network: 20 };
const wrongCodesAllowed = 5;

export interface LinkRequest {
  purpose: LinkPurpose;
  /** As `emailAddress` gives it. */
  email: string;
  locale: Locale;
  /** As `networkOf` gives it. */
  network: string;
  affiliationId: string | null;
  addressChangeId?: string;
  returnTo: string;
}

export interface OpenLink {
  id: string;
  email: string;
  locale: Locale;
  affiliationId: string | null;
  addressChangeId: string | null;
  returnTo: string;
}

/** The token of a mail, or its code on the page where it was asked for. */
export type SignInBy = { token: string } | { requestId: string; code: string };

export type LinkRefusal = { reason: 'link_used' } | { reason: 'link_expired' };
export type TooMany = { reason: 'too_many_attempts'; retryAt: Date };

/** The site whose links these are. */
export const OwnSite = Symbol('own site');

/** Links that prove that whoever uses them reads the mail of an address. */
@Injectable()
export class MailedLinks {
  constructor(
    @Inject(LinkTokens) private readonly tokens: LinkTokens,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(OwnSite) private readonly site: LinkSite,
    @Inject(AddressChanges) private readonly changes: AddressChanges,
  ) {}

  /** Queues a mail with a new link. The answer is the same for every address: nothing is asked about accounts. */
  async request(tx: Transaction, request: LinkRequest): Promise<Result<{ id: string }, TooMany>> {
    await this.changes.settle(tx, request.email);
    const network = this.tokens.pseudonym(request.network);
    const retryAt = await retryTime(tx, request.email, network);
    if (retryAt !== null) return refuse({ reason: 'too_many_attempts', retryAt });
    const expires = new Date(tx.now.getTime() + lifetime * minute);
    const [row] = await tx.sql<{ id: string }>(
      `INSERT INTO mailed_link (purpose, site, email, locale, network, affiliation_id, address_change_id, return_to, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        request.purpose,
        this.site,
        request.email,
        request.locale,
        network,
        request.affiliationId,
        request.addressChangeId ?? null,
        request.returnTo,
        tx.now,
        expires,
      ],
    );
    if (row === undefined) throw new Error('a link was not inserted');
    await this.jobs.add(tx, linkRequested, { linkId: row.id } satisfies LinkRequested);
    return ok({ id: row.id });
  }

  /** The link of a token, locked, when it can be used; it is used up only by `use`. */
  async open(tx: Transaction, purpose: LinkPurpose, token: string): Promise<Result<OpenLink, LinkRefusal>> {
    const id = this.tokens.idOf(tokenPurpose(this.site, purpose), token);
    return id === null ? refuse({ reason: 'link_expired' }) : openById(tx, id);
  }

  /** The link by which someone signs in, with its token. */
  async openToSignIn(
    tx: Transaction,
    by: SignInBy,
  ): Promise<Result<OpenLink & { token: string }, LinkRefusal | { reason: 'code_wrong' }>> {
    const id = 'code' in by ? by.requestId : this.tokens.idOf(tokenPurpose(this.site, 'sign_in'), by.token);
    await this.settleFor(tx, id);
    if ('code' in by) {
      return isUuid(by.requestId) ? this.openByCode(tx, by.requestId, by.code) : refuse({ reason: 'code_wrong' });
    }
    const link = await this.open(tx, 'sign_in', by.token);
    return link.ok ? ok({ ...link.value, token: by.token }) : link;
  }

  /** Before a link is looked at, the address that it went to may have become, or ceased to be, that of an account. */
  private async settleFor(tx: Transaction, id: string | null): Promise<void> {
    if (id === null || !isUuid(id)) return;
    const [link] = await tx.sql<{ email: string }>('SELECT email FROM mailed_link WHERE id = $1', [id]);
    if (link !== undefined) await this.changes.settle(tx, link.email);
  }

  /** The link that was asked for on this site as `id`, when this is its code. A wrong one counts. */
  private async openByCode(
    tx: Transaction,
    id: string,
    code: string,
  ): Promise<Result<OpenLink & { token: string }, LinkRefusal | { reason: 'code_wrong' }>> {
    const [counted] = await tx.sql<{ wrong: number; purpose: LinkPurpose }>(
      'SELECT wrong_codes AS wrong, purpose FROM mailed_link WHERE id = $1 AND site = $2 FOR UPDATE',
      [id, this.site],
    );
    if (counted === undefined || counted.purpose !== 'sign_in') return refuse({ reason: 'code_wrong' });
    if (counted.wrong >= wrongCodesAllowed) return refuse({ reason: 'code_wrong' });
    if (!this.tokens.isCodeOf(id, code)) {
      await tx.sql('UPDATE mailed_link SET wrong_codes = wrong_codes + 1 WHERE id = $1', [id]);
      return refuse({ reason: 'code_wrong' });
    }
    const link = await openById(tx, id);
    return link.ok
      ? ok({ ...link.value, token: this.tokens.tokenOf(tokenPurpose(this.site, counted.purpose), id) })
      : link;
  }

  async use(tx: Transaction, { id }: OpenLink): Promise<void> {
    await tx.sql('UPDATE mailed_link SET used_at = $2 WHERE id = $1', [id, tx.now]);
  }
}

async function openById(tx: Transaction, id: string): Promise<Result<OpenLink, LinkRefusal>> {
  const [link] = await tx.sql<OpenLink & { used: Date | null; expires: Date }>(
    `SELECT id, email, locale, affiliation_id AS "affiliationId", address_change_id AS "addressChangeId", return_to AS "returnTo", used_at AS used,
       expires_at AS expires FROM mailed_link WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (link === undefined) return refuse({ reason: 'link_expired' });
  const { used, expires, ...open } = link;
  if (used !== null) return refuse({ reason: 'link_used' });
  return expires <= tx.now ? refuse({ reason: 'link_expired' }) : ok(open);
}

/** When the next link may be asked for; null: now. Requests of one address or network are counted one after the other. */
async function retryTime(tx: Transaction, email: string, network: string): Promise<Date | null> {
  await inTurnOf(tx, `link to ${email}`, `link from ${network}`);
  const [row] = await tx.sql<{ retry: Date | null }>(
    `SELECT greatest(
       (SELECT created_at FROM mailed_link WHERE email = $1 AND created_at > $3::timestamptz - interval '1 hour'
        ORDER BY created_at DESC OFFSET $4::int LIMIT 1),
       (SELECT created_at FROM mailed_link WHERE network = $2 AND created_at > $3::timestamptz - interval '1 hour'
        ORDER BY created_at DESC OFFSET $5::int LIMIT 1)) + interval '1 hour' AS retry`,
    [email, network, tx.now, limits.email - 1, limits.network - 1],
  );
  return row?.retry ?? null;
}
