import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AddProgramme } from './add-programme.js';
import { AppointTutorMunicipality } from './appoint-tutor-municipality.js';
import { ChangeCapacity } from './change-capacity.js';
import { EndTutorMunicipality } from './end-tutor-municipality.js';
import { ProgrammesReader } from './programmes-reader.js';
import { SavePeriod } from './save-period.js';
import { SaveTutorTerms } from './terms/save-tutor-terms.js';
import { TutorsReader } from './terms/tutors-reader.js';
import { TutorRolesReader } from './tutor-roles-reader.js';

const parts = [
  ProgrammesReader,
  TutorRolesReader,
  AddProgramme,
  SavePeriod,
  AppointTutorMunicipality,
  ChangeCapacity,
  EndTutorMunicipality,
  SaveTutorTerms,
  TutorsReader,
];

/** Programmes, their periods, and the tutor municipalities of these. */
@Module({ imports: [AuditModule], providers: [Jobs, ...parts], exports: parts })
export class ProgrammesModule {}
