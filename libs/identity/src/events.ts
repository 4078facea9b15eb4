/** Someone asked for a link to be mailed. */
export const linkRequested = 'identity.link_requested';
export interface LinkRequested {
  linkId: string;
}

/** How one comes into an account was changed; its owner is told. */
export const accountSecured = 'identity.account_secured';
export interface AccountSecured {
  accountId: string;
  what:
    | 'second_factor_enrolled'
    | 'second_factor_replaced'
    | 'second_factor_reset'
    | 'recovery_codes_renewed'
    | 'recovery_code_used'
    | 'password_set'
    | 'password_changed'
    | 'password_removed';
  /** When, by the database's clock. */
  at: string;
}
