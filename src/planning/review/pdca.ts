import { type Finding, isStandard, type ManagementReview, type Standard } from '../../domain/index';
import type { StandardReadiness, Verdict } from '../readiness/readiness';
import { monthEnds, type Period } from './period';

export const PDCA_PHASES = ['PLAN', 'DO', 'CHECK', 'ACT'] as const;
export type PdcaPhase = (typeof PDCA_PHASES)[number];

/** Acts of the register by the phase that they belong to; the others are bookkeeping. */
const ACTS: Record<PdcaPhase, readonly string[]> = {
  PLAN: [
    'managementSystemRecord',
    'managementSystemChange',
    'interestedPartyRecord',
    'objectiveRecord',
    'policyApprove',
    'dutyRecord',
    'riskRecord',
    'riskAssess',
    'riskTreat',
    'riskAccept',
    'treatmentPlanRecord',
    'treatmentPlanApprove',
    'impactAssessmentApprove',
    'statementOfApplicabilityApprove',
    'improvementRecord',
  ],
  DO: [
    'controlRecord',
    'controlChange',
    'controlRate',
    'applicabilityRate',
    'treatmentPlanAct',
    'competenceRecord',
    'aiSystemStageSet',
    'aiResourceRecord',
    'supplierRecord',
    'documentRecord',
    'improvementStart',
    'improvementFinish',
  ],
  CHECK: [
    'objectiveMeasure',
    'incidentRecord',
    'controlTestRecord',
    'indicatorRead',
    'findingRecord',
    'findingVerify',
    'managementReviewHold',
  ],
  ACT: [
    'findingAnalyse',
    'findingAct',
    'findingClose',
    'managementReviewAct',
    'policyRevise',
    'controlRetire',
    'riskRetire',
  ],
};

/** One act of the history, with the standards that its thing belongs to; none where it belongs to both. */
export interface PdcaAct {
  act: string;
  standards: readonly Standard[];
}

export interface PdcaPhaseView {
  phase: PdcaPhase;
  acts: { act: string; times: number }[];
  total: number;
}

/** How often each act of a phase was done; for a standard also what belongs to both. */
export function pdcaPhases(acts: readonly PdcaAct[], standard: Standard | null): PdcaPhaseView[] {
  const counted = acts.filter(
    ({ standards }) => standard === null || standards.length === 0 || standards.includes(standard),
  );
  return PDCA_PHASES.map((phase) => {
    const rows = ACTS[phase]
      .map((act) => ({ act, times: counted.filter((one) => one.act === act).length }))
      .filter(({ times }) => times > 0);
    return { phase, acts: rows, total: rows.reduce((sum, { times }) => sum + times, 0) };
  });
}

export interface NonconformityPoint {
  on: string;
  major: number;
  minor: number;
}

/** Nonconformities that were open at the ends of the months and of the period. */
export function nonconformityTrend(
  findings: readonly Finding[],
  period: Period,
  standard: Standard | null,
): NonconformityPoint[] {
  const list = findings.filter(({ standards }) => standard === null || standards.includes(standard));
  return monthEnds(period).map((on) => {
    const open = list.filter(
      ({ foundOn, closedAt }) => foundOn <= on && (closedAt === null || closedAt.toISOString().slice(0, 10) > on),
    );
    const count = (grade: Finding['grade']) => open.filter((finding) => finding.grade === grade).length;
    return { on, major: count('MAJOR'), minor: count('MINOR') };
  });
}

export interface ReadinessPoint {
  on: string;
  standard: Standard;
  clauseScore: number;
  controlScore: number;
  /** Both null where a review froze the scores, which say nothing of them. */
  verdict: Verdict | null;
  gatesPassed: number | null;
}

/** The scores that the reviews of the period froze. */
export function frozenPoints(reviews: readonly ManagementReview[], { startsOn, endsOn }: Period): ReadinessPoint[] {
  return reviews.flatMap(({ heldOn, inputs }) => {
    if (heldOn === null || heldOn < startsOn || heldOn > endsOn) return [];
    const figures = inputs?.find(({ code }) => code === 'READINESS')?.figures ?? [];
    return figures.flatMap(({ label, value }, index): ReadinessPoint[] => {
      const standard = label.replace(/ clauses$/, '');
      if (!label.endsWith(' clauses') || !isStandard(standard)) return [];
      const scores = { clauseScore: value, controlScore: figures[index + 1]?.value ?? 0 };
      return [{ on: heldOn, standard, ...scores, verdict: null, gatesPassed: null }];
    });
  });
}

/** Readiness as it was judged for the end of a day. */
export const judgedPoints = (on: string, judged: readonly StandardReadiness[]): ReadinessPoint[] =>
  judged.map(({ standard, clauseScore, controlScore, verdict, gates }) => {
    const gatesPassed = gates.filter(({ passed }) => passed).length;
    return { on, standard, clauseScore, controlScore, verdict, gatesPassed };
  });

/** By day; what a review froze before what was judged for the same day. */
export function readinessTrend(
  frozen: readonly ReadinessPoint[],
  judged: readonly ReadinessPoint[],
  standard: Standard | null,
): ReadinessPoint[] {
  const points = [...frozen, ...judged].filter((point) => standard === null || point.standard === standard);
  return points.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
