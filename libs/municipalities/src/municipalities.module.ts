import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AcceptInvitation } from './accept-invitation.js';
import { AffiliationsReader } from './affiliations-reader.js';
import { ClaimAffiliation } from './claim-affiliation.js';
import { ConfirmAddress } from './confirm-address.js';
import { DecideAffiliation } from './decide-affiliation.js';
import { EndAffiliation } from './end-affiliation.js';
import { InvitationsReader } from './invitations-reader.js';
import { InviteColleague } from './invite-colleague.js';
import { MunicipalitiesReader } from './municipalities-reader.js';
import { OrganisationMembers } from './organisation-members.js';
import { OrganisationsReader } from './organisations-reader.js';
import { RenewAffiliation } from './renew-affiliation.js';
import { SaveOrganisation } from './save-organisation.js';

const parts = [
  MunicipalitiesReader,
  AffiliationsReader,
  InvitationsReader,
  OrganisationsReader,
  ClaimAffiliation,
  ConfirmAddress,
  RenewAffiliation,
  EndAffiliation,
  DecideAffiliation,
  InviteColleague,
  AcceptInvitation,
  SaveOrganisation,
  OrganisationMembers,
];

/** The register, and who represents whom. Mailed links come from the identity module of the app. */
@Module({ imports: [AuditModule], providers: [Jobs, ...parts], exports: parts })
export class MunicipalitiesModule {}
