import { Affiliation } from './affiliation.js';
import { Municipality } from './municipality.js';
import { MunicipalityChange } from './municipality-change.js';
import { Region } from './region.js';

export { AffiliationsReader } from './affiliations-reader.js';
export { ClaimMunicipality, type ClaimOutcome } from './claim-municipality.js';
export { ConfirmAddress, type ConfirmOutcome } from './confirm-address.js';
export { EndAffiliation, type EndOutcome } from './end-affiliation.js';
export { endAffiliations } from './end-affiliations.js';
export { type ImportRefusal, ImportRegister } from './import-register.js';
export { addDemoDomains, loadRegister } from './load-register.js';
export * from './municipalities.module.js';
export * from './municipalities-reader.js';
export * from './municipality-shape.js';
export type { MunicipalityChanged, RegisterDifference } from './register-difference.js';
export { readChanges, readMunicipalities, readRegions } from './register-file.js';
export * from './standing.js';

export const municipalitiesEntities = [Region, Municipality, MunicipalityChange, Affiliation];
