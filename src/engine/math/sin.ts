/** π/2 in three parts; the first two have trailing zero bits, so that small multiples of them are exact. */
const HALF_PI_1 = 1.57079632673412561417;
const HALF_PI_2 = 6.0771005063039659766e-11;
const HALF_PI_3 = 2.02226624879595063154e-21;
const TWO_OVER_PI = 0.6366197723675814;

/**
 * sin x for |x| up to about 10⁵, within about one unit in the last place of max(|sin x|, 1e-11), the same on every platform.
 * Source: fdlibm's k_sin.c and k_cos.c (Sun Microsystems, 1993), argument reduction by Cody and Waite.
 */
export function sin(x: number): number {
  const quarter = Math.floor(x * TWO_OVER_PI + 0.5);
  const r = x - quarter * HALF_PI_1 - quarter * HALF_PI_2 - quarter * HALF_PI_3;
  const value = (quarter & 1) === 0 ? sine(r) : cosine(r);
  return (quarter & 2) === 0 ? value : -value;
}

/** sin r for |r| ≤ π/4. */
function sine(r: number): number {
  const z = r * r;
  const tail =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return r + z * r * (-1.66666666666666324348e-1 + z * tail);
}

/** cos r for |r| ≤ π/4. */
function cosine(r: number): number {
  const z = r * r;
  const tail =
    4.16666666666666019037e-2 +
    z *
      (-1.38888888888741095749e-3 +
        z *
          (2.48015872894767294178e-5 +
            z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11))));
  return 1 - (0.5 * z - z * z * tail);
}
