import type { Evidence } from '../domain/index';
import { closedOn, evidenceAsOf, learnRegister, type RegisterSnapshot } from '../simulation/index';
import type { EvidenceItem, EvidenceTrailInput } from './evidence-effects';

/** Evidence with each day within the period from which it moves something, or does so no longer. */
export function itemsWithin(
  stated: RegisterSnapshot,
  evidence: Evidence,
  { startOn, endOn }: EvidenceTrailInput,
): EvidenceItem[] {
  const items = new Map<string, EvidenceItem>();
  const note = (item: EvidenceItem): void => {
    const { evidenceId, countsOn } = item;
    if (startOn <= countsOn && countsOn <= endOn) items.set(`${evidenceId} ${countsOn}`, item);
  };
  for (const { steps } of learnRegister(stated, evidence).updates) {
    for (const { evidenceId, noun, countsOn } of steps) note({ evidenceId, noun, countsOn });
  }
  // A finding that is closed moves nothing any more, but did while it was open.
  for (const finding of evidence.findings.filter(({ controlIds }) => controlIds.length > 0)) {
    note({ evidenceId: finding.id, noun: 'Finding', countsOn: finding.foundOn });
    note({ evidenceId: finding.id, noun: 'Finding', countsOn: closedOn(finding) });
  }
  assessmentItems(stated, evidence, (day) => startOn <= day && day <= endOn).forEach(note);
  return [...items.values()];
}

/** Of assessments: an expired or overtaken one moves nothing any more, but did from its approval to its last day. */
function assessmentItems(
  stated: RegisterSnapshot,
  evidence: Evidence,
  within: (day: string) => boolean,
): EvidenceItem[] {
  const countedOn = (day: string, id: string): boolean =>
    learnRegister(stated, evidenceAsOf(evidence, day), day).updates.some(({ steps }) =>
      steps.some(({ evidenceId }) => evidenceId === id),
    );
  return evidence.assessments.flatMap(({ id, approvedAt, expiresOn }) => {
    if (approvedAt === null || expiresOn === null) return [];
    const approvedOn = approvedAt.toISOString().slice(0, 10);
    const turns = [
      { countsOn: approvedOn, held: approvedOn },
      { countsOn: daysAfter(expiresOn, 1), held: expiresOn },
    ];
    return turns
      .filter(({ countsOn, held }) => within(countsOn) && countedOn(held, id))
      .map(({ countsOn }) => ({ evidenceId: id, noun: 'ImpactAssessment' as const, countsOn }));
  });
}

/** The calendar day some days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
