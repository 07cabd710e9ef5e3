import { type DriverDistribution, probabilityFactor } from '../../engine/index';

/** A driver's law with the loading by which a risk's frequency follows it. */
export interface FactorLaw {
  readonly distribution: DriverDistribution;
  readonly loading: number;
}

const BISECTIONS = 200;

/**
 * The probability of the event given that some drivers stand still: in a year of weight w the engine's probability is
 * 1 − (1 − p)^(c·w), with c such that its mean over all drivers is p. `factor` is the part of w that is fixed, `open`
 * the drivers that still vary. The answer p′ is the mean over the open drivers, so that the engine, which solves the
 * same equation for p′ and the open drivers, comes to the same hazard in every year.
 * A probability that its drivers cannot keep (both methods refuse such a model) follows with c = 1.
 */
export function conditionalProbability(
  probability: number,
  factor: number,
  all: readonly FactorLaw[],
  open: readonly FactorLaw[],
): number {
  if (probability === 0 || probability === 1) return probability;
  const hazard = -Math.log1p(-probability) * factorKeeping(probability, all) * factor;
  const unconditional = -Math.expm1(-hazard);
  if (open.length === 0 || unconditional === 0) return unconditional;
  return probabilityWithHazard(hazard, open);
}

/** The mean probability p′ with c′ · −ln(1 − p′) = hazard: c′ is at least 1, so p′ is at most 1 − e^(−hazard). */
function probabilityWithHazard(hazard: number, open: readonly FactorLaw[]): number {
  let [low, high] = [0, Math.min(-Math.expm1(-hazard), 1 - Number.EPSILON)];
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (-Math.log1p(-middle) * factorKeeping(middle, open) < hazard) low = middle;
    else high = middle;
  }
  return high;
}

function factorKeeping(probability: number, laws: readonly FactorLaw[]): number {
  if (laws.length === 0) return 1;
  try {
    return probabilityFactor(laws, probability);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 1;
  }
}
