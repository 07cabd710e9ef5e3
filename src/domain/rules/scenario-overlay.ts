import type { EstimateSpec, FrequencySpecification, LossForms } from '../estimate';
import type { PeopleImpactSpec } from '../people-impact';
import {
  type DriverPoint,
  DRIVER_STATES,
  type FailSupplier,
  type RatedEffect,
  type ScenarioOverlay,
} from '../scenario';
import type { ScenarioControl, ScenarioRating } from '../scenario';
import { ageing, sampleSize } from './ageing';
import { invalid } from './check';
import { controlEffect, controlEffects } from './control-effect';
import { estimateSpec, frequency } from './estimate';
import { lossForms } from './loss-forms';
import { defaulted, nameOf, nullable, objectOf, type Parse, required } from './fields';
import { supposedImpacts } from './people-impact';
import { reference } from './reference';
import { failureFactor } from './supplier-failure';
import { ALWAYS_AVAILABLE, reliability } from './reliability';
import { distinctBy, listOf, numberInside, numberWithin, oneOf, share, text } from './values';

const LARGEST_MULTIPLE = 1_000;

const given = (value: unknown): [string, unknown][] =>
  Object.entries(typeof value === 'object' && value !== null ? value : {}).filter(
    ([, item]) => item !== null && item !== undefined,
  );

/** Reads the one member that is set by what stands for it; a problem when it is none, or several. */
const oneMemberOf =
  <T>(members: Record<string, Parse<T>>): Parse<T> =>
  (value, path, check) => {
    const set = given(value).filter(([key]) => key in members);
    const [only] = set;
    if (set.length === 1 && only !== undefined) return members[only[0]]!(only[1], [...path, only[0]], check);
    const names = Object.keys(members).join(', ');
    const found = set.length === 0 ? 'none' : set.map(([key]) => key).join(' and ');
    return invalid(check, path, 'NOT_ALLOWED', `${nameOf(path)} must have exactly one of ${names}, found ${found}`);
  };

/** A parse whose result is put into other words. */
const mapped =
  <T, U>(parse: Parse<T>, into: (value: T) => U): Parse<U> =>
  (value, path, check) => {
    const parsed = parse(value, path, check);
    return parsed === null ? null : into(parsed);
  };

const driverPoint: Parse<DriverPoint> = oneMemberOf<DriverPoint>({
  multiple: mapped(upTo(LARGEST_MULTIPLE), (multiple) => ({ by: 'MULTIPLE', multiple })),
  quantile: mapped(numberInside(0, 1), (quantile) => ({ by: 'QUANTILE', quantile })),
  state: mapped(oneOf(DRIVER_STATES), (state) => ({ by: 'STATE', state })),
});

/** A number above 0 and up to `high`. */
function upTo(high: number): Parse<number> {
  return (value, path, check) => {
    if (value !== 0) return numberWithin(0, high)(value, path, check);
    return invalid(check, path, 'OUT_OF_RANGE', `${nameOf(path)} is 0; it must be above 0`);
  };
}

/** An effect on a risk whose absent reductions keep what they are, or on a link. */
const ratedEffect: Parse<RatedEffect> = (value, path, check) => {
  const effect = controlEffect(value, path, check);
  if (effect === null || effect.target === 'LINK') return effect;
  const stated = new Map(given(value));
  const kept = (key: 'frequencyReduction' | 'severityReduction' | 'peopleReduction') =>
    stated.has(key) ? (effect[key] ?? 0) : null;
  return {
    ...effect,
    frequencyReduction: kept('frequencyReduction'),
    severityReduction: kept('severityReduction'),
    peopleReduction: kept('peopleReduction'),
  };
};

const ratedEffects: Parse<RatedEffect[]> = (value, path, check) => {
  const effects = listOf(ratedEffect, 500, 1)(value, path, check);
  return effects && distinctBy(effects, (item) => (item.target === 'RISK' ? item.riskId : item.linkId), path, check);
};

const ratedControl = objectOf<ScenarioRating & { controlId: string }>({
  controlId: required(reference('Control')),
  effects: nullable(ratedEffects),
  coverage: nullable(share),
  coverageGroup: nullable(text(100)),
  reliability: nullable(reliability),
  efficacySampleSize: nullable(sampleSize),
  ageing: nullable(ageing),
});

const addedControl = objectOf<ScenarioControl>({
  name: required(text(200)),
  effects: required(controlEffects),
  coverage: defaulted(share, 1),
  coverageGroup: nullable(text(100)),
  reliability: defaulted(reliability, ALWAYS_AVAILABLE),
  efficacySampleSize: nullable(sampleSize),
  ageing: nullable(ageing),
});

interface AssessedRisk {
  riskId: string;
  frequency: FrequencySpecification | null;
  severity: EstimateSpec | null;
  lossForms: LossForms | null;
  people: PeopleImpactSpec[] | null;
}

const assessedRisk: Parse<AssessedRisk> = (value, path, check) => {
  const given = objectOf<AssessedRisk>({
    riskId: required(reference('Risk')),
    frequency: nullable(frequency),
    severity: nullable(estimateSpec),
    lossForms: nullable(lossForms),
    people: nullable(supposedImpacts),
  })(value, path, check);
  if (given === null || given.severity === null || given.lossForms === null) return given;
  return invalid(check, [...path, 'lossForms'], 'NOT_ALLOWED', `${nameOf(path)} has both severity and lossForms`);
};

/** One overlay; everything that it names exists in the register, whether it fits is another rule. */
export const scenarioOverlay: Parse<ScenarioOverlay> = oneMemberOf<ScenarioOverlay>({
  removeControlId: mapped(reference('Control'), (controlId) => ({ kind: 'REMOVE_CONTROL', controlId })),
  implementControlId: mapped(reference('Control'), (controlId) => ({ kind: 'IMPLEMENT_CONTROL', controlId })),
  addControl: mapped(addedControl, (control) => ({ kind: 'ADD_CONTROL', control })),
  rateControl: mapped(ratedControl, ({ controlId, ...rating }) => ({ kind: 'RATE_CONTROL', controlId, rating })),
  assessRisk: mapped(assessedRisk, ({ lossForms, severity, ...assessed }) => ({
    kind: 'ASSESS_RISK',
    ...assessed,
    severity: lossForms ?? severity,
  })),
  retireAssetId: mapped(reference('Asset'), (assetId) => ({ kind: 'RETIRE_ASSET', assetId })),
  fixDriver: mapped(
    objectOf<{ driverId: string; at: DriverPoint }>({
      driverId: required(reference('Driver')),
      at: required(driverPoint),
    }),
    (fixed) => ({ kind: 'FIX_DRIVER', ...fixed }),
  ),
  failSupplier: mapped(
    objectOf<Omit<FailSupplier, 'kind'>>({
      supplierId: required(reference('Supplier')),
      rateFactor: nullable(failureFactor),
      lossFactor: nullable(failureFactor),
    }),
    (failure) => ({ kind: 'FAIL_SUPPLIER', ...failure }),
  ),
  makeImprovement: mapped(
    objectOf<{ improvementId: string; level: string }>({
      improvementId: required(reference('Improvement')),
      level: required(text(100)),
    }),
    (made) => ({ kind: 'MAKE_IMPROVEMENT', ...made }),
  ),
});
