import { Affiliation } from './affiliation.js';
import { Municipality } from './municipality.js';
import { MunicipalityChange } from './municipality-change.js';
import { Region } from './region.js';

export * from './load-register.js';
export * from './municipalities-reader.js';
export * from './municipality-shape.js';
export * from './register-file.js';

export const municipalitiesEntities = [Region, Municipality, MunicipalityChange, Affiliation];
