/** The mail domain of an affiliation is proven, and someone is to decide on it: one event for each who may. */
export const affiliationWaits = 'affiliations.waits';
export interface AffiliationWaits {
  affiliationId: string;
  /** Account of who may decide. */
  deciderId: string;
}

/** Somebody else has approved, rejected or ended an affiliation. */
export const affiliationDecided = 'affiliations.decided';
export interface AffiliationDecided {
  affiliationId: string;
}

/** The proof of an affiliation becomes too old soon. */
export const affiliationRunsOut = 'affiliations.runs_out';
export interface AffiliationRunsOut {
  affiliationId: string;
  /** For how many days before the end the reminder is. */
  days: number;
}

/** A coordinator has invited a colleague by mail. */
export const colleagueInvited = 'affiliations.invited';
export interface ColleagueInvited {
  invitationId: string;
}

/** What the tokens of invitations are for. */
export const invitationToken = 'invitation';
