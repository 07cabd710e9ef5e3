import { frequencyOf } from '../distributions/build';
import { exp } from '../math/exp';
import { expm1 } from '../math/expm1';
import { log1p } from '../math/log';
import { normalCdf } from '../math/normal';
import { studentCdf } from '../math/student-t';
import { countAt, HEADER } from './count-table';
import { groupWeights } from './driver-weights';
import { MOST_COUNTED } from './latent-thresholds';
import { drawLatent } from './latent-trials';
import { BLOCK_TRIALS, CLUSTERS, NONE, type Plan, POINTS } from './plan';
import type { Workspace } from './workspace';

/** P(N = 0) below which counts are not added up from 0. */
const SMALLEST_NONE = 1e-200;
/** Masses this small, beyond the mode, add nothing to a sum near 1. */
const NEGLIGIBLE = 1e-18;
/** The largest number below 1. */
const BELOW_ONE = 1 - 2 ** -53;
const { min } = Math;

/** Sets the counts of the workspace to the own events of a correlated risk in every trial of the block that matters. */
export function countLatent(plan: Plan, space: Workspace, risk: number, block: number): void {
  const number = plan.risks.latent[risk]!;
  const { value, counts } = space.latents;
  drawLatent(plan, space.latents, number, block);
  const table = plan.latents.thresholds[number]!;
  if (table === NONE) {
    countDriven(plan, space, risk, block);
    return;
  }
  const [least, lowest] = [plan.counts[table]!, plan.counts[table + HEADER]!];
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) {
    const x = value[trial]!;
    counts[trial] = x < lowest ? least : countAt(plan.counts, table, x);
  }
}

/** The quantile, where the latent variable stands, of the law that the drivers of the trial leave. */
function countDriven(plan: Plan, space: Workspace, risk: number, block: number): void {
  const { keep } = space;
  const { value, counts } = space.latents;
  const { degrees, process } = plan.latents;
  const law = process[plan.risks.latent[risk]!]!;
  const weights = groupWeights(plan, space.weights, plan.risks.frequencyGroup[risk]!, block);
  for (let trial = 0; trial < BLOCK_TRIALS; trial++) {
    if (keep && keep[trial] === 0) continue;
    const x = value[trial]!;
    const u = degrees > 0 ? studentCdf(degrees, x) : normalCdf(x);
    counts[trial] = drivenCount(plan, risk, law, weights[trial]!, min(u, BELOW_ONE));
  }
}

/**
 * inf{n : P(N ≤ n) ≥ u} with P(n + 1) = P(n)·(a + b·n)/(n + 1), which Poisson, negative binomial and binomial laws obey
 * (Panjer 1981).
 */
function drivenCount({ risks }: Plan, risk: number, law: number, weight: number, u: number): number {
  const rate = risks.rate[risk]! * weight;
  if (!(rate > 0)) return 0;
  if (law === POINTS) {
    const none = exp(-rate);
    if (none < SMALLEST_NONE) return quantileOf({ type: 'poisson', rate }, u);
    return countFrom(none, rate, 0, u);
  }
  if (law === CLUSTERS) {
    const odds = risks.odds[risk]! * weight;
    const size = risks.rate[risk]! / risks.odds[risk]!;
    const none = exp(-size * log1p(odds));
    if (none < SMALLEST_NONE) return quantileOf({ type: 'negativeBinomial', mean: rate, size }, u);
    const share = odds / (1 + odds);
    return countFrom(none, size * share, share, u);
  }
  const slots = risks.slots[risk]!;
  const none = exp(-rate);
  if (none < SMALLEST_NONE) {
    return quantileOf({ type: 'binomial', trials: slots, probability: -expm1(-rate / slots) }, u);
  }
  const odds = expm1(rate / slots);
  return countFrom(none, slots * odds, -odds, u);
}

function countFrom(none: number, a: number, b: number, u: number): number {
  let mass = none;
  let sum = none;
  let n = 0;
  while (sum < u && n < MOST_COUNTED) {
    const next = (mass * (a + b * n)) / (n + 1);
    if (!(next > 0) || (next < NEGLIGIBLE && next < mass)) break;
    n++;
    mass = next;
    sum += mass;
  }
  return n;
}

/** Large numbers of events, of which a search costs less than a sum. */
function quantileOf(spec: Parameters<typeof frequencyOf>[0], u: number): number {
  return min(MOST_COUNTED, frequencyOf(spec).quantile(u));
}
