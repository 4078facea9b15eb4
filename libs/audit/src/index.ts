import { AuditEntry } from './audit-entry.js';
import { AuditSeal } from './audit-seal.js';

export * from './audit.js';
export * from './audit.module.js';
export type { AuditFilter } from './audit-filter.js';
export { AuditReader } from './audit-reader.js';
export { ExportAuditLog } from './export-audit-log.js';
export { auditTasks, sealAuditLog } from './seal-rows.js';
export * from './verify-seals.js';

export const auditEntities = [AuditEntry, AuditSeal];
