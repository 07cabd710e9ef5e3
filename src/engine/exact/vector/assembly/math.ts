/** The engine's own functions (src/engine/math) for compiled code: the same operations, so the same bytes. */

const INVERSE_LN2: f64 = 1.4426950408889634;
const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: i32): f64 {
  return reinterpret<f64>((<u64>(k + 1023)) << 52);
}

/** e^x; see math/exp.ts. */
export function exp(x: f64): f64 {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  const n = <i32>k;
  if (n > 1023) return y * powerOfTwo(1023) * powerOfTwo(n - 1023);
  return n < -1022 ? y * powerOfTwo(-1022) * powerOfTwo(n + 1022) : y * powerOfTwo(n);
}

/** ln x for positive normal x; see math/log.ts. */
export function log(x: f64): f64 {
  const high = <u32>(reinterpret<u64>(x) >> 32);
  const exponent = <i32>(high >>> 20) - 1023;
  const k = (high & 0xfffff) >= 0x6a09e ? exponent + 1 : exponent;
  const f = x * powerOfTwo(-k) - 1;
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
  if (k == 0) return f - (halfSquare - s * (halfSquare + r));
  const n = <f64>k;
  return n * LN2_HIGH - (halfSquare - (s * (halfSquare + r) + n * LN2_LOW) - f);
}

/**
 * cos x and sin x as a pair, within one unit in the last place for |x| up to about 10⁶. Source: fdlibm's k_sin.c and k_cos.c (Sun
 * Microsystems, 1993) with the correction of the cosine by Goldberg's identity, argument reduction by Cody and Waite.
 */
export function cosSin(x: f64): v128 {
  const quarter = floor(x * 0.6366197723675814 + 0.5);
  const near = x - quarter * 1.57079632673412561417;
  const shift = quarter * 6.0771005063039659766e-11;
  const r = near - shift;
  /** What rounding took from r. */
  const rest = near - r - shift - quarter * 2.02226624879595063154e-21;
  const z = r * r;
  const sineTail =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  const cube = z * r;
  const sine = r - (z * (0.5 * rest - cube * sineTail) - rest - cube * -1.66666666666666324348e-1);
  const cosineTail =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  const cosine = w + (1 - w - half + (z * cosineTail - r * rest));
  const turn = <i32>(<i64>quarter & 3);
  const c = (turn & 1) == 0 ? cosine : sine;
  const s = (turn & 1) == 0 ? sine : cosine;
  return f64x2.replace_lane(f64x2.splat(turn == 1 || turn == 2 ? -c : c), 1, turn >= 2 ? -s : s);
}
