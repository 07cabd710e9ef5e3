import { monotoneRoot } from '../math';
import { type AtomList, atomIntegral, atomsUpTo, lastAtomUpTo } from './atom-list';
import { inverseRealTransform } from './fft';
import {
  applyStencil,
  curveAt,
  integralStencil,
  smoothCurve,
  type Stencil,
  stencilPlace,
  valueStencil,
} from './reconstruct';
import { runningSums } from './running-sums';
import type { Grid } from './loss-spectrum';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { abs, floor } = Math;

/** Probabilities this far apart are one: more cannot be told after the transforms. */
const SAME = 1e-12;
/** An atom from this size on makes the density jump where it sits. */
const JUMP = 1e-13;
/** Positions (in cells) are whole within this share of themselves. */
const WHOLE = 1e-9;

/** The law of a year's loss on one grid: a smooth part, and atoms. */
export interface GridLaw {
  readonly grid: Grid;
  /** Mass of the smooth part at each grid point: away from jumps, the density times the step. */
  readonly smooth: Float64Array;
  /** Its sums. */
  readonly smoothBelow: Float64Array;
  readonly atoms: AtomList;
  /** Grid points around which the density jumps. */
  readonly jumps: Uint8Array;
}

/** A position on the grid, `cell` + `fraction` cells from zero, and how much of an atom there lies above the level. */
export interface Place {
  readonly cell: number;
  readonly fraction: number;
  /** Grid point of the last atom at or below the place; −1 when there is none. */
  readonly atomCell: number;
  /** Share of that atom that belongs to the tail; 0 unless the place is the atom itself. */
  readonly atomShare: number;
}

/** Back from a transform to masses. The array is used up. */
export function massesOf(spectrum: Float64Array, grid: Grid): Float64Array {
  inverseRealTransform(spectrum, grid.cells, grid.tilt);
  return spectrum.subarray(0, grid.cells);
}

/** `smooth` is kept. */
export function gridLaw(grid: Grid, smooth: Float64Array, atoms: AtomList): GridLaw {
  const smoothBelow = smooth.slice();
  runningSums(smoothBelow);
  return { grid, smooth, smoothBelow, atoms, jumps: jumpsOf(atoms, grid.cells) };
}

/** The density jumps at an atom; one between grid points was split among its neighbours. */
function jumpsOf({ positions, masses }: AtomList, cells: number): Uint8Array {
  const jumps = new Uint8Array(cells + 2);
  positions.forEach((position, i) => {
    if (!(masses[i]! > JUMP)) return;
    const { cell, fraction } = splitPosition(position);
    if (cell >= cells) return;
    jumps[cell] = 1;
    if (fraction === 0) return;
    jumps[cell + 1] = 1;
    if (cell > 0) jumps[cell - 1] = 1;
  });
  return jumps;
}

function splitPosition(position: number): { cell: number; fraction: number } {
  const nearest = Math.round(position);
  if (abs(position - nearest) <= WHOLE * Math.max(1, nearest)) return { cell: nearest, fraction: 0 };
  const cell = floor(position);
  return { cell, fraction: position - cell };
}

/** P(S ≤ x) of the smooth part. */
function smoothAt(law: GridLaw, cell: number, fraction: number): number {
  if (cell === 0 && fraction === 0) return 0;
  return applyStencil(stencilIn(law, cell, fraction), law.smoothBelow);
}

/** The stencil for the smooth part up to a position, on one side of the jumps around it. */
export function stencilIn({ jumps, grid }: GridLaw, cell: number, fraction: number): Stencil {
  return valueStencil(stencilPlace(cell, fraction, grid.cells, jumps));
}

