import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { AffiliationsReader } from './affiliations-reader.js';
import { ClaimMunicipality } from './claim-municipality.js';
import { ConfirmAddress } from './confirm-address.js';
import { EndAffiliation } from './end-affiliation.js';
import { MunicipalitiesReader } from './municipalities-reader.js';

const parts = [MunicipalitiesReader, AffiliationsReader, ClaimMunicipality, ConfirmAddress, EndAffiliation];

/** The register, and who represents whom. Mailed links come from the identity module of the app. */
@Module({ imports: [AuditModule], providers: parts, exports: parts })
export class MunicipalitiesModule {}
