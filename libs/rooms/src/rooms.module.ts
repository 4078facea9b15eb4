import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { RoomsReader } from './rooms-reader.js';

const parts = [RoomsReader];

@Module({ imports: [AuditModule], providers: parts, exports: parts })
export class RoomsModule {}
