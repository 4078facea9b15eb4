import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { SeatsModule } from '#seats';
import { AcceptSeat, DeclineSeat } from './answer-offer.js';
import { CirclesAdminReader } from './circles-admin-reader.js';
import { CirclesReader } from './circles-reader.js';
import { JoinCircle } from './join-circle.js';
import { LeaveCircle } from './leave-circle.js';
import { OwnPlace } from './own-place.js';

@Module({
  imports: [AuditModule, SeatsModule],
  providers: [Jobs, CirclesReader, CirclesAdminReader, JoinCircle, OwnPlace, LeaveCircle, AcceptSeat, DeclineSeat],
  exports: [CirclesReader, CirclesAdminReader, JoinCircle, LeaveCircle, AcceptSeat, DeclineSeat],
})
export class CirclesModule {}
