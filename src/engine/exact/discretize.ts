import { chebyshevCoefficients, chebyshevValues, NODES, UNIT_NODES, unresolved } from './chebyshev';
import type { Atom } from './event-loss';
import { adaptiveGauss, GAUSS_4, GAUSS_7, gauss } from './gauss';
import type { SmoothLaw } from './smooth-law';

/*
 * Puts a law on the grid 0, h, 2h, … so that all cubic polynomials keep their expectation between neighbouring grid
 * points (local moment matching, Gerber 1982, here to third order): the expectation of a smooth function, and with it
 * a compound law, is off by O(h⁴) only, also where the law itself is far finer than the grid. Some masses may be
 * slightly negative. Away from zero the mass at kh is h times the density there, to the same order.
 *
 * It starts from hat weights E[max(1 − |Y/h − k|, 0)] = a(k − 1) − a(k), a(k) the average survival over the cell
 * [kh, (k+1)h], which keep what is linear, and subtracts second differences for the rest.
 */

const NOISE_FLOOR = 1e-11;
const SHORT_RUN = 24;
/** In these first cells the law may vary within a cell, so that all is integrated exactly. */
const FIRST_CELLS = 16;
/** Survival below this share of the mass is left out. */
const NEGLIGIBLE = 1e-25;

/** Adds weight × the masses at 0, h, … (cells − 1)h; what lies beyond the grid is left out. */
export function addMasses(law: SmoothLaw, weight: number, h: number, cells: number, masses: Float64Array): void {
  if (!(weight * law.mass > 0)) return;
  const end = Math.min(cells, Math.ceil(law.maximum / h) + 1);
  const averages = new Float64Array(end);
  fillAverages(law, h, averages);
  const hats = new Float64Array(end + 3);
  fillHats(averages, law.mass, hats);
  const bends = cellBends(law, h, hats, end);
  addBent(hats, bends, weight, Math.min(end + 3, cells), masses);
}

// Loops over all cells are functions of their own: compiled with all around them they would run slowly for long.

function fillHats(averages: Float64Array, mass: number, hats: Float64Array): void {
  let previous = mass;
  for (let k = 0; k < averages.length; k++) {
    hats[k] = previous - averages[k]!;
    previous = averages[k]!;
  }
}

/** Adds weight × (hats − second differences of the bends). */
function addBent(hats: Float64Array, bends: Float64Array, weight: number, to: number, masses: Float64Array): void {
  let before = 0;
  for (let k = 0; k < to; k++) {
    masses[k] = masses[k]! + weight * (hats[k]! + 2 * bends[k]! - before - bends[k + 1]!);
    before = bends[k]!;
  }
}

/** Adds weight × the atoms, each split between its four grid neighbours, or put on its grid point. */
export function addAtoms(atoms: readonly Atom[], weight: number, h: number, cells: number, masses: Float64Array): void {
  const add = (k: number, amount: number): void => {
    if (k < cells) masses[k] = masses[k]! + weight * amount;
  };
  for (const { value, probability } of atoms) {
    const { cell, share: t } = gridPlace(value, h);
    add(cell, probability * (1 - t));
    if (t === 0) continue;
    add(cell + 1, probability * t);
    const { left, right } = bendWeights(cell, t);
    for (const [centre, amount] of [
      [Math.max(cell, 1), probability * left],
      [Math.max(cell, 1) + 1, probability * right],
    ] as const) {
      add(centre - 1, -amount);
      add(centre, 2 * amount);
      add(centre + 1, -amount);
    }
  }
}

/** Adds weight × the atoms, each on the nearest grid point. */
export function addRoundedAtoms(
  atoms: readonly Atom[],
  weight: number,
  h: number,
  cells: number,
  masses: Float64Array,
): void {
  for (const { value, probability } of atoms) {
    const cell = Math.round(value / h);
    if (cell < cells) masses[cell] = masses[cell]! + weight * probability;
  }
}

/** The grid point at or below a value and how far (0 to 1) the value lies towards the next; whole when within rounding. */
export function gridPlace(value: number, h: number): { cell: number; share: number } {
  const position = value / h;
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) <= 1e-9 * Math.max(1, Math.min(nearest, 1e4))) return { cell: nearest, share: 0 };
  const cell = Math.floor(position);
  return { cell, share: position - cell };
}

/**
 * Weights of minus the second differences that turn linear into cubic interpolation at the share t of a cell: around
 * the cell's ends, or for the cell at zero, which has no left neighbour, around the points 1 and 2.
 */
function bendWeights(cell: number, t: number): { left: number; right: number } {
  const bulge = t * (1 - t);
  if (cell === 0) return { left: (bulge * (5 - t)) / 6, right: (-bulge * (2 - t)) / 6 };
  return { left: (bulge * (2 - t)) / 6, right: (bulge * (1 + t)) / 6 };
}

/** The weight of minus the second difference around each grid point. */
function cellBends(law: SmoothLaw, h: number, hats: Float64Array, end: number): Float64Array {
  const bends = new Float64Array(end + 4);
  const head = Math.min(FIRST_CELLS, end);
  for (let k = 0; k < head; k++) addExactBends(law, h, k, bends);
  let from = head;
  for (const point of law.breakpoints) {
    const { cell, share } = gridPlace(point, h);
    if (share === 0 || cell < from || cell >= end) continue;
    addSmoothBends(hats, from, cell, bends);
    addExactBends(law, h, cell, bends);
    from = cell + 1;
  }
  addSmoothBends(hats, from, end, bends);
  return bends;
}

