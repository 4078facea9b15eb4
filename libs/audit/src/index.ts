import { AuditEntry } from './audit-entry.js';

export * from './audit.js';
export * from './audit.module.js';

export const auditEntities = [AuditEntry];
