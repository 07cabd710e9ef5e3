import {
  type Certificate,
  type CertificationAudit,
  certificationDueOn,
  following,
  monthsLater,
} from '../../domain/index';

/** An audit of a certification body; stage 1 and stage 2 together are the initial audit. */
export type CycleAudit = 'INITIAL' | Exclude<CertificationAudit, 'STAGE_1' | 'STAGE_2'>;

export interface CycleVisit {
  readonly audit: CycleAudit;
  /** The last calendar day on which it is held in time. */
  readonly on: string;
}

const MONTHS_BETWEEN = 12;

/** The next visit of a certificate that is sought or held. */
export function nextVisit({ nextAudit, targetOn, expiresOn }: Certificate): CycleVisit {
  if (nextAudit === 'STAGE_1' || nextAudit === 'STAGE_2') return { audit: 'INITIAL', on: targetOn! };
  return { audit: nextAudit, on: certificationDueOn(nextAudit, expiresOn!) };
}

/** A visit and all that follow it, a year apart, before a day. */
export function visitsFrom(first: CycleVisit, endOn: string): CycleVisit[] {
  const visits: CycleVisit[] = [];
  let { audit } = first;
  for (let year = 0; ; year++) {
    const on = monthsLater(first.on, year * MONTHS_BETWEEN);
    if (on >= endOn) return visits;
    visits.push({ audit, on });
    audit = following(audit === 'INITIAL' ? 'STAGE_2' : audit) as CycleAudit;
  }
}

/** Auditor days of one visit in the words of audit time. */
export const CYCLE_PART = {
  INITIAL: 'initial',
  SURVEILLANCE_1: 'surveillance',
  SURVEILLANCE_2: 'surveillance',
  RECERTIFICATION: 'recertification',
} as const satisfies Record<CycleAudit, string>;

/** Months that a visit serves: a certificate for three years, or the year until the next one. */
export const MONTHS_SERVED: Record<CycleAudit, number> = {
  INITIAL: 36,
  SURVEILLANCE_1: 12,
  SURVEILLANCE_2: 12,
  RECERTIFICATION: 36,
};
