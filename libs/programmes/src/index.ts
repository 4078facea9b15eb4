import { Programme } from './programme.js';
import { ProgrammePeriod } from './programme-period.js';
import { TutorTerms } from './terms/tutor-terms.js';
import { TutorTheme } from './terms/tutor-theme.js';
import { TutorMunicipality } from './tutor-municipality.js';

export { AddProgramme, type AddProgrammeOutcome } from './add-programme.js';
export { type AppointInput, type AppointOutcome, AppointTutorMunicipality } from './appoint-tutor-municipality.js';
export { ChangeCapacity, type ChangeCapacityOutcome } from './change-capacity.js';
export { EndTutorMunicipality, type EndTutorMunicipalityOutcome } from './end-tutor-municipality.js';
export { periodOfDay } from './period-of-day.js';
export { isNewTutor } from './programme-shape.js';
export * from './programmes.module.js';
export { ProgrammesReader } from './programmes-reader.js';
export { SavePeriod, type SavePeriodOutcome } from './save-period.js';
export { SaveTutorTerms, type SaveTutorTermsOutcome, type TutorTermsInput } from './terms/save-tutor-terms.js';
export { termsOf } from './terms/terms-shape.js';
export { TutorsReader } from './terms/tutors-reader.js';
export { TutorRolesReader } from './tutor-roles-reader.js';

export const programmesEntities = [Programme, ProgrammePeriod, TutorMunicipality, TutorTerms, TutorTheme];
