import type { KnownMeans } from './annual-figures';
import { atomsUpTo } from './atom-list';
import type { GridLaw, Place } from './grid-law';
import type { PreparedPortfolio } from './prepared-portfolio';
import type { Grid } from './loss-spectrum';

/** Deviations that the number of merged differences in a year's loss may take. */
const DEVIATIONS = 3;

/**
 * How far atoms of the year may lie from their true place, in currency, because event losses closer together than a grid
 * step cannot be told apart on a grid without a lattice: the largest such difference times the spread of its number.
 */
export function mergedAtomsError(
  { kind, lattice, atomValues }: PreparedPortfolio,
  { eventMeans }: KnownMeans,
  { h }: Grid,
): number {
  if (kind === 'smooth' || lattice !== null) return 0;
  let largest = 0;
  let previous = 0;
  for (const value of atomValues) {
    if (value - previous < h) largest = Math.max(largest, value - previous);
    previous = value;
  }
  if (largest === 0) return 0;
  const events = eventMeans.reduce((sum, mean) => sum + mean, 0);
  return DEVIATIONS * largest * Math.sqrt(1 + events);
}

/** Cells beside a place that its atoms may have been put to. */
const BESIDE = 2;

/**
 * The same for one quantile, in currency: misplaced atoms move it by no more than their distance, nor by more than it takes
 * the smooth part to make up for all atoms of the year that are near.
 */
export function mergedQuantileError({ atoms, smooth, grid }: GridLaw, { cell, fraction }: Place, merged: number): number {
  if (merged === 0) return 0;
  const position = cell + fraction;
  const reach = merged / grid.h + BESIDE;
  const near = atomsUpTo(atoms, position + reach) - atomsUpTo(atoms, position - reach);
  const density = Math.min(smooth[cell]!, smooth[cell + 1]!) / grid.h;
  return near <= 0 ? 0 : density > 0 ? Math.min(merged, near / density) : merged;
}
