import { scaleByPowerOfTwo } from './binary';
import { LN2_HIGH, LN2_LOW } from './exp';

const INVERSE_LN2 = 1.4426950408889634;

/**
 * e^x − 1 without cancellation near 0, within one unit in the last place.
 * Source: fdlibm's s_expm1.c (Sun Microsystems, 1993).
 */
export function expm1(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -40) return -1;
  if (Math.abs(x) < 2 ** -54) return x;
  const k = Math.abs(x) <= 0.34657359027997264 ? 0 : Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const half = 0.5 * r;
  const square = r * half;
  const r1 =
    1 +
    square *
      (-3.33333333333331316428e-2 +
        square *
          (1.58730158725481460165e-3 +
            square *
              (-7.93650757867487942473e-5 +
                square * (4.00821782732936239552e-6 + square * -2.01099218183624371326e-7))));
  const t = 3 - r1 * half;
  const e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  return combine(r, r * (e - lost) - lost - square, k);
}

/** 2^k (1 + r − e) − 1 in the order that keeps the digits for this k. */
function combine(r: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return scaleByPowerOfTwo(1 - (e - r), k) - 1;
  const inverse = scaleByPowerOfTwo(1, -k);
  if (k < 20) return scaleByPowerOfTwo(1 - inverse - (e - r), k);
  return scaleByPowerOfTwo(r - (e + inverse) + 1, k);
}
