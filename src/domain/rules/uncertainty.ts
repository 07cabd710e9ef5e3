import { driverOf, severityOf, type UncertaintySpec } from '../../engine/index';
import type { FrequencySpecification } from '../estimate';
import type { Uncertainty } from '../uncertainty';
import { type Check, invalid, type Path } from './check';
import { checkedDriver } from './distribution';
import { onlyMember } from './estimate';
import type { EstimateSummary } from './estimate-summary';
import { defaulted, nameOf, objectOf, type Parse, required } from './fields';
import { frequencySpecOf } from './rate';
import { numberInside } from './values';

const LARGEST_FACTOR = 1_000;
const CONFIDENCE = 0.9;

const withinFactor: Parse<Uncertainty> = (value, path, check) => {
  const given = objectOf<{ factor: number; confidence: number }>({
    factor: required(numberInside(1, LARGEST_FACTOR)),
    confidence: defaulted(numberInside(0, 1), CONFIDENCE),
  })(value, path, check);
  if (given === null) return null;
  const uncertainty: Uncertainty = { form: 'WITHIN_FACTOR', ...given };
  return checkedDriver(uncertaintyLaw(uncertainty), path, check, () => 'factor') && uncertainty;
};

/** How sure one is of an estimate, in one of the ways in which people state it. */
export const uncertainty: Parse<Uncertainty> = (value, path, check) => {
  const member = onlyMember(value, ['withinFactor', 'lognormalSigma', 'gammaShape'], path, check);
  if (member === null) return null;
  const [form, given] = member;
  if (form === 'withinFactor') return withinFactor(given, [...path, form], check);
  const spec: unknown = form === 'gammaShape' ? { type: 'gamma', shape: given } : { type: 'lognormal', sigma: given };
  if (checkedDriver(spec, path, check, () => form) === null) return null;
  return form === 'gammaShape'
    ? { form: 'GAMMA', shape: given as number }
    : { form: 'LOGNORMAL', sigma: given as number };
};

/** The law of the multiplier, of mean one. */
export function uncertaintyLaw(uncertainty: Uncertainty): UncertaintySpec {
  switch (uncertainty.form) {
    case 'GAMMA':
      return { type: 'gamma', shape: uncertainty.shape };
    case 'LOGNORMAL':
      return { type: 'lognormal', sigma: uncertainty.sigma };
    case 'WITHIN_FACTOR':
      return { type: 'lognormal', sigma: sigmaOf(uncertainty.factor, uncertainty.confidence) };
  }
}

/** ln f / z, z the normal quantile at (1 + confidence) / 2. */
function sigmaOf(factor: number, confidence: number): number {
  const standard = severityOf({ type: 'lognormal', mu: 0, sigma: 1 });
  return Math.log(factor) / Math.log(standard.quantile((1 + confidence) / 2));
}

/** The multiplier (no unit). */
export function uncertaintySummary(uncertainty: Uncertainty): EstimateSummary {
  const law = driverOf(uncertaintyLaw(uncertainty));
  return { mean: 1, p05: law.quantile(0.05), p50: law.quantile(0.5), p95: law.quantile(0.95) };
}

/** Whether a frequency says itself how uncertain its rate is. */
export const statesUncertainty = (spec: FrequencySpecification): boolean =>
  frequencySpecOf(spec).type === 'negativeBinomial';

/** The uncertainty of a rate is stated once: by the estimate of the rate, or beside it. */
export function checkStatedOnce(
  frequency: FrequencySpecification | undefined,
  beside: Uncertainty | null | undefined,
  path: Path,
  check: Check,
): void {
  if (frequency === undefined || !beside || !statesUncertainty(frequency)) return;
  const message = `${nameOf(path)} is given, but the rate is a range, three points or a distribution and states its own`;
  invalid(check, path, 'NOT_ALLOWED', message);
}
