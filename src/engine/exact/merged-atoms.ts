import { partition } from '../math/partition';
import { lastAtomUpTo } from './atom-list';
import type { GridLaw } from './grid-law';
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
  { eventMeans }: { readonly eventMeans: Float64Array },
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
/** Of what shares a cell with another the mean distance is at least this share of the cell, but for chance. */
const APART = 1 / 4;

/** The mass of the atoms within a distance of a loss that share their cell with others, so that their place is a mean. */
export function mergedMass(
  { atoms, grid: { h } }: Pick<GridLaw, 'atoms' | 'grid'>,
  atomValues: readonly number[],
  loss: number,
  distance: number,
): number {
  let sum = 0;
  const last = (loss + distance) / h + BESIDE;
  for (let i = lastAtomUpTo(atoms, (loss - distance) / h - BESIDE) + 1; i < atoms.positions.length; i++) {
    const position = atoms.positions[i]!;
    if (position > last) break;
    sum += atoms.masses[i]! * mergedShare(position * h, atomValues, loss, h);
  }
  return sum;
}

/** How much of an atom lies elsewhere: little where the loss of one event is, which is placed exactly when it is alone in its cell. */
function mergedShare(place: number, atomValues: readonly number[], loss: number, h: number): number {
  if (Math.abs(place - loss) <= h) return 1;
  const next = partition(atomValues.length, (v) => atomValues[v]! >= place);
  const above = (atomValues[next] ?? Infinity) - place;
  const below = place - (atomValues[next - 1] ?? -Infinity);
  return Math.min(1, Math.min(above, below) / (APART * h));
}

/**
 * How far atoms that share a cell may move a quantile, in currency: no more than their distance `merged`, nor more than it
 * takes the density of all else to make up for those that are near.
 */
export function mergedQuantileError(merged: number, near: number, density: number): number {
  if (merged === 0 || near <= 0) return 0;
  return density > 0 ? Math.min(merged, near / density) : merged;
}
