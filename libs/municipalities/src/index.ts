import { Affiliation } from './affiliation.js';
import { AffiliationInvitation } from './affiliation-invitation.js';
import { Municipality } from './municipality.js';
import { MunicipalityChange } from './municipality-change.js';
import { Organisation } from './organisation.js';
import { OrganisationMember } from './organisation-member.js';
import { Region } from './region.js';

export { AcceptInvitation, type AcceptOutcome } from './accept-invitation.js';
export { affiliationTasks, tendAffiliations } from './affiliation-tasks.js';
export { affiliationsFollowAddress } from './affiliations-follow-address.js';
export { AffiliationsReader, type ColleagueState } from './affiliations-reader.js';
export { ClaimAffiliation, type ClaimOutcome } from './claim-affiliation.js';
export { ConfirmAddress, type ConfirmOutcome } from './confirm-address.js';
export { DecideAffiliation, type DecideOutcome } from './decide-affiliation.js';
export { EndAffiliation, type EndOutcome } from './end-affiliation.js';
export { endAffiliations } from './end-affiliations.js';
export { type ImportRefusal, ImportRegister } from './import-register.js';
export { InvitationsReader } from './invitations-reader.js';
export { InviteColleague, type InviteOutcome } from './invite-colleague.js';
export { addDemoDomains, loadRegister } from './load-register.js';
export * from './municipalities.module.js';
export * from './municipalities-reader.js';
export * from './municipality-shape.js';
export type { OrganisationKind } from './organisation.js';
export { OrganisationMembers } from './organisation-members.js';
export { OrganisationsReader } from './organisations-reader.js';
export { type Order, type PageByKey, type Paging, pageByKey } from './page-by-key.js';
export type { MunicipalityChanged, RegisterDifference } from './register-difference.js';
export { readChanges, readMunicipalities, readRegions } from './register-file.js';
export { RenewAffiliation, type RenewOutcome } from './renew-affiliation.js';
export { SaveOrganisation, type SaveOrganisationOutcome } from './save-organisation.js';
export * from './standing.js';

export const municipalitiesEntities = [
  Region,
  Municipality,
  MunicipalityChange,
  Organisation,
  OrganisationMember,
  Affiliation,
  AffiliationInvitation,
];
