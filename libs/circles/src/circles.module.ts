import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { SeatsModule } from '#seats';
import { CirclesAdminReader } from './circles-admin-reader.js';
import { CirclesReader } from './circles-reader.js';
import { JoinCircle } from './join-circle.js';

@Module({
  imports: [AuditModule, SeatsModule],
  providers: [Jobs, CirclesReader, CirclesAdminReader, JoinCircle],
  exports: [CirclesReader, CirclesAdminReader, JoinCircle],
})
export class CirclesModule {}
