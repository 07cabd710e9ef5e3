import { centredExponent, scaleByPowerOfTwo } from './binary';
import { exp, LN2_HIGH, LN2_LOW } from './exp';
import { log } from './log';

const SPLITTER = 2 ** 27 + 1;
/** 2/3 = TWO_THIRDS + TWO_THIRDS_LOW. */
const TWO_THIRDS = 2 / 3;
const TWO_THIRDS_LOW = 3.700743415417188e-17;

/** a·b − fl(a·b), exact (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/**
 * x^y for x ≥ 0, within about one unit in the last place; NaN for negative x.
 * Method: ln x as the sum of two doubles (2 artanh s, first two terms in double length), then e^(y ln x).
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x >= 0) || Number.isNaN(y)) return Number.NaN;
  if (y === 1) return x;
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity;
  const rough = y * log(x);
  if (rough > 710) return Infinity;
  if (rough < -746) return 0;
  return x < 2 ** -1022 ? pow(x * 2 ** 100, y) * exp(-100 * y * Math.LN2) : powOfNormal(x, y);
}

function powOfNormal(x: number, y: number): number {
  const k = centredExponent(x);
  const m = scaleByPowerOfTwo(x, -k);
  const f = m - 1;
  const d = m + 1;
  const dLow = m - (d - 1);
  const s = f / d;
  const sd = s * d;
  const sLow = (f - sd - productError(s, d, sd) - s * dLow) / d;
  const square = s * s;
  const squareLow = productError(s, s, square) + 2 * s * sLow;
  const cube = square * s;
  const cubeLow = productError(square, s, cube) + squareLow * s + square * sLow;
  const third = cube * TWO_THIRDS;
  const thirdLow = productError(cube, TWO_THIRDS, third) + cubeLow * TWO_THIRDS + cube * TWO_THIRDS_LOW;
  const rest = square * cube * artanhTail(square);
  const lead = 2 * s;
  const twoTerms = lead + third;
  const logHigh = twoTerms + rest;
  const logLow = rest - (logHigh - twoTerms) + (third - (twoTerms - lead)) + thirdLow + 2 * sLow;
  const shift = k * LN2_HIGH;
  const sum = shift + logHigh;
  const sumLow = k === 0 ? logLow : logHigh - (sum - shift) + logLow + k * LN2_LOW;
  const total = sum + sumLow;
  const product = y * total;
  const low = productError(y, total, product) + y * (sumLow - (total - sum));
  const power = exp(product);
  return power + power * low;
}

/** 2 Σ_{j ≥ 2} z^(j−2) / (2j + 1), for z ≤ 0.0295. */
function artanhTail(z: number): number {
  let sum = 0;
  for (let j = 13; j >= 2; j--) sum = sum * z + 2 / (2 * j + 1);
  return sum;
}
