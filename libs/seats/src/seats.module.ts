import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { Applications } from './applications.js';
import { Completion } from './completion.js';
import { Offers } from './offers.js';
import { Seats } from './seats.js';
import { Transfers } from './transfers.js';

@Module({
  imports: [AuditModule],
  providers: [Jobs, Offers, Seats, Applications, Completion, Transfers],
  exports: [Seats, Applications, Completion, Transfers],
})
export class SeatsModule {}
