/** Someone asked for a link to be mailed. */
export const linkRequested = 'identity.link_requested';
export interface LinkRequested {
  linkId: string;
}

/** Someone was given a role, or it was ended. */
export const roleChanged = 'identity.role_changed';
export interface RoleChanged {
  grantId: string;
  change: 'granted' | 'ended';
}

/** An account was suspended, or its suspension lifted. */
export const suspensionChanged = 'identity.suspension_changed';
export interface SuspensionChanged {
  suspensionId: string;
  change: 'suspended' | 'lifted';
}

/** Something is to be told of a change of address. */
export const addressChangeTold = 'identity.address_change_told';
export interface AddressChangeTold {
  changeId: string;
  what: 'confirmed' | 'stopped' | 'done' | 'taken';
}

/** The instant of a confirmed change of address has come. */
export const addressChangeDue = 'identity.address_change_due';
export interface AddressChangeDue {
  changeId: string;
}

/** What the tokens are for by which the old address stops a change. */
export const stopAddressToken = 'stop_address_change';

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
