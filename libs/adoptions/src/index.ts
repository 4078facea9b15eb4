import { Adoption } from './adoption.js';
import { AdoptionChange } from './adoption-change.js';
import { AdoptionExperience } from './adoption-experience.js';

export * from './adoptions.module.js';
export { AdoptionsReader } from './adoptions-reader.js';
export { type AdoptionOutcome, RecordAdoption, type RecordAdoptionInput } from './record-adoption.js';
export { TakeBackAdoptionChange } from './take-back-change.js';
export { TellExperience, type TellExperienceInput } from './tell-experience.js';

export const adoptionsEntities = [Adoption, AdoptionChange, AdoptionExperience];
