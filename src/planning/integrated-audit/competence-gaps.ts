import type { CompetenceGap } from '../../domain/index';
import type { AuditInstance } from '../audit-programme/instance';

/** Competences that no independent auditor has, with the audits that need them. */
export function competenceGaps({ auditors, activities }: AuditInstance): CompetenceGap[] {
  const gaps = new Map<string, CompetenceGap>();
  for (const { id, needs, barred } of activities) {
    for (const need of needs) {
      const holders = auditors.flatMap(({ competences }, place) => (competences.includes(need) ? [place] : []));
      if (holders.some((place) => !barred.includes(place))) continue;
      const gap = gaps.get(need) ?? { competence: need, audits: [], held: false };
      gaps.set(need, { ...gap, audits: [...gap.audits, id], held: gap.held || holders.length > 0 });
    }
  }
  return [...gaps.values()];
}
