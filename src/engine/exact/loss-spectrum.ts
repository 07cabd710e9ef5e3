/** Masses and transforms of the laws of single events on a grid. */
import { addAtoms, addMasses, addRoundedAtoms } from './discretize';
import type { Atom } from './event-loss';
import { inverseRealTransform, realTransform } from './fft';
import type { PlainLoss, PreparedForms, PreparedLoss } from './prepared-loss';
import { multiplyInto } from './spectrum-product';

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
  prepared: PlainLoss,
  weight: number,
  grid: Grid,
  part: LawPart,
  out: Float64Array,
): void {
  if (part === 'all') addMasses(prepared.smooth, weight, grid.h, grid.cells, out);
  addPartAtoms(part === 'all' ? prepared.loss.atoms : prepared.fixedAtoms, weight, grid, part, out);
}

/** Adds weight × y·P(Y = y). */
export function addSizeMasses(prepared: PlainLoss, weight: number, grid: Grid, part: LawPart, out: Float64Array): void {
  if (part === 'all') addMasses(prepared.sizes(), weight, grid.h, grid.cells, out);
  const atoms = part === 'all' ? prepared.loss.atoms : prepared.fixedAtoms;
  addPartAtoms(sizedAtoms(atoms), weight, grid, part, out);
}

/** Each weighted with its value. */
function sizedAtoms(atoms: readonly Atom[]): Atom[] {
  return atoms.map(({ value, probability }) => ({ value, probability: value * probability }));
}

function addPartAtoms(atoms: readonly Atom[], weight: number, grid: Grid, part: LawPart, out: Float64Array): void {
  if (part === 'rounded') addRoundedAtoms(atoms, weight, grid.h, grid.cells, out);
  else addAtoms(atoms, weight, grid.h, grid.cells, out);
}

/** Tilts masses and transforms them in place. */
export function transformed(masses: Float64Array, grid: Grid): Float64Array {
  realTransform(masses, grid.cells, grid.tilt);
  return masses;
}

/** Transform of P(Y = y). */
export function memberSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  if (loss.forms === null) addEventMasses(loss, 1, grid, part, masses);
  else if (part === 'rounded') addPartAtoms(loss.fixedAtoms, 1, grid, part, masses);
  else return sumSpectrum(loss.forms, grid, part);
  return transformed(masses, grid);
}

/** Transform of the measure y·P(Y = y); `own` is that of P(Y = y). */
export function sizeSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart, own: Float64Array): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  if (loss.forms === null) addSizeMasses(loss, 1, grid, part, masses);
  else if (part === 'rounded') addPartAtoms(sizedAtoms(loss.fixedAtoms), 1, grid, part, masses);
  else addSumSizes(own, grid, masses);
  return transformed(masses, grid);
}

/** Of a sum each mass counts with its grid point, which is off by O(h⁴) as the masses themselves are. */
function addSumSizes(spectrum: Float64Array, grid: Grid, masses: Float64Array): void {
  const copy = spectrum.slice();
  inverseRealTransform(copy, grid.cells, grid.tilt);
  for (let k = 0; k < grid.cells; k++) masses[k] = k * grid.h * copy[k]!;
}

/** Of independent forms, π the probability of the secondary ones: Π φ_primary · (1 − π + π Π φ_secondary). */
function sumSpectrum(
  { primary, secondary, secondaryProbability }: PreparedForms,
  grid: Grid,
  part: LawPart,
): Float64Array {
  const result = productOf(primary, grid, part);
  if (secondary.length > 0) multiplyInto(result, mayArise(productOf(secondary, grid, part), secondaryProbability));
  return result;
}

function productOf(forms: readonly PlainLoss[], grid: Grid, part: LawPart): Float64Array {
  const product = one(grid);
  for (const form of forms) multiplyInto(product, memberSpectrum(form, grid, part));
  return product;
}

/** 1 − π + π·φ, in place. */
function mayArise(spectrum: Float64Array, probability: number): Float64Array {
  for (let j = 0; j < spectrum.length; j += 2) {
    spectrum[j] = 1 - probability + probability * spectrum[j]!;
    spectrum[j + 1] = probability * spectrum[j + 1]!;
  }
  return spectrum;
}

/** The transform of no loss. */
function one(grid: Grid): Float64Array {
  return new Float64Array(grid.cells + 2).map((_, j) => (j % 2 === 0 ? 1 : 0));
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
