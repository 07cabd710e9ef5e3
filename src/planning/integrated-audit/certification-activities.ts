import {
  type AuditProgrammeOrder,
  type AuditRisk,
  type Certificate,
  type CertificationAudit,
  monthsLater,
  type ProgrammeStep,
} from '../../domain/index';
import type { AuditCycle } from '../audit-time/cycle';
import { nextVisit, visitsFrom } from '../certification/cycle-visits';
import type { Activity } from './activities';
import { firstDayOf, periodOf } from './calendar';
import type { AuditRegister } from './register';

/** How many months before its last day an audit of the body may be held at the earliest. */
const MONTHS_OF_WINDOW: Record<CertificationAudit, number> = {
  STAGE_1: 6,
  STAGE_2: 3,
  SURVEILLANCE_1: 3,
  SURVEILLANCE_2: 3,
  RECERTIFICATION: 6,
};

const TITLES: Record<CertificationAudit, string> = {
  STAGE_1: 'Stage 1',
  STAGE_2: 'Stage 2',
  SURVEILLANCE_1: 'First surveillance',
  SURVEILLANCE_2: 'Second surveillance',
  RECERTIFICATION: 'Recertification',
};

/** It is due by the cycle, whatever is at risk. */
export const NOT_BY_RISK: AuditRisk = {
  tailShare: 0,
  incidents: 0,
  majorNonconformities: 0,
  minorNonconformities: 0,
  yearsSince: 0,
  value: 0,
};

interface Due {
  readonly certificates: readonly AuditRegister['certificates'][number][];
  readonly audit: CertificationAudit;
  readonly on: string;
}

/** Audits of certification bodies within the programme, held in their windows; those of both certificates due on one day are one. */
export function certificationActivities(register: AuditRegister, order: AuditProgrammeOrder): Activity[] {
  const endOn = firstDayOf(order, order.periods);
  const dues: Due[] = [];
  for (const each of register.certificates) {
    const { certificate } = each;
    if (certificate.state === 'WITHDRAWN' || !order.standards.includes(certificate.standard)) continue;
    for (const { audit, on } of auditsOf(certificate, order.startOn, endOn)) {
      const same = dues.findIndex((due) => due.audit === audit && due.on === on);
      if (same < 0) dues.push({ certificates: [each], audit, on });
      else dues[same] = { ...dues[same]!, certificates: [...dues[same]!.certificates, each] };
    }
  }
  return dues.map((due) => activityOf(register, order, due));
}

function auditsOf(
  certificate: Certificate,
  startOn: string,
  endOn: string,
): { audit: CertificationAudit; on: string }[] {
  const next = nextVisit(certificate);
  const first = next.on < startOn ? { ...next, on: startOn } : next;
  return visitsFrom(first, endOn).flatMap(({ audit, on }): { audit: CertificationAudit; on: string }[] => {
    if (audit !== 'INITIAL') return [{ audit, on }];
    const stage2 = { audit: 'STAGE_2' as const, on };
    return certificate.nextAudit === 'STAGE_1' ? [{ audit: 'STAGE_1', on }, stage2] : [stage2];
  });
}

function activityOf({ sites }: AuditRegister, order: AuditProgrammeOrder, { certificates, audit, on }: Due): Activity {
  const all = certificates.map(({ certificate }) => certificate);
  const earliest = monthsLater(on, -MONTHS_OF_WINDOW[audit]);
  const days = certificates.reduce((sum, { cycle }) => sum + daysOf(cycle, audit), 0);
  const saved = certificates.length > 1 ? order.combinedSaving : 0;
  return {
    kind: audit,
    key: [audit, on, ...all.map(({ id }) => id)].join(' '),
    name: [TITLES[audit], ...all.map(({ name }) => name)].join(', '),
    standards: order.standards.filter((standard) => all.some((certificate) => certificate.standard === standard)),
    process: null,
    site: sites.find(({ id }) => all.some(({ siteId }) => siteId === id)) ?? sites[0] ?? null,
    itemIds: [],
    halfDays: Math.max(1, Math.round(2 * days * (1 - saved))),
    mandatory: true,
    locked: null,
    risk: NOT_BY_RISK,
    window: [earliest <= order.startOn ? 0 : periodOf(order, earliest)!, periodOf(order, on)!],
    after: [],
    heldBy: all.map(({ body, name }) => body ?? `certification body of ${name}`).join(', '),
    certificateIds: all.map(({ id }) => id),
  };
}

const PART = {
  STAGE_1: 'stage1',
  STAGE_2: 'stage2',
  SURVEILLANCE_1: 'surveillance',
  SURVEILLANCE_2: 'surveillance',
  RECERTIFICATION: 'recertification',
} as const satisfies Record<CertificationAudit, keyof AuditCycle>;

const daysOf = (cycle: AuditCycle, audit: CertificationAudit): number => cycle[PART[audit]].roundedDays;

export const isInitial = (kind: ProgrammeStep): boolean => kind === 'STAGE_1' || kind === 'STAGE_2';