/** inf{x : P(S ≤ x) ≥ level}; null when the grid ends before. */
export function placeOf(law: GridLaw, level: number): Place | null {
  const { atoms, grid } = law;
  const last = grid.cells - 8;
  let low = 0;
  let high = lastAtomUpTo(atoms, last) + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { cell, fraction } = splitPosition(atoms.positions[middle]!);
    if (atoms.below[middle]! + smoothAt(law, cell, fraction) >= level - SAME) high = middle;
    else low = middle + 1;
  }
  const before = low > 0 ? atoms.below[low - 1]! : 0;
  const position = atoms.positions[low] ?? Infinity;
  if (position <= last) {
    const { cell, fraction } = splitPosition(position);
    const smooth = smoothAt(law, cell, fraction);
    if (before + smooth < level) {
      const atomShare = Math.min(1, Math.max(0, (atoms.below[low]! + smooth - level) / atoms.masses[low]!));
      return { cell, fraction, atomCell: atoms.cells[low]!, atomShare };
    }
  }
  const atomCell = low > 0 ? atoms.cells[low - 1]! : -1;
  const from = low > 0 ? atoms.positions[low - 1]! : 0;
  const crossing = smoothCrossing(law, level - before, from, Math.min(position, last));
  return crossing && { ...crossing, atomCell, atomShare: 0 };
}

/** Where the smooth part reaches a probability, between two positions; null when it does not on the grid. */
function smoothCrossing(
  law: GridLaw,
  probability: number,
  from: number,
  to: number,
): { cell: number; fraction: number } | null {
  let low = floor(from);
  let high = law.grid.cells;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (law.smoothBelow[middle]! >= probability) high = middle;
    else low = middle + 1;
  }
  if (low >= law.grid.cells - 8) return null;
  // The sum at k is about the probability at k + ½, so the crossing lies in the cell before k or in that of k.
  const edges = [low - 1, low, low + 1].map((k) => Math.min(to, Math.max(from, k)));
  const [a, b, c] = [edges[0]!, edges[1]!, edges[2]!];
  const before = excessIn(law, floor(a), probability);
  const isBefore = b > a && before(b) >= 0;
  const [left, right] = isBefore ? [a, b] : [b, c];
  const excess = isBefore ? before : excessIn(law, floor(b), probability);
  const position = excess(left) >= 0 ? left : excess(right) < 0 ? right : monotoneRoot(excess, left, right, 1e-13);
  const cell = floor(position);
  return { cell, fraction: position - cell };
}

/** What the smooth part is above a probability at the positions of one cell. */
function excessIn(
  { grid, jumps, smoothBelow }: GridLaw,
  cell: number,
  probability: number,
): (position: number) => number {
  const place = stencilPlace(cell, 0, grid.cells, jumps);
  const curve = smoothCurve(place, smoothBelow);
  return (position) => (position === 0 ? 0 : curveAt(curve, position - place.start)) - probability;
}

export function lossAt({ grid }: GridLaw, place: Place): number {
  return grid.h * (place.cell + place.fraction);
}

/**
 * E[min(S, x)] at a place: the grid's own value up to a cell nearby, which is off by the kink of min at the cell's edge
 * (Euler-Maclaurin), and the rest of the way by the stencil.
 */
export function limitedMeanAt(law: GridLaw, { cell, fraction }: Place): number {
  const { smooth, smoothBelow, atoms } = law;
  const place = stencilPlace(cell, fraction, law.grid.cells, law.jumps);
  const { origin } = place;
  /** The average of P(S > x) over each cell before the origin. */
  const averages = new Float64Array(Math.max(0, origin) + 2);
  let at = 0;
  let below = 0;
  for (let k = 0; k < origin; k++) {
    // The average of the atoms' distribution function over the cell.
    let average = below;
    for (; at < atoms.positions.length && atoms.positions[at]! < k + 1; at++) {
      average += atoms.masses[at]! * (k + 1 - atoms.positions[at]!);
      below = atoms.below[at]!;
    }
    averages[k] = 1 - average - smoothBelow[k]!;
  }
  if (origin > 0) {
    const bend = smooth[origin + 1]! - 2 * smooth[origin]! + smooth[origin - 1]!;
    averages[origin] = bend / 240 - smooth[origin]! / 12;
  }
  const position = cell + fraction;
  averages[averages.length - 1] =
    position - origin - atomIntegral(atoms, origin, position) - applyStencil(integralStencil(place), smoothBelow);
  runningSums(averages);
  return law.grid.h * averages.at(-1)!;
}

/** P(S > loss). */
export function exceedanceAt(law: GridLaw, loss: number): number {
  const { cell, fraction } = splitPosition(loss / law.grid.h);
  return 1 - atomsUpTo(law.atoms, cell + fraction + WHOLE) - smoothAt(law, cell, fraction);
}
