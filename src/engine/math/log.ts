import { centredExponent, scaleByPowerOfTwo } from './binary';
import { LN2_HIGH, LN2_LOW } from './exp';

const TWO_54 = 2 ** 54;
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * Natural logarithm, within one unit in the last place, the same on every platform; NaN below 0.
 * Source: fdlibm's e_log.c (Sun Microsystems, 1993).
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  if (x < SMALLEST_NORMAL) return logOfNormal(x * TWO_54, -54);
  return logOfNormal(x, 0);
}

function logOfNormal(x: number, shift: number): number {
  const k = centredExponent(x);
  return logOfReduced(scaleByPowerOfTwo(x, -k) - 1, k + shift, 0);
}

/** ln(1 + x) without cancellation near 0; NaN below −1. Source: fdlibm's s_log1p.c. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : Number.NaN;
  if (Math.abs(x) < 2 ** -54) return x;
  if (x > -0.29 && x < 0.41) return logOfReduced(x, 0, 0);
  if (x > TWO_54) return log(x);
  const u = 1 + x;
  const k = centredExponent(u);
  const lost = k > 0 ? 1 - (u - x) : x - (u - 1);
  return logOfReduced(scaleByPowerOfTwo(u, -k) - 1, k, lost / u);
}

/** k ln 2 + ln(1 + f) + lost, for 1 + f in [√½, √2). */
function logOfReduced(f: number, k: number, lost: number): number {
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const r =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
  if (k === 0) return f - (halfSquare - s * (halfSquare + r) - lost);
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + r) + (k * LN2_LOW + lost)) - f);
}
