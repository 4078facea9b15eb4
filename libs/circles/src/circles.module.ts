import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { SeatsModule } from '#seats';
import { AnswerByMail } from './answer-by-mail.js';
import { AcceptSeat, DeclineSeat } from './answer-offer.js';
import { CirclesAdminReader } from './circles-admin-reader.js';
import { CirclesReader } from './circles-reader.js';
import { JoinCircle } from './join-circle.js';
import { LeaveCircle } from './leave-circle.js';
import { OwnPlace } from './own-place.js';

@Module({
  imports: [AuditModule, SeatsModule],
  providers: [
    Jobs,
    CirclesReader,
    CirclesAdminReader,
    JoinCircle,
    OwnPlace,
    LeaveCircle,
    AcceptSeat,
    DeclineSeat,
    AnswerByMail,
  ],
  exports: [CirclesReader, CirclesAdminReader, JoinCircle, LeaveCircle, AcceptSeat, DeclineSeat, AnswerByMail],
})
export class CirclesModule {}
