/** Masses and transforms of the laws of single events on a grid. */
import { addAtoms, addMasses, addRoundedAtoms } from './discretize';
import type { Atom } from './event-loss';
import { realTransform } from './fft';
import type { PreparedLoss } from './prepare';

/**
 * A grid 0, h, …, (cells − 1)h. Masses are weighted with exp(−tilt·k) before they are transformed and back afterwards,
 * so that what wraps round the end of the grid is damped by exp(−tilt·cells) (Embrechts and Frei 2009).
 */
export interface Grid {
  readonly h: number;
  /** A power of two. */
  readonly cells: number;
  readonly tilt: number;
}

/**
 * Which part of the laws of single events is used: all of it, or its atoms, which give the atoms of the year, either
 * split among their grid neighbours as in 'all' or rounded to the nearest grid point.
 */
export type LawPart = 'all' | 'atoms' | 'rounded';

/** Adds weight × P(Y = y) of one event to masses on the grid. */
export function addEventMasses(
  prepared: PreparedLoss,
  weight: number,
  grid: Grid,
  part: LawPart,
  out: Float64Array,
): void {
  if (part === 'all') addMasses(prepared.smooth, weight, grid.h, grid.cells, out);
  addPartAtoms(part === 'all' ? prepared.loss.atoms : prepared.fixedAtoms, weight, grid, part, out);
}

/** Adds weight × y·P(Y = y). */
export function addSizeMasses(
  prepared: PreparedLoss,
  weight: number,
  grid: Grid,
  part: LawPart,
  out: Float64Array,
): void {
  if (part === 'all') addMasses(prepared.sizes(), weight, grid.h, grid.cells, out);
  const atoms = part === 'all' ? prepared.loss.atoms : prepared.fixedAtoms;
  const sized = atoms.map(({ value, probability }) => ({ value, probability: value * probability }));
  addPartAtoms(sized, weight, grid, part, out);
}

function addPartAtoms(atoms: readonly Atom[], weight: number, grid: Grid, part: LawPart, out: Float64Array): void {
  if (part === 'rounded') addRoundedAtoms(atoms, weight, grid.h, grid.cells, out);
  else addAtoms(atoms, weight, grid.h, grid.cells, out);
}

/** Multiplies value k by exp(−rate·k). */
export function tilt(values: Float64Array, cells: number, rate: number): void {
  const block = 256;
  const steps = Float64Array.from({ length: block }, (_, i) => Math.exp(-rate * i));
  for (let from = 0; from < cells; from += block) {
    const start = Math.exp(-rate * from);
    const to = Math.min(from + block, cells);
    for (let k = from; k < to; k++) values[k] = values[k]! * start * steps[k - from]!;
  }
}

/** Tilts masses and transforms them in place. */
export function transformed(masses: Float64Array, grid: Grid): Float64Array {
  tilt(masses, grid.cells, grid.tilt);
  realTransform(masses, grid.cells);
  return masses;
}

/** Transform of P(Y = y). */
export function memberSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  addEventMasses(loss, 1, grid, part, masses);
  return transformed(masses, grid);
}

/** Transform of the measure y·P(Y = y). */
export function sizeSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  addSizeMasses(loss, 1, grid, part, masses);
  return transformed(masses, grid);
}

/** Transform of the atoms weighted with the distance, in cells, by which they lie above the grid point they are rounded to. */
export function shiftSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  const shifted = loss.fixedAtoms.map(({ value, probability }) => {
    const position = value / grid.h;
    return { value, probability: probability * (position - Math.round(position)) };
  });
  addPartAtoms(shifted, 1, grid, part, masses);
  return transformed(masses, grid);
}
