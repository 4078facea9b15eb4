import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { AdoptionsReader } from './adoptions-reader.js';
import { RecordAdoption } from './record-adoption.js';
import { TakeBackAdoptionChange } from './take-back-change.js';
import { TellExperience } from './tell-experience.js';

const parts = [AdoptionsReader, RecordAdoption, TakeBackAdoptionChange, TellExperience];

@Module({ imports: [AuditModule], providers: [Jobs, ...parts], exports: parts })
export class AdoptionsModule {}
