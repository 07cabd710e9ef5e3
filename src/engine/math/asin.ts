const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;

/**
 * Arc sine of x in [−1, 1], in radians, within about two units in the last place; NaN outside.
 * Source: fdlibm's e_asin.c (Sun Microsystems, 1993).
 */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.5) return x + x * ratio(x * x);
  const half = 0.5 * (1 - size);
  const root = Math.sqrt(half);
  const value = HALF_PI - (2 * (root + root * ratio(half)) - HALF_PI_LOW);
  return x < 0 ? -value : value;
}

/** asin(√t)/√t − 1 for t in [0, ¼]. */
function ratio(t: number): number {
  const top =
    t *
    (1.66666666666666657415e-1 +
      t *
        (-3.25565818622400915405e-1 +
          t *
            (2.01212532134862925881e-1 +
              t * (-4.00555345006794114027e-2 + t * (7.91534994289814532176e-4 + t * 3.4793310759602116757e-5)))));
  const bottom =
    1 +
    t *
      (-2.40339491173441421878 +
        t * (2.02094576023350569471 + t * (-6.8828397160545329303e-1 + t * 7.70381505559019352791e-2)));
  return top / bottom;
}
