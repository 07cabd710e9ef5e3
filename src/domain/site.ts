import type { AuditProcess } from './audit-process';
import type { RegisterRecord } from './record';

/** A place where the organisation works and audits go to. */
export interface Site extends RegisterRecord {
  name: string;
  description: string | null;
  /** What is audited there. */
  processes: AuditProcess[];
}