/** In a smooth cell the mass lies evenly, and t(1 − t)(2 − t)/6 is 1/24 on average. */
function addSmoothBends(hats: Float64Array, from: number, to: number, bends: Float64Array): void {
  for (let k = from; k < to; k++) {
    const share = (hats[k]! + hats[k + 1]!) / 48;
    bends[k] = bends[k]! + share;
    bends[k + 1] = bends[k + 1]! + share;
  }
}

/** E[w(t); Y in the cell] = ∫ w'(t) survival dt, as w vanishes at both ends. */
function addExactBends(law: SmoothLaw, h: number, cell: number, bends: Float64Array): void {
  const inside = law.breakpoints.map((point) => point / h - cell).filter((t) => t > 0 && t < 1);
  const ends = [0, ...inside, 1];
  const centre = Math.max(cell, 1);
  const base = law.survival((cell + 1) * h);
  if (law.survival(cell * h) - base <= NEGLIGIBLE * law.mass) return;
  const integrate = (slope: (t: number) => number): number => {
    let sum = 0;
    for (let i = 1; i < ends.length; i++) {
      const f = (t: number): number => slope(t) * (law.survival((cell + t) * h) - base);
      sum += adaptiveGauss(f, ends[i - 1]!, ends[i]!, 1e-14 * law.mass);
    }
    return sum;
  };
  const first = cell === 0;
  // Slopes of the polynomials of bendWeights.
  const left = integrate((t) => (first ? (5 - 12 * t + 3 * t * t) / 6 : (2 - 6 * t + 3 * t * t) / 6));
  const right = integrate((t) => (first ? (-2 + 6 * t - 3 * t * t) / 6 : (1 - 3 * t * t) / 6));
  bends[centre] = bends[centre]! + left;
  bends[centre + 1] = bends[centre + 1]! + right;
}

/** Average survival over each cell: exact at Chebyshev nodes, interpolated where smooth. */
function fillAverages(law: SmoothLaw, h: number, averages: Float64Array): void {
  const end = averages.length;
  const head = Math.min(FIRST_CELLS, end);
  const scratch = { values: new Float64Array(NODES), coefficients: new Float64Array(NODES) };
  let before = 0;
  for (let k = 0; k < head; k++) {
    const after = law.survivalIntegral((k + 1) * h);
    averages[k] = (after - before) / h;
    before = after;
  }
  let from = head;
  for (const point of law.breakpoints) {
    const { cell, share } = gridPlace(point, h);
    if (cell < from) continue;
    if (cell >= end) break;
    fillRun(law, h, from, cell, averages, scratch, 1);
    if (share > 0) averages[cell] = brokenAverage(law, cell * h, (cell + 1) * h);
    from = share > 0 ? cell + 1 : cell;
  }
  fillRun(law, h, from, end, averages, scratch, 1);
}

interface Scratch {
  readonly values: Float64Array;
  readonly coefficients: Float64Array;
}

/** Cells from … to − 1, all within one smooth stretch; `parentShare` is what was unresolved on the run twice as long. */
function fillRun(
  law: SmoothLaw,
  h: number,
  from: number,
  to: number,
  averages: Float64Array,
  scratch: Scratch,
  parentShare: number,
): void {
  const length = to - from;
  if (length <= SHORT_RUN) {
    for (let k = from; k < to; k++) averages[k] = cellAverage(law, k * h, (k + 1) * h);
    return;
  }
  if (law.survival(from * h) <= Math.max(NEGLIGIBLE * law.mass, 0.1 * law.noise)) return;
  const { values, coefficients } = scratch;
  const middle = 0.5 * (from + to - 1);
  const half = 0.5 * (length - 1);
  for (let i = 0; i < NODES; i++) {
    const a = (middle + half * UNIT_NODES[i]!) * h;
    values[i] = cellAverage(law, a, a + h);
  }
  chebyshevCoefficients(values, coefficients);
  const { share, amount } = unresolved(coefficients);
  const noisy = amount <= law.noise || (share < NOISE_FLOOR && share > 0.5 * parentShare);
  if (share <= law.resolution || noisy) {
    chebyshevValues(coefficients, from, to, averages);
    return;
  }
  const split = from + (length >> 1);
  fillRun(law, h, from, split, averages, scratch, share);
  fillRun(law, h, split, to, averages, scratch, share);
}

/** Mean survival over [a, b], by quadrature where two rules agree, else by the difference of integrals. */
function cellAverage(law: SmoothLaw, a: number, b: number): number {
  const fine = gauss(law.survival, a, b, GAUSS_7);
  const coarse = gauss(law.survival, a, b, GAUSS_4);
  if (Math.abs(fine - coarse) <= 1e-12 * fine + law.noise * (b - a)) return fine / (b - a);
  return (law.survivalIntegral(b) - law.survivalIntegral(a)) / (b - a);
}

/** As cellAverage for a cell with breakpoints inside: each part on its own, with its share of the cell. */
function brokenAverage(law: SmoothLaw, a: number, b: number): number {
  const inside = law.breakpoints.filter((point) => point > a && point < b);
  const ends = [a, ...inside, b];
  let sum = 0;
  for (let i = 1; i < ends.length; i++) {
    const width = ends[i]! - ends[i - 1]!;
    sum += (cellAverage(law, ends[i - 1]!, ends[i]!) * width) / (b - a);
  }
  return sum;
}
