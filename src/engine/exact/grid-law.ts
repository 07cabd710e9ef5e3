import { monotoneRoot } from '../math';
import { inverseRealTransform } from './fft';
import { applyStencil, smoothRange, type Stencil, stencilAt } from './reconstruct';
import { type Grid, tilt } from './spectrum';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { abs } = Math;

/** Probabilities this far apart are one: more cannot be told after the transforms. */
const SAME = 1e-12;
/** An atom from this size on makes the density jump where it sits. */
const JUMP = 1e-13;

/** The law of the year's loss on one grid: its atoms (at grid points) apart from its smooth part. */
export interface GridLaw {
  readonly grid: Grid;
  /** Mass at each grid point, atoms and smooth part together. */
  readonly mass: Float64Array;
  /** Mass of the atoms. */
  readonly atoms: Float64Array;
  /** P(S ≤ kh) of the atoms. */
  readonly atomsBelow: Float64Array;
  /** Sum of the masses of the smooth part up to kh. */
  readonly smoothBelow: Float64Array;
}

/** A place on the grid: the point `cell` + `fraction` (0 to 1), and how much of an atom there lies above the level. */
export interface Place {
  readonly cell: number;
  readonly fraction: number;
  /** Share of the mass sitting on the place itself that belongs to the tail; 0 where there is no atom. */
  readonly atomShare: number;
}

/** Back from a transform to masses. The array is used up. */
export function massesOf(spectrum: Float64Array, grid: Grid): Float64Array {
  inverseRealTransform(spectrum, grid.cells);
  tilt(spectrum, grid.cells, -grid.tilt);
  return spectrum.subarray(0, grid.cells);
}

export function gridLaw(grid: Grid, mass: Float64Array, atoms: Float64Array): GridLaw {
  const smoothBelow = new Float64Array(grid.cells);
  const atomsBelow = new Float64Array(grid.cells);
  const smooth = compensatedSum();
  const atomic = compensatedSum();
  for (let k = 0; k < grid.cells; k++) {
    smooth.add(mass[k]! - atoms[k]!);
    atomic.add(atoms[k]!);
    smoothBelow[k] = smooth.value();
    atomsBelow[k] = atomic.value();
  }
  return { grid, mass, atoms, atomsBelow, smoothBelow };
}

/** Kahan-Babuška summation. */
function compensatedSum(): { add(x: number): void; value(): number } {
  let sum = 0;
  let lost = 0;
  return {
    add: (x) => {
      const next = sum + x;
      lost += abs(sum) >= abs(x) ? sum - next + x : x - next + sum;
      sum = next;
    },
    value: () => sum + lost,
  };
}

/** P(S ≤ x) at a place. */
export function probabilityAt(law: GridLaw, cell: number, fraction: number): number {
  return law.atomsBelow[cell]! + smoothAt(law, cell, fraction);
}

/** inf{x : P(S ≤ x) ≥ level}; null when the grid ends before. */
export function placeOf(law: GridLaw, level: number): Place | null {
  const { cells } = law.grid;
  const crossing = firstCell(law, level);
  if (crossing >= cells - 8) return null;
  if (crossing > 0) {
    const before = law.atomsBelow[crossing - 1]! + smoothAt(law, crossing, 0);
    if (before >= level) return inCell(law, level, crossing - 1);
  }
  const after = probabilityAt(law, crossing, 0);
  if (after >= level - SAME && law.atoms[crossing]! > SAME) {
    const atomShare = Math.min(1, Math.max(0, (after - level) / law.atoms[crossing]!));
    return { cell: crossing, fraction: 0, atomShare };
  }
  return inCell(law, level, crossing);
}

/** First cell in the middle of which P(S ≤ x) is at least the level. */
function firstCell(law: GridLaw, level: number): number {
  let low = 0;
  let high = law.grid.cells;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (law.atomsBelow[middle]! + law.smoothBelow[middle]! >= level - SAME) high = middle;
    else low = middle + 1;
  }
  return low;
}

function smoothAt(law: GridLaw, cell: number, fraction: number): number {
  if (cell === 0 && fraction === 0) return 0;
  const { start, value } = stencilIn(law, cell, fraction);
  return applyStencil(start, value, law.smoothBelow);
}

/** The stencil for a position, on one side of the atoms around it. */
export function stencilIn({ atoms, grid }: GridLaw, cell: number, fraction: number): Stencil {
  const range = smoothRange(cell, grid.cells, (k) => atoms[k]! > JUMP);
  return stencilAt(cell, fraction, range);
}

function inCell(law: GridLaw, level: number, cell: number): Place {
  const excess = (fraction: number): number => probabilityAt(law, cell, fraction) - level;
  const fraction = excess(0) >= 0 ? 0 : excess(1) < 0 ? 1 : monotoneRoot(excess, 0, 1, 1e-14);
  return { cell, fraction, atomShare: 0 };
}

export function lossAt(law: GridLaw, place: Place): number {
  return law.grid.h * (place.cell + place.fraction);
}

/**
 * E[min(S, x)] at a place: the grid's own value up to a cell nearby, which is off by the kink of min at the cell's edge
 * (Euler-Maclaurin), and the rest of the way by the stencil.
 */
export function limitedMeanAt(law: GridLaw, { cell, fraction }: Place): number {
  const { start, origin, integral } = stencilIn(law, cell, fraction);
  const sum = compensatedSum();
  for (let k = 0; k < origin; k++) sum.add(1 - law.atomsBelow[k]! - law.smoothBelow[k]!);
  if (origin > 0) {
    const density = (k: number): number => law.mass[k]! - law.atoms[k]!;
    const bend = density(origin + 1) - 2 * density(origin) + density(origin - 1);
    sum.add(bend / 240 - density(origin) / 12);
  }
  const way = cell + fraction - origin;
  sum.add(way * (1 - law.atomsBelow[cell]!) - applyStencil(start, integral, law.smoothBelow));
  return law.grid.h * sum.value();
}

/** P(S > loss). */
export function exceedanceAt(law: GridLaw, loss: number): number {
  const position = loss / law.grid.h;
  const nearest = Math.round(position);
  const cell = Math.abs(position - nearest) < 1e-9 * Math.max(1, nearest) ? nearest : Math.floor(position);
  return 1 - probabilityAt(law, cell, Math.max(0, position - cell));
}
