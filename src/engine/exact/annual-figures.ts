import { solveGrid } from './annual-law';
import { lossesBelow } from './contributions';
import { exceedanceAt, limitedMeanAt, lossAt, type Place, placeOf } from './grid-law';
import { mergedAtomsError, mergedMass, mergedQuantileError } from './merged-atoms';
import type { PreparedPortfolio } from './prepared-portfolio';
import type { Grid } from './loss-spectrum';
import type { Window } from './windows';

/** Figures of the year's loss on one grid. */
export interface WindowFigures {
  readonly valueAtRisk: number[];
  readonly tailValueAtRisk: number[];
  /** By level, then by risk of the portfolio. */
  readonly contributions: Float64Array[];
  readonly exceedance: number[];
  /** What extrapolation cannot see: how far the quantiles may be off by atoms that share a cell, relative to them. */
  readonly mergedError: number;
}

/** Means by risk and in total: the tail figures are complements of them. */
export interface KnownMeans {
  readonly mean: number;
  readonly riskMeans: Float64Array;
  readonly eventMeans: Float64Array;
}

/** Null when the grid does not reach all levels. */
export function windowFigures(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  window: Window,
  grid: Grid,
): WindowFigures | null {
  const solution = solveGrid(prepared, grid);
  const { law } = solution;
  const places: Place[] = [];
  for (const level of window.levels) {
    const place = placeOf(law, level);
    if (!place) return null;
    places.push(place);
  }
  const risks = prepared.portfolio.risks.length;
  const merged = mergedAtomsError(prepared, means, grid);
  const below = lossesBelow(prepared.components, grid, solution, places, risks);
  return {
    valueAtRisk: places.map((place) => lossAt(law, place)),
    tailValueAtRisk: places.map(
      (place, i) => lossAt(law, place) + (means.mean - limitedMeanAt(law, place)) / (1 - window.levels[i]!),
    ),
    contributions: below.map((losses, i) => tailParts(means.riskMeans, losses, 1 - window.levels[i]!)),
    exceedance: window.losses.map((loss) => exceedanceAt(law, loss)),
    mergedError: places.reduce((largest, place) => {
      const loss = lossAt(law, place);
      const near = merged > 0 ? mergedMass(law, prepared.atomValues, loss, merged) : 0;
      const density = Math.min(law.smooth[place.cell]!, law.smooth[place.cell + 1]!) / grid.h;
      return Math.max(largest, mergedQuantileError(merged, near, density) / loss);
    }, 0),
  };
}

/** What the risks lose in the tail, given what they lose below it and in all. */
function tailParts(all: Float64Array, below: Float64Array, tail: number): Float64Array {
  const parts = new Float64Array(all.length);
  for (let r = 0; r < parts.length; r++) parts[r] = (all[r]! - below[r]!) / tail;
  return parts;
}
