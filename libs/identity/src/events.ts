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
