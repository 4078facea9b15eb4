import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Jobs } from '#platform';
import { SeatsModule } from '#seats';
import { DirectoryReader } from './directory-reader.js';
import { EraseAccount } from './erase-account.js';
import { EraseAtRequest } from './erase-at-request.js';
import { Erasing } from './erasing.js';
import { OwnData } from './own-data.js';

@Module({
  imports: [AuditModule, SeatsModule],
  providers: [Jobs, Erasing, EraseAccount, EraseAtRequest, OwnData, DirectoryReader],
  exports: [Erasing, EraseAccount, EraseAtRequest, OwnData, DirectoryReader],
})
export class PeopleModule {}
