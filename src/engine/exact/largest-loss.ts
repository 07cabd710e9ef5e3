import type { KnownMeans } from './annual-figures';
import { FULL_DAMPING, gridFamily, refinedGrid } from './grid';
import { needsGrid, type LargestLaw, largestLaw, largestQuantile } from './largest-event';
import { mergedAtomsError, mergedQuantileError } from './merged-atoms';
import type { PreparedPortfolio } from './prepared-portfolio';
import { refine } from './refine';
import { CURVE_POINTS, farthestTail, logarithmicLosses, planWindows, type Window } from './windows';

/** Figures of the largest occurrence of the year with their largest estimated relative error. */
export interface LargestLoss {
  /** In the order of the levels. */
  readonly quantiles: readonly number[];
  readonly exceedance: readonly { readonly loss: number; readonly probability: number }[];
  readonly relativeError: number;
}

const FIRST_CELLS = 2 ** 10;
const ROUGH_CELLS = 4096;

/** `scale` is a loss of the order of the year's quantiles. Null when the grids do not reach the levels. */
export function largestLoss(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  levels: readonly number[],
  precision: number,
  scale: number,
): LargestLoss | null {
  const farthest = farthestTail(levels, prepared.zero);
  const nearest = prepared.zero + 0.01 * (1 - prepared.zero);
  const roughAt = needsGrid(prepared)
    ? roughQuantiles(prepared, scale)
    : directQuantiles(largestLaw(prepared, null), scale);
  const low = roughAt(nearest);
  const high = roughAt(1 - farthest);
  if (low === null || high === null) return null;
  const losses = high > low && low > 0 ? logarithmicLosses(low, high, CURVE_POINTS) : [high];
  if (!needsGrid(prepared)) {
    const law = largestLaw(prepared, null);
    return {
      quantiles: levels.map((level) => roughAt(level) ?? 0),
      exceedance: losses.map((loss) => ({ loss, probability: 1 - law.probability(loss) })),
      relativeError: 1e-12,
    };
  }
  const quantiles = new Map<number, number>();
  const exceedance: { loss: number; probability: number }[] = [];
  let relativeError = 0;
  const wanted = levels.map((level) => ({ level, loss: roughAt(level) ?? 0 })).filter(({ loss }) => loss > 0);
  for (const window of planWindows(wanted, losses)) {
    const refined = solveWindow(prepared, means, window, farthest, precision);
    if (!refined) return null;
    relativeError = Math.max(relativeError, refined.relativeError);
    window.levels.forEach((level, i) => quantiles.set(level, refined.values[i]!));
    window.losses.forEach((loss, i) => {
      exceedance.push({ loss, probability: Math.max(0, refined.values[window.levels.length + i]!) });
    });
  }
  exceedance.sort((a, b) => a.loss - b.loss);
  return { quantiles: levels.map((level) => quantiles.get(level) ?? 0), exceedance, relativeError };
}

function solveWindow(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  { span, levels, losses }: Window,
  farthest: number,
  precision: number,
) {
  const family = gridFamily(span, FIRST_CELLS, prepared, FULL_DAMPING, precision);
  const aligned = family.aligned ? prepared : { ...prepared, lattice: null };
  return refine(
    family,
    precision,
    (grid) => {
      const law = largestLaw(aligned, grid);
      const quantiles = levels.map((level) => largestQuantile(law, level, 0.5 * grid.h * grid.cells));
      if (quantiles.includes(null)) return null;
      const values = Float64Array.from([
        ...(quantiles as number[]),
        ...losses.map((loss) => 1 - law.probability(loss)),
      ]);
      const merged = mergedAtomsError(aligned, means, grid);
      const errorAt = (loss: number): number => (loss > 0 ? mergedErrorAt(law, loss, merged, means) / loss : 0);
      return { values, unseen: merged > 0 ? Math.max(0, ...(quantiles as number[]).map(errorAt)) : 0 };
    },
    (values) => values.map((value, i) => (i < levels.length ? value : Math.max(value, farthest))),
  );
}

/** How far atoms that share a cell may move a quantile of the largest occurrence, in currency. */
function mergedErrorAt(law: LargestLaw, loss: number, merged: number, { eventMeans }: KnownMeans): number {
  const near = law.mergedNear(loss, merged, eventMeans);
  const rise = law.probability(loss + merged) - law.probability(loss - merged);
  return mergedQuantileError(merged, near, (rise - near) / (2 * merged));
}

function directQuantiles(law: LargestLaw, scale: number): (level: number) => number | null {
  return (level) => {
    let farthest = scale;
    while (law.probability(farthest) < level && farthest < 1e300) farthest *= 8;
    return largestQuantile(law, level, farthest);
  };
}

/** Quantiles good enough to choose spans by, on coarse grids of eightfold spans. */
function roughQuantiles(prepared: PreparedPortfolio, scale: number): (level: number) => number | null {
  const laws = new Map<number, { law: LargestLaw; farthest: number }>();
  const lawAt = (exponent: number): { law: LargestLaw; farthest: number } => {
    const known = laws.get(exponent);
    if (known) return known;
    const span = scale * 8 ** exponent;
    const grid = refinedGrid({ firstStep: span / ROUGH_CELLS, firstCells: ROUGH_CELLS, damping: 20 }, 0);
    const made = { law: largestLaw({ ...prepared, lattice: null }, grid), farthest: span / 2 };
    laws.set(exponent, made);
    return made;
  };
  const within = (exponent: number, level: number): number | null => {
    const { law, farthest } = lawAt(exponent);
    return largestQuantile(law, level, farthest);
  };
  return (level) => {
    let exponent = 0;
    let found = within(exponent, level);
    while (found === null && exponent < 30) found = within(++exponent, level);
    while (found !== null && found > 0 && found < (scale * 8 ** exponent) / 64 && exponent > -30) {
      const closer = within(exponent - 1, level);
      if (closer === null) break;
      exponent--;
      found = closer;
    }
    return found;
  };
}
