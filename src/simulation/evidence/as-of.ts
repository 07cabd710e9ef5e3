import type { Evidence } from '../../domain/index';

/** What was known at the end of a calendar day. */
export const evidenceAsOf = (evidence: Evidence, day: string): Evidence => ({
  incidents: evidence.incidents
    .filter(({ occurredOn }) => occurredOn <= day)
    .map((incident) =>
      (incident.resolvedOn ?? incident.occurredOn) <= day ? incident : { ...incident, lossesComplete: false },
    ),
  exposures: evidence.exposures.filter(({ endOn }) => endOn <= day),
  tests: evidence.tests.filter(({ performedOn }) => performedOn <= day),
  indicators: evidence.indicators,
  readings: evidence.readings.filter(({ measuredOn }) => measuredOn <= day),
});

/** All of it but one item. */
export const evidenceWithout = (evidence: Evidence, id: string): Evidence => {
  const others = <T extends { id: string }>(items: readonly T[]): T[] => items.filter((item) => item.id !== id);
  return {
    incidents: others(evidence.incidents),
    exposures: others(evidence.exposures),
    tests: others(evidence.tests),
    indicators: evidence.indicators,
    readings: others(evidence.readings),
  };
};
