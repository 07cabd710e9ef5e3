/**
 * Between grid points a distribution function F is rebuilt from the sums of its masses, which are h times its density
 * at the grid points. The average of F over the cell [kh, (k+1)h] is to sixth order a combination of five sums
 * (Euler-Maclaurin); the polynomial through seven averages, as slopes of the integral of F, gives F at any point.
 */
export interface Stencil {
  /** First sum used; sums before zero are zero. */
  readonly start: number;
  /** F at the position is Σ value[m]·sum(start + m). */
  readonly value: Float64Array;
  /** The integral of F from the left edge of the cell `origin` to the position, in cells, is Σ integral[m]·sum(start + m). */
  readonly origin: number;
  readonly integral: Float64Array;
}

/** Cells whose averages may be used; they lie between two places where the density jumps. */
export interface CellRange {
  readonly first: number;
  readonly last: number;
}

const WIDTH = 7;
/** Cell average from sums k − 2 … k + 2. */
const AVERAGE = [-1 / 240, 1 / 10, 97 / 120, 1 / 10, -1 / 240];
/** Right of a jump the masses are density only from here on, and left of it an average looks two cells ahead. */
const AFTER_JUMP = 4;
const BEFORE_JUMP = 3;

/** The cells to rebuild F from around a cell, given where the density jumps; all when jumps are too close together. */
export function smoothRange(cell: number, cells: number, jumpsAt: (k: number) => boolean): CellRange {
  const far = 2 * WIDTH;
  let before = cell;
  while (before > 0 && cell - before < far && !jumpsAt(before)) before--;
  let after = cell + 1;
  while (after - cell < far && after < cells && !jumpsAt(after)) after++;
  const range = { first: before + AFTER_JUMP, last: Math.min(after - BEFORE_JUMP, cells - 3) };
  return range.last - range.first + 1 >= WIDTH ? range : { first: 0, last: cells - 3 };
}

/** Stencil for the point `fraction` (0 to 1) into a cell. */
export function stencilAt(cell: number, fraction: number, { first, last }: CellRange): Stencil {
  const start = Math.max(first, Math.min(cell - (WIDTH >> 1), last - WIDTH + 1));
  const origin = Math.max(start, Math.min(cell, start + WIDTH - 1));
  const s = cell - start + fraction;
  const value = new Float64Array(WIDTH + 4);
  const integral = new Float64Array(WIDTH + 4);
  for (let node = 1; node <= WIDTH; node++) {
    const slope = lagrangeSlope(node, s, WIDTH);
    const rise = lagrange(node, s, WIDTH) - (node === origin - start ? 1 : 0);
    for (let m = 0; m < node; m++) {
      AVERAGE.forEach((share, i) => {
        value[m + i] = value[m + i]! + share * slope;
        integral[m + i] = integral[m + i]! + share * rise;
      });
    }
  }
  return { start: start - 2, value, origin, integral };
}

/** Σ weights[m] · sums[start + m]. */
export function applyStencil(start: number, weights: Float64Array, sums: Float64Array): number {
  let total = 0;
  for (let m = Math.max(0, -start); m < weights.length; m++) total += weights[m]! * sums[start + m]!;
  return total;
}

/** The Lagrange polynomial of a node among 0, 1, …, last. */
function lagrange(node: number, s: number, last: number): number {
  let product = 1;
  for (let i = 0; i <= last; i++) if (i !== node) product *= (s - i) / (node - i);
  return product;
}

function lagrangeSlope(node: number, s: number, last: number): number {
  let sum = 0;
  for (let left = 0; left <= last; left++) {
    if (left === node) continue;
    let product = 1 / (node - left);
    for (let i = 0; i <= last; i++) if (i !== node && i !== left) product *= (s - i) / (node - i);
    sum += product;
  }
  return sum;
}
