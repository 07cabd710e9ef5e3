/**
 * Between grid points a distribution function F is rebuilt from the sums of its masses, which are h times its density
 * at the grid points. The average of F over the cell [kh, (k+1)h] is to sixth order a combination of five sums
 * (Euler-Maclaurin); the polynomial through seven averages, as slopes of the integral of F, gives F at any point.
 */
export interface Stencil {
  /** First sum used; sums before zero are zero. */
  readonly start: number;
  /** The figure at the position is Σ weights[m]·sum(start + m). */
  readonly weights: Float64Array;
}

/** Where a stencil lies and where in it the position is. */
export interface StencilPlace {
  /** First cell whose average is used. */
  readonly start: number;
  /** A cell of the stencil, that of the position where it lies inside. */
  readonly origin: number;
  /** The position in cells from the start. */
  readonly offset: number;
}

const WIDTH = 7;
/** Cell average from sums k − 2 … k + 2. */
const AVERAGE = [-1 / 240, 1 / 10, 97 / 120, 1 / 10, -1 / 240];
const SUMS = WIDTH + AVERAGE.length - 1;
const TERMS = WIDTH + 1;
const CENTRE = WIDTH / 2;
/** Right of a jump the masses are density only from here on, and left of it an average looks two cells ahead. */
const AFTER_JUMP = 4;
const BEFORE_JUMP = 3;
const FAR = 2 * WIDTH;

/**
 * The stencil for the point `fraction` (0 to 1) into a cell. Its cells lie between the places around it where the density
 * jumps (a 1 in `jumps`), or anywhere when these are too close together.
 */
export function stencilPlace(cell: number, fraction: number, cells: number, jumps: Uint8Array): StencilPlace {
  let before = cell;
  while (before > 0 && cell - before < FAR && jumps[before] !== 1) before--;
  let after = cell + 1;
  while (after - cell < FAR && after < cells && jumps[after] !== 1) after++;
  let first = before + AFTER_JUMP;
  let last = Math.min(after - BEFORE_JUMP, cells - 3);
  if (last - first + 1 < WIDTH) {
    first = 0;
    last = cells - 3;
  }
  const start = Math.max(first, Math.min(cell - (WIDTH >> 1), last - WIDTH + 1));
  const origin = Math.max(start, Math.min(cell, start + WIDTH - 1));
  return { start, origin, offset: cell - start + fraction };
}

/** F at the position. */
export function valueStencil({ start, offset }: StencilPlace): Stencil {
  const polynomials = sumPolynomials();
  const u = offset - CENTRE;
  const weights = new Float64Array(SUMS);
  for (let m = 0; m < SUMS; m++) {
    const at = m * TERMS;
    let slope = WIDTH * polynomials[at + WIDTH]!;
    for (let power = WIDTH - 1; power >= 1; power--) slope = slope * u + power * polynomials[at + power]!;
    weights[m] = slope;
  }
  return { start: start - 2, weights };
}

/** The integral of F from the left edge of the origin to the position, in cells. */
export function integralStencil({ start, origin, offset }: StencilPlace): Stencil {
  const polynomials = sumPolynomials();
  const weights = new Float64Array(SUMS);
  const ends = [offset - CENTRE, origin - start - CENTRE];
  for (let m = 0; m < SUMS; m++)
    weights[m] = polynomial(polynomials, m, ends[0]!) - polynomial(polynomials, m, ends[1]!);
  return { start: start - 2, weights };
}

/** F over the cells of a stencil, as coefficients about its middle. */
export function smoothCurve({ start }: StencilPlace, sums: Float64Array): Float64Array {
  const polynomials = sumPolynomials();
  const coefficients = new Float64Array(WIDTH);
  for (let m = Math.max(0, 2 - start); m < SUMS; m++) {
    const sum = sums[start - 2 + m]!;
    for (let power = 1; power <= WIDTH; power++) {
      coefficients[power - 1] = coefficients[power - 1]! + power * polynomials[m * TERMS + power]! * sum;
    }
  }
  return coefficients;
}

/** The curve at an offset in cells from the start of its stencil. */
export function curveAt(coefficients: Float64Array, offset: number): number {
  const u = offset - CENTRE;
  let value = 0;
  for (let power = WIDTH - 1; power >= 0; power--) value = value * u + coefficients[power]!;
  return value;
}

function polynomial(polynomials: Float64Array, m: number, u: number): number {
  let value = 0;
  for (let power = WIDTH; power >= 0; power--) value = value * u + polynomials[m * TERMS + power]!;
  return value;
}

/** Σ weights[m] · sums[start + m]. */
export function applyStencil({ start, weights }: Stencil, sums: Float64Array): number {
  let total = 0;
  for (let m = Math.max(0, -start); m < weights.length; m++) total += weights[m]! * sums[start + m]!;
  return total;
}

let known: Float64Array | null = null;

/**
 * By sum, the coefficients of its weight in the integral of F from the start of the stencil, as a polynomial of the position
 * from the middle: the interpolation of the integral at the cells' edges, each of them a sum of averages.
 */
function sumPolynomials(): Float64Array {
  if (known) return known;
  known = new Float64Array(SUMS * TERMS);
  /** The weight of the last average so far: it counts in all edges after it. */
  const weight = new Float64Array(TERMS);
  for (let average = WIDTH - 1; average >= 0; average--) {
    addLagrange(average + 1, weight);
    for (let i = 0; i < AVERAGE.length; i++) {
      const from = (average + i) * TERMS;
      for (let power = 0; power < TERMS; power++) known[from + power]! += AVERAGE[i]! * weight[power]!;
    }
  }
  return known;
}

/** Adds the coefficients about the middle of the polynomial that is 1 at an edge and 0 at the others among 0, 1, …, WIDTH. */
function addLagrange(edge: number, out: Float64Array): void {
  const product = new Float64Array(TERMS);
  product[0] = 1;
  for (let other = 0; other <= WIDTH; other++) {
    if (other === edge) continue;
    const scale = 1 / (edge - other);
    const shift = (CENTRE - other) * scale;
    for (let power = WIDTH; power > 0; power--) product[power] = product[power]! * shift + product[power - 1]! * scale;
    product[0] = product[0] * shift;
  }
  for (let power = 0; power < TERMS; power++) out[power]! += product[power]!;
}
