import { atomList } from './atom-list';
import { type GridLaw, gridLaw, massesOf } from './grid-law';
import type { PreparedComponent } from './prepare';
import type { PreparedPortfolio } from './prepared-portfolio';
import { componentAdjoint } from './adjoint';
import { type Grid, type LawPart, shiftSpectrum } from './loss-spectrum';
import { componentTransform } from './spectrum';
import { addMultiple, multiplyInto } from './spectrum-product';

/** The portfolio's transform, with those of components that cannot be had again from one state. */
export interface AnnualTransform {
  readonly part: LawPart;
  readonly total: Float64Array;
  /** By component; null where a component has a single severity state. */
  readonly own: readonly (Float64Array | null)[];
}

/** The year on a grid. */
export interface GridSolution {
  readonly law: GridLaw;
  readonly readings: readonly Reading[];
}

/**
 * One of the transforms behind the law with the masses that it gives. A cumulative figure is the sum over the readings of
 * `smooth` times its value read through the stencil and `exact` times its value read at grid points.
 */
export interface Reading {
  readonly transform: AnnualTransform;
  readonly masses: Float64Array;
  readonly smooth: number;
  readonly exact: number;
}

/**
 * The law of the year: all events give the smooth part once the atoms, computed from the atoms of single events alone,
 * are taken off. Atoms with a common step lie on the grid; others are computed once split among their grid neighbours, to
 * be taken off, and once rounded to the nearest point, with the mean distance that was rounded away, to be placed exactly.
 */
export function solveGrid({ components, kind, lattice, zero }: PreparedPortfolio, grid: Grid): GridSolution {
  const read = (part: LawPart, smooth: number, exact: number): Reading => {
    const transform = annualTransform(components, grid, part);
    return { transform, masses: massesOf(transform.total.slice(), grid), smooth, exact };
  };
  if (kind === 'smooth') {
    const all = read('all', 1, 0);
    const smooth = all.masses.slice();
    smooth[0] = smooth[0]! - zero;
    return { law: gridLaw(grid, smooth, atomList(Float64Array.of(zero), null, zero)), readings: [all] };
  }
  const onGrid = lattice !== null;
  const atoms = kind === 'mixed' && onGrid ? read('atoms', -1, 1) : read(onGrid ? 'atoms' : 'rounded', 0, 1);
  const shifts = onGrid ? null : atomShifts(components, grid, atoms.transform);
  const list = atomList(atoms.masses, shifts, zero);
  if (kind === 'atomic') return { law: gridLaw(grid, new Float64Array(grid.cells), list), readings: [atoms] };
  const all = read('all', 1, 0);
  const split = onGrid ? atoms : read('atoms', -1, 0);
  const smooth = all.masses.map((mass, k) => mass - split.masses[k]!);
  return { law: gridLaw(grid, smooth, list), readings: onGrid ? [all, atoms] : [all, split, atoms] };
}

/** A coarse law with atoms and smooth part read as one. */
export function blendedLaw({ components, zero }: PreparedPortfolio, grid: Grid): GridLaw {
  const masses = massesOf(annualTransform(components, grid, 'all').total, grid);
  masses[0] = masses[0]! - zero;
  return gridLaw(grid, masses, atomList(Float64Array.of(zero), null, zero));
}

function annualTransform(components: readonly PreparedComponent[], grid: Grid, part: LawPart): AnnualTransform {
  const own: (Float64Array | null)[] = [];
  let total: Float64Array = new Float64Array(0);
  components.forEach((component, c) => {
    const transform = componentTransform(component, grid, part);
    const needed = component.states.length > 1;
    own.push(needed ? (c === 0 ? transform.slice() : transform) : null);
    if (c === 0) total = transform;
    else multiplyInto(total, transform);
  });
  return { part, total, own };
}

/** Mass × distance in cells that was rounded away, at each grid point: the contributions of that distance. */
function atomShifts(
  components: readonly PreparedComponent[],
  grid: Grid,
  { part, total, own }: AnnualTransform,
): Float64Array {
  const sum = new Float64Array(grid.cells + 2);
  components.forEach((prepared, c) => {
    const { patterns, members } = componentAdjoint(prepared, grid, part, total, own[c]!, shiftSpectrum);
    patterns.forEach((spectrum, p) => {
      if (spectrum.length === 0) return;
      for (const { rate, prepared: loss } of prepared.merged[p]!.others) {
        const product = spectrum.slice();
        multiplyInto(product, shiftSpectrum(loss, grid, part));
        addMultiple(sum, rate, product);
      }
    });
    for (const spectrum of members) addMultiple(sum, 1, spectrum);
  });
  return massesOf(sum, grid);
}
