import type { PeopleClass } from '../../engine/index';
import type { ImpactAssessment, ImpactSeverity } from '../impact-assessment';

/** The class of persons (ISO/IEC 29134:2017, Annex A) that a severity of an assessment stands for, by their descriptions. */
const CLASS_OF: Record<ImpactSeverity, PeopleClass> = {
  NEGLIGIBLE: 'NEGLIGIBLE',
  MINOR: 'NEGLIGIBLE',
  MODERATE: 'LIMITED',
  MAJOR: 'SIGNIFICANT',
  SEVERE: 'MAXIMUM',
};

/** Persons a year by class: all effects on individuals and groups of which somebody says how many they touch. */
export function peopleOfImpact({ effects }: ImpactAssessment): Map<PeopleClass, number> {
  const people = new Map<PeopleClass, number>();
  for (const { subject, severity, peoplePerYear } of effects) {
    if (subject === 'SOCIETY' || peoplePerYear === null || peoplePerYear === 0) continue;
    const counted = CLASS_OF[severity];
    people.set(counted, (people.get(counted) ?? 0) + peoplePerYear);
  }
  return people;
}
