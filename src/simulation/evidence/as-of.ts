import type { Evidence, ExposurePeriod, Finding } from '../../domain/index';

/** What was known at the end of a calendar day. */
export const evidenceAsOf = (evidence: Evidence, day: string): Evidence => ({
  incidents: evidence.incidents
    .filter(({ occurredOn }) => occurredOn <= day)
    .map((incident) =>
      (incident.resolvedOn ?? incident.occurredOn) <= day ? incident : { ...incident, lossesComplete: false },
    ),
  exposures: evidence.exposures.flatMap((period) => exposureAsOf(period, day)),
  tests: evidence.tests.filter(({ performedOn }) => performedOn <= day),
  indicators: evidence.indicators,
  readings: evidence.readings.filter(({ measuredOn }) => measuredOn <= day),
  findings: evidence.findings.flatMap((finding) => findingAsOf(finding, day)),
  assessments: evidence.assessments.filter(({ approvedAt }) => approvedAt !== null && dayOf(approvedAt) <= day),
});

/** Single incidents are known day by day, a count only at the end of its period. */
function exposureAsOf(period: ExposurePeriod, day: string): ExposurePeriod[] {
  if (period.endOn <= day) return [period];
  return period.startOn <= day && period.eventCount === 0 ? [{ ...period, endOn: day }] : [];
}

function findingAsOf(finding: Finding, day: string): Finding[] {
  if (finding.foundOn > day) return [];
  return closedOn(finding) > day ? [{ ...finding, closedAt: null }] : [finding];
}

/** The day (in UTC) on which it was closed; after every day while it is open. */
export const closedOn = ({ closedAt }: Finding): string => (closedAt === null ? '9999-12-31' : dayOf(closedAt));

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** All of it but one item. */
export const evidenceWithout = (evidence: Evidence, id: string): Evidence => {
  const others = <T extends { id: string }>(items: readonly T[]): T[] => items.filter((item) => item.id !== id);
  return {
    incidents: others(evidence.incidents),
    exposures: others(evidence.exposures),
    tests: others(evidence.tests),
    indicators: evidence.indicators,
    readings: others(evidence.readings),
    findings: others(evidence.findings),
    assessments: others(evidence.assessments),
  };
};
