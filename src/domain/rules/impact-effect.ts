import { IMPACT_SEVERITIES, IMPACT_SUBJECTS, type ImpactEffect } from '../impact-assessment';
import { nullable, objectOf, required } from './fields';
import { listOf, numberWithin, oneOf, text } from './values';

/** More people than there are. */
const MOST_PEOPLE = 1e10;

/** Effects on people: at most 100. */
export const impactEffects = listOf(
  objectOf<ImpactEffect>({
    subject: required(oneOf(IMPACT_SUBJECTS)),
    group: required(text(500)),
    effect: required(text(2_000)),
    severity: required(oneOf(IMPACT_SEVERITIES)),
    peoplePerYear: nullable(numberWithin(0, MOST_PEOPLE)),
    mitigation: nullable(text(2_000)),
  }),
  100,
);
