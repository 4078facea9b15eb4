import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { Offers } from './offers.js';
import { Seats } from './seats.js';

@Module({ imports: [AuditModule], providers: [Jobs, Offers, Seats], exports: [Seats] })
export class SeatsModule {}
