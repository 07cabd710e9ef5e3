import { PEOPLE_CLASSES, type PeopleClass } from '../../engine/index';
import type { PeopleImpactEstimate, PeopleImpactSpec } from '../people-impact';
import { BASIS, estimateSpec } from './estimate';
import { defaulted, type Fields, objectOf, type Parse, required } from './fields';
import { distinctBy, listOf, oneOf, share } from './values';

const SPEC: Fields<PeopleImpactSpec> = {
  class: required(oneOf(PEOPLE_CLASSES)),
  probability: defaulted(share, 1),
  affected: required(estimateSpec),
};

/** One entry a class, from the least to the gravest. */
const oneAClass =
  <T extends { class: PeopleClass }>(fields: Fields<T>): Parse<T[]> =>
  (value, path, check) => {
    const given = listOf(objectOf(fields), PEOPLE_CLASSES.length)(value, path, check);
    const impacts = given && distinctBy(given, (impact) => impact.class, path, check, 'class');
    return impacts && [...impacts].sort((a, b) => rankOf(a) - rankOf(b));
  };

const rankOf = (impact: { class: PeopleClass }): number => PEOPLE_CLASSES.indexOf(impact.class);

/** Whom events of a risk affect, each class with the basis that it stands on. */
export const peopleImpacts: Parse<PeopleImpactEstimate[]> = oneAClass<PeopleImpactEstimate>({
  ...SPEC,
  basis: required(objectOf(BASIS)),
});

/** The same as a scenario supposes it. */
export const supposedImpacts: Parse<PeopleImpactSpec[]> = oneAClass(SPEC);
