import { auditTimeTableFaults } from '../planning/index';
import { compareAuditTime } from './audit-time';
import { type PlanningParts, synchroniseCertificates } from './certificate-synchronisation';
import { gapAnalysis, type GapParts } from './gap-analysis';
import type { Services } from './services';

export type PlanningServices = Pick<Services, 'auditTime' | 'certificateSynchronisation' | 'gapAnalysis'>;

/** The services of planning. Throws where the tables of audit time, which may be edited, cannot be used. */
export function createPlanning(parts: PlanningParts & GapParts): PlanningServices {
  const { auditTimeTables } = parts;
  const [fault] = auditTimeTableFaults(auditTimeTables);
  if (fault) throw new RangeError(`tables of audit time: ${fault.path} ${fault.message}`);
  return {
    auditTime: (_caller, input) => Promise.resolve(compareAuditTime(auditTimeTables, input)),
    certificateSynchronisation: (caller, input) => synchroniseCertificates(parts, caller, input),
    gapAnalysis: (caller) => gapAnalysis(parts, caller),
  };
}
