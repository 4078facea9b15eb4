import { Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditReader } from './audit-reader.js';
import { ExportAuditLog } from './export-audit-log.js';

@Module({ providers: [Audit, AuditReader, ExportAuditLog], exports: [Audit, AuditReader, ExportAuditLog] })
export class AuditModule {}
