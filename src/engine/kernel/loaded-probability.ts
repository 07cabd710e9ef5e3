/**
 * Bernoulli and binomial risks under drivers: in a year of weight w the probability is 1 − (1 − p)^(c·w), and c is
 * chosen so that its mean over the drivers stays p.
 */
import type { DriverDistribution } from '../distributions/distribution';
import { exp } from '../math/exp';
import { log1p } from '../math/log';
import { normalCdf, normalDensity, normalSurvival } from '../math/normal';
import { pow } from '../math/pow';

/** Trapezoidal rule over the normal score of the driver: converges exponentially in 1/STEP. */
const STEP = 1 / 4;
const REACH = 8.25;
const MOST_NODES = 2 ** 18;
/** Relative width of the weights that merge into one node; its square is the size of the error. */
const MERGED_WIDTH = 0.004;
const MOST_ITERATIONS = 200;

interface Node {
  weight: number;
  probability: number;
}

export interface Loading {
  readonly distribution: DriverDistribution;
  readonly loading: number;
}

/** c with E[1 − (1 − p)^(c·w)] = p, for 0 < p < 1. Throws RangeError where the drivers stand still too often. */
export function probabilityFactor(loadings: readonly Loading[], p: number): number {
  const nodes = loadings.reduce<Node[]>(
    (all, loading) => combine(all, nodesOf(loading)),
    [{ weight: 1, probability: 1 }],
  );
  const rate = -log1p(-p);
  let factor = 1;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    let excess = p - 1;
    let slope = 0;
    for (const { weight, probability } of nodes) {
      const none = probability * exp(-rate * factor * weight);
      excess += none;
      slope += none * rate * weight;
    }
    // The mean of (1 − p)^(c·w) is convex in c and at least 1 − p at c = 1, so Newton climbs from the left.
    const step = excess / slope;
    if (!(step > 1e-15 * factor)) return factor;
    factor += step;
    if (!Number.isFinite(factor)) break;
  }
  throw new RangeError(
    `probability ${p} cannot be kept on average: its drivers leave too many years without any chance`,
  );
}

/** Values of F^b / E[F^b] with their probabilities. */
function nodesOf({ distribution, loading }: Loading): Node[] {
  const moment = distribution.moment(loading);
  const weightOf = (value: number): number => pow(value, loading) / moment;
  if (distribution.states) {
    return distribution.states.map(({ value, probability }) => ({ weight: weightOf(value), probability }));
  }
  const nodes: Node[] = [];
  for (let z = -REACH; z <= REACH; z += STEP) {
    const value = z < 0 ? distribution.quantile(normalCdf(z)) : distribution.survivalQuantile(normalSurvival(z));
    nodes.push({ weight: weightOf(value), probability: normalDensity(z) * STEP });
  }
  return nodes;
}

function combine(a: readonly Node[], b: readonly Node[]): Node[] {
  const left = a.length * b.length > MOST_NODES ? merge(a) : a;
  return left.flatMap((x) =>
    b.map((y) => ({ weight: x.weight * y.weight, probability: x.probability * y.probability })),
  );
}

/** Fewer nodes: neighbouring weights are replaced by their mean. */
function merge(nodes: readonly Node[]): Node[] {
  const merged: Node[] = [];
  let smallest = -1;
  for (const { weight, probability } of [...nodes].sort((a, b) => a.weight - b.weight)) {
    const last = merged.at(-1);
    if (last && weight <= smallest * (1 + MERGED_WIDTH)) {
      const sum = last.probability + probability;
      last.weight += ((weight - last.weight) * probability) / sum;
      last.probability = sum;
    } else {
      merged.push({ weight, probability });
      smallest = weight;
    }
  }
  return merged;
}
