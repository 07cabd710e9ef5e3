import {
  boundByLayer,
  type MeanLoss,
  meanLossOf,
  type Model,
  type Portfolio,
  type RootMean,
  type UncertainPart,
} from '../../engine/index';
import type { EpistemicInput } from './epistemic-input';
import { type InputLevels, inputLevels } from './input-levels';
import { followsWithProbability, withoutLinearUncertainties } from './private-loadings';
import { type Reach, reachOf, rootsOf } from './reach';
import { rootMeansOf } from './root-means';

/** The mean annual loss as a function of its uncertain inputs. */
export interface UncertainMean {
  /** With all inputs at their central values: the mean that the register has; currency per year. */
  readonly central: number;
  /** True where some losses must be integrated over drivers anew for every value: a hundred times the price. */
  readonly costly: boolean;
  /** With one input at its quantile u, the others at their central values. */
  readonly withOne: (input: number, u: number) => number;
  /** The inputs in groups that act on different occurrences: the mean is a sum of parts by group and a constant. */
  readonly groups: readonly (readonly number[])[];
  /** The losses that some inputs act on as a function of them, with its value where they are central. */
  readonly partOf: (inputs: readonly number[]) => { readonly part: UncertainPart; readonly central: number };
}

/** Null where the mean has no analytic form. */
export function uncertainMean(model: Model, inputs: readonly EpistemicInput[]): UncertainMean | null {
  const portfolio = withoutLinearUncertainties(inputLevels(model, []).portfolio);
  const reach = reachOf(portfolio);
  const byRoot = reach.map((_, root) => rootMeansOf(portfolio, root, reach));
  const known = byRoot.filter((means) => means !== null);
  if (known.length < byRoot.length) return null;
  const rootMeans = known.flat();
  const mean = rootMeans.reduce((sum, { meanLoss }) => sum + meanLoss, 0);
  const slow = slowRoots(portfolio, inputs, reach);
  const meanOf = meanLossFor(portfolio, rootMeans, reach, slow);
  const roots = rootsOf(model, inputs, reach);
  const partOf = (members: readonly number[]) => {
    const state = inputLevels(model, inputs);
    const touched = ascending(members.flatMap((input) => roots[input]!));
    const byRoot = meansByRoot(meanOf, state, touched);
    const last = new Float64Array(members.length).fill(Number.NaN);
    const evaluate = (u: Float64Array): number => {
      const moved = members.filter((_, i) => u[i] !== last[i]);
      members.forEach((input, i) => {
        if (u[i] === last[i]) return;
        last[i] = u[i]!;
        state.set(input, u[i]!);
      });
      return byRoot(moved.flatMap((input) => roots[input]!));
    };
    return { part: { inputs: members.length, evaluate }, central: byRoot([]) };
  };
  const withOne = (input: number, u: number): number => {
    const state = inputLevels(model, inputs);
    const byRoot = meansByRoot(meanOf, state, roots[input]!);
    const before = byRoot([]);
    state.set(input, u);
    return mean + byRoot(roots[input]!) - before;
  };
  return {
    central: mean,
    costly: slow.includes(true),
    withOne,
    groups: connected(inputs.length, roots),
    partOf,
  };
}

/** Mean loss of the occurrences of each of the roots, in their order. */
type MeanOf = (state: InputLevels, roots: readonly number[]) => number[];

/** The sum over the roots, of which only those are computed anew on which something has changed since the last call. */
function meansByRoot(
  meanOf: MeanOf,
  state: InputLevels,
  roots: readonly number[],
): (changed: readonly number[]) => number {
  const means = new Map(meanOf(state, roots).map((mean, i) => [roots[i]!, mean]));
  return (changed) => {
    const again = [...new Set(changed)];
    meanOf(state, again).forEach((mean, i) => means.set(again[i]!, mean));
    let sum = 0;
    for (const mean of means.values()) sum += mean;
    return sum;
  };
}

/**
 * Roots whose occurrences hold losses under a layer that also follow a driver, where an input changes losses, and those
 * whose probability follows drivers, where an input changes its hazard.
 */
function slowRoots(portfolio: Portfolio, inputs: readonly EpistemicInput[], reach: readonly Reach[]): boolean[] {
  const bound = boundByLayer(portfolio);
  const changesLosses = inputs.some(({ kind }) => kind === 'SEVERITY' || kind === 'CONTROL' || kind === 'EFFICACY');
  const hazards = new Set(inputs.flatMap(({ kind, place }) => (kind === 'RATE_FACTOR' ? [place] : [])));
  return reach.map(
    ({ risks }, root) =>
      (changesLosses && [...risks].some((risk) => bound[risk])) ||
      (hazards.has(root) && followsWithProbability(portfolio.risks[root]!, portfolio)),
  );
}

/** By the mean matrix; by the moments of their occurrences anew for slow roots. */
function meanLossFor(
  portfolio: Portfolio,
  rootMeans: readonly RootMean[],
  reach: readonly Reach[],
  slow: readonly boolean[],
): MeanOf {
  const fast: MeanLoss = meanLossOf(portfolio, rootMeans);
  const anew = (state: InputLevels, root: number): number =>
    rootMeansOf(withoutLinearUncertainties(state.changed()), root, reach)!.reduce(
      (sum, { meanLoss }) => sum + meanLoss,
      0,
    );
  return (state, roots) => roots.map((root) => (slow[root] ? anew(state, root) : fast(state.levels, root)));
}

/** Inputs in groups that share no root. */
function connected(count: number, roots: readonly (readonly number[])[]): number[][] {
  const group = Array.from({ length: count }, (_, input) => input);
  const find = (input: number): number => (group[input] === input ? input : find(group[input]!));
  const holder = new Map<number, number>();
  for (let input = 0; input < count; input++) {
    for (const root of roots[input]!) {
      const other = holder.get(root);
      if (other === undefined) holder.set(root, input);
      else group[find(input)] = find(other);
    }
  }
  const members = new Map<number, number[]>();
  for (let input = 0; input < count; input++) {
    const key = find(input);
    members.set(key, [...(members.get(key) ?? []), input]);
  }
  return [...members.values()];
}

const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
