import { availabilityOf, DAYS_A_YEAR } from './controls';
import { poissonMass } from './math/poisson-mass';
import type { Reliability } from './model';

/** The share of a year in which a control is out: its possible values, rising, and their probabilities. */
export interface OutageLaw {
  readonly shares: readonly number[];
  readonly probabilities: readonly number[];
}

/** Probabilities this much smaller than the largest are left out. */
const NEGLIGIBLE = 1e-20;

/** Every target of a control asks for its law. */
const laws = new WeakMap<Reliability, OutageLaw | null>();

/**
 * Law of the share of a year min(1, N·d) in which a stateful control is out: N outages, Poisson(m), of d = min(1, VD/365)
 * years each. d is kept as stated and m chosen so that the mean is 1 − A of the availability formula, to rounding; so m is near VF where
 * outages are short. Null where nothing is drawn: averaged controls, and those that are never or always out.
 */
export function outageLaw(reliability: Reliability): OutageLaw | null {
  if (reliability.mode !== 'stateful') return null;
  const known = laws.get(reliability);
  if (known !== undefined) return known;
  const law = deriveLaw(reliability);
  laws.set(reliability, law);
  return law;
}

function deriveLaw(reliability: Reliability): OutageLaw | null {
  const { availability } = reliability;
  if (typeof availability === 'number') return null;
  const mean = availabilityOf(reliability);
  if (mean >= 1 || mean <= 0) return null;
  const length = Math.min(1, availability.daysToRestore / DAYS_A_YEAR);
  return lawOf(meanOutages(mean, length), length);
}

/** The m at which Poisson(m) outages leave a control working for the share `working` of the year, by bisection. */
function meanOutages(working: number, length: number): number {
  let [low, high] = [0, 1];
  while (workingShare(high, length) > working) high *= 2;
  for (;;) {
    const middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) return middle;
    if (workingShare(middle, length) > working) low = middle;
    else high = middle;
  }
}

function workingShare(mean: number, length: number): number {
  const { first, masses } = poissonMasses(mean);
  return masses.reduce((sum, mass, i) => sum + mass * Math.max(0, 1 - (first + i) * length), 0);
}

function lawOf(mean: number, length: number): OutageLaw {
  const { first, masses } = poissonMasses(mean);
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const byShare = new Map<number, number>();
  masses.forEach((mass, i) => {
    const share = Math.min(1, (first + i) * length);
    byShare.set(share, (byShare.get(share) ?? 0) + mass / total);
  });
  return { shares: [...byShare.keys()], probabilities: [...byShare.values()] };
}

/** Poisson probabilities of first, first + 1, …, from the mode outwards to what is negligible. */
function poissonMasses(mean: number): { first: number; masses: number[] } {
  const mode = Math.floor(mean);
  const peak = poissonMass(mode, mean);
  const below: number[] = [];
  for (let k = mode, mass = peak; k > 0; k--) {
    mass *= k / mean;
    if (mass < NEGLIGIBLE * peak) break;
    below.push(mass);
  }
  const above: number[] = [];
  for (let k = mode + 1, mass = peak * (mean / k); mass >= NEGLIGIBLE * peak; k++, mass *= mean / k) above.push(mass);
  return { first: mode - below.length, masses: [...below.reverse(), peak, ...above] };
}
