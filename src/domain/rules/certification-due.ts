import type { CertificationAudit } from '../certificate';
import { monthsLater } from './days';

/** Months before the end of validity; the first surveillance is so within twelve months of the decision. */
const MONTHS_BEFORE_END = { SURVEILLANCE_1: 24, SURVEILLANCE_2: 12, RECERTIFICATION: 0 } as const;

/** The last day on which an audit of a certificate is held in time. */
export function certificationDueOn(
  audit: Exclude<CertificationAudit, 'STAGE_1' | 'STAGE_2'>,
  expiresOn: string,
): string {
  return monthsLater(expiresOn, -MONTHS_BEFORE_END[audit]);
}
