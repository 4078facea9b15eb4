import { Inject, Injectable } from '@nestjs/common';
import { type Locale, type Result, refuse } from '#kernel';
import { Database } from '#platform';
import { emailAddress } from './email-address.js';
import { MailedLinks, type TooMany } from './mailed-links.js';
import { ownPath } from './own-path.js';

export interface RequestSignInInput {
  email: string;
  locale: Locale;
  network: string;
  /** Where one came from; only our own paths count. */
  returnTo: string | null;
}

export type RequestSignInOutcome = Result<{ id: string }, { reason: 'email' } | TooMany>;

/** Someone asks for a link to sign in, or to open an account: it is mailed to the address, whoever that is. */
@Injectable()
export class RequestSignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MailedLinks) private readonly links: MailedLinks,
  ) {}

  async execute({ locale, network, ...input }: RequestSignInInput): Promise<RequestSignInOutcome> {
    const email = emailAddress(input.email);
    if (email === null) return refuse({ reason: 'email' });
    const returnTo = ownPath(input.returnTo, '');
    return this.db.transaction((tx) =>
      this.links.request(tx, { purpose: 'sign_in', email, locale, network, affiliationId: null, returnTo }),
    );
  }
}
