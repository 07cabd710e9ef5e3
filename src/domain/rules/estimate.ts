import type { EstimateBasis, EstimateSpec, FrequencyEstimate, FrequencySpecification } from '../estimate';
import { type Check, invalid, type Path } from './check';
import { checkedFrequency, checkedSeverity } from './distribution';
import { type Fields, nameOf, objectOf, type Parse, required } from './fields';
import { rateOf } from './rate';
import { oneOf, share, text } from './values';

export const BASIS: Fields<EstimateBasis> = {
  kind: required(oneOf(['ELICITED', 'PUBLISHED', 'MEASURED'])),
  note: required(text(2_000)),
};

/** Where an estimate comes from. */
export const estimateBasis: Parse<EstimateBasis> = objectOf(BASIS);

const CONFIDENCE = 0.9;
const PERT_SHAPE = 4;

/** The one member of the object that is set; a problem when there is none or more than one. */
export function onlyMember(
  value: unknown,
  members: readonly string[],
  path: Path,
  check: Check,
): [string, unknown] | null {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const set = given.filter(([key, item]) => members.includes(key) && item !== null && item !== undefined);
  if (set.length === 1) return set[0] as [string, unknown];
  const found = set.length === 0 ? 'none' : set.map(([key]) => key).join(' and ');
  return invalid(
    check,
    path,
    'NOT_ALLOWED',
    `${nameOf(path)} must have exactly one of ${members.join(', ')}, found ${found}`,
  );
}

/** An uncertain quantity, checked as the severity that it is: what holds for a loss holds for a rate as well. */
export const estimateSpec: Parse<EstimateSpec> = (value, path, check) => {
  const member = onlyMember(value, ['exact', 'range', 'threePoint', 'distribution'], path, check);
  if (member === null) return null;
  const [form, given] = member;
  const at = [...path, form];
  if (form === 'exact') {
    const spec = checkedSeverity({ type: 'fixed', value: given }, path, check, () => 'exact');
    return spec && { form: 'EXACT', value: given as number };
  }
  if (form === 'distribution') {
    const distribution = checkedSeverity(given, at, check);
    return distribution && { form: 'DISTRIBUTION', distribution };
  }
  const parameters = typeof given === 'object' ? (given as Record<string, unknown>) : {};
  if (form === 'range') {
    const { low, high, confidence } = parameters;
    const range = { low, high, confidence: confidence ?? CONFIDENCE };
    const spec = checkedSeverity({ type: 'lognormalInterval', ...range }, at, check);
    return spec && ({ form: 'RANGE', ...range } as EstimateSpec);
  }
  const { min, mode, max, shape } = parameters;
  const points = { min, mode, max, shape: shape ?? PERT_SHAPE };
  const spec = checkedSeverity({ type: 'pert', ...points }, at, check);
  return spec && ({ form: 'THREE_POINT', ...points } as EstimateSpec);
};

/** Events per year: the same forms, as long as the rate mixes Poisson into a law that the engine knows. */
const rate: Parse<EstimateSpec> = (value, path, check) => {
  const spec = estimateSpec(value, path, check);
  if (spec === null) return null;
  const mixing = rateOf(spec);
  if (mixing === null) {
    const message = `${nameOf(path)} has a ${spec.form === 'DISTRIBUTION' ? spec.distribution.type : spec.form} distribution`;
    return invalid(
      check,
      [...path, 'distribution', 'type'],
      'NOT_ALLOWED',
      `${message}; an uncertain rate is gamma, exponential or fixed`,
    );
  }
  return checkedFrequency(mixing.frequency, path, check, () => '') && spec;
};

const READINGS = ['AT_MOST_ONE_EVENT', 'POISSON'] as const;

const annualProbability: Parse<FrequencySpecification> = (value, path, check) => {
  const given = objectOf({ probability: required(share), reading: required(oneOf(READINGS)) })(value, path, check);
  if (given?.reading === 'POISSON' && given.probability === 1) {
    const message = `${nameOf(path)}.probability is 1; read as Poisson it must be below 1, for no rate makes an event certain`;
    return invalid(check, [...path, 'probability'], 'OUT_OF_RANGE', message);
  }
  return given && { form: 'ANNUAL_PROBABILITY', ...given };
};

/** How often, in one of the ways in which people state it. */
export const frequency: Parse<FrequencySpecification> = (value, path, check) => {
  const member = onlyMember(value, ['eventsPerYear', 'annualProbability'], path, check);
  if (member === null) return null;
  const [form, given] = member;
  if (form === 'annualProbability') return annualProbability(given, [...path, form], check);
  const spec = rate(given, [...path, form], check);
  return spec && { form: 'EVENTS_PER_YEAR', rate: spec };
};

/** `{ frequency, basis }` as a frequency with the basis that it stands on. */
export const frequencyEstimate: Parse<FrequencyEstimate> = (value, path, check) => {
  const given = objectOf<{ frequency: FrequencySpecification; basis: EstimateBasis }>({
    frequency: required(frequency),
    basis: required(estimateBasis),
  })(value, path, check);
  return given && { spec: given.frequency, basis: given.basis };
};
