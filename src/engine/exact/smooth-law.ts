import { exactSum } from '../math';
import type { Atom, EventLoss } from './event-loss';

/** A measure on the losses without point masses: the law of an event, or the same weighted with the loss. */
export interface SmoothLaw {
  readonly mass: number;
  readonly maximum: number;
  /** The measure above y. */
  readonly survival: (y: number) => number;
  /** ∫ survival from 0 to y. */
  readonly survivalIntegral: (y: number) => number;
  /** Ascending points above zero where the survival is not smooth. */
  readonly breakpoints: readonly number[];
  /** Size of the rounding errors in the survival where it comes from a difference. */
  readonly noise: number;
  /** Relative error of the survival, at least; it counts as smooth up to this. */
  readonly resolution: number;
}

const ROUNDING = 4e-16;
const RESOLUTION = 1e-14;
/** Less than this on the smooth part is rounding. */
const NOTHING = 1e-14;

/** The law of an event without its atoms: P(Y ∈ dy). */
export function smoothPart(loss: EventLoss): SmoothLaw {
  const mass = smoothMass(loss);
  const shared = {
    mass,
    maximum: loss.maximum,
    breakpoints: smoothBreakpoints(loss),
    resolution: RESOLUTION,
  };
  if (loss.atoms.length === 0) {
    return { ...shared, noise: 0, survival: (y) => loss.survival(y), survivalIntegral: (y) => loss.limitedMean(y) };
  }
  const tails = atomTails(loss.atoms);
  return {
    ...shared,
    noise: ROUNDING,
    survival: (y) => Math.max(loss.survival(y) - tails.above(y), 0),
    survivalIntegral: (y) => loss.limitedMean(y) - tails.limited(y),
  };
}

/** The same weighted with the loss: y·P(Y ∈ dy), of mass E[Y]. */
export function sizeBiasedPart(loss: EventLoss, smooth: SmoothLaw): SmoothLaw {
  const tails = atomTails(loss.atoms);
  const onAtoms = tails.limited(Infinity);
  const mean = smooth.mass > 0 ? loss.mean - onAtoms : 0;
  const above = (y: number): number => Math.max(loss.excessMean(y) - (onAtoms - tails.limited(y)), 0);
  return {
    mass: mean,
    maximum: loss.maximum,
    breakpoints: smooth.breakpoints,
    noise: ROUNDING * loss.mean,
    resolution: RESOLUTION,
    survival: (y) => y * smooth.survival(y) + above(y),
    survivalIntegral: (y) => loss.limitedSecondMoment(y) - tails.limitedSecond(y) + y * above(y),
  };
}

function smoothMass(loss: EventLoss): number {
  // Of thousands of atoms a plain sum would leave rounding that passes for a smooth part.
  const onAtoms = exactSum(loss.atoms.map(({ probability }) => probability));
  return 1 - onAtoms > NOTHING ? 1 - onAtoms : 0;
}

function smoothBreakpoints(loss: EventLoss): number[] {
  const points = new Set([...loss.breakpoints, loss.minimum, loss.maximum]);
  return [...points].filter((point) => point > 0 && point < Infinity).sort((a, b) => a - b);
}

/** Probability above y and limited moments of a few point masses. */
function atomTails(atoms: readonly Atom[]): {
  above(y: number): number;
  limited(y: number): number;
  limitedSecond(y: number): number;
} {
  const count = atoms.length;
  const above = new Float64Array(count + 1);
  const first = new Float64Array(count + 1);
  const second = new Float64Array(count + 1);
  for (let i = count - 1; i >= 0; i--) above[i] = above[i + 1]! + atoms[i]!.probability;
  atoms.forEach(({ value, probability }, i) => {
    first[i + 1] = first[i]! + probability * value;
    second[i + 1] = second[i]! + probability * value * value;
  });
  const rank = (y: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (atoms[middle]!.value <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const at = (sums: Float64Array, y: number, cap: number): number => {
    const i = rank(y);
    return sums[i]! + (above[i]! > 0 ? cap * above[i]! : 0);
  };
  return {
    above: (y) => above[rank(y)]!,
    limited: (y) => at(first, y, y),
    limitedSecond: (y) => at(second, y, y * y),
  };
}
