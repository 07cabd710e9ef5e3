/** The arithmetic of building quantile tables; the scalar reference is scalar/scalar-tabulation.ts. */

const INVERSE_LN2: f64 = 1.4426950408889634;
const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
/** Exponents up to this size need no care for the range of float64. */
const SAFE: f64 = 700;

/** x · (the polynomial so far) + the next coefficient. */
function step(x: v128, sum: v128, coefficient: f64): v128 {
  return f64x2.add(f64x2.splat(coefficient), f64x2.mul(x, sum));
}

/**
 * out[i] = e^(location + scale · z[i]), to the bits of src/engine/math/exp.ts; answers 0 where an exponent is too large
 * for that. Arrays are read and written up to a multiple of 2.
 */
export function exponentials(z: usize, count: i32, location: f64, scale: f64, out: usize): i32 {
  let largest = f64x2.splat(0);
  const one = f64x2.splat(1);
  for (let i: usize = 0, end = (<usize>count) << 3; i < end; i += 16) {
    const x = f64x2.add(f64x2.splat(location), f64x2.mul(f64x2.splat(scale), v128.load(z + i)));
    largest = f64x2.max(largest, f64x2.abs(x));
    const k = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(INVERSE_LN2)), f64x2.splat(0.5)));
    const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)));
    const low = f64x2.mul(k, f64x2.splat(LN2_LOW));
    const r = f64x2.sub(high, low);
    const t = f64x2.mul(r, r);
    let sum = f64x2.splat(4.13813679705723846039e-8);
    sum = step(t, sum, -1.6533902205465251539e-6);
    sum = step(t, sum, 6.61375632143793436117e-5);
    sum = step(t, sum, -2.77777777770155933842e-3);
    sum = step(t, sum, 1.66666666666666019037e-1);
    const c = f64x2.sub(r, f64x2.mul(t, sum));
    const share = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c));
    const y = f64x2.sub(one, f64x2.sub(f64x2.sub(low, share), high));
    const whole = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k));
    const power = i64x2.shl(i64x2.add(whole, i64x2.splat(1023)), 52);
    v128.store(out + i, f64x2.mul(y, power));
  }
  const most = max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1));
  return <i32>(most <= SAFE);
}

const POINTS: usize = 17;
const NUMBERS: usize = 5;

/**
 * Five numbers a segment, each a sum over the values at 17 points. The matrix holds two segments side by side: for every
 * point and number a pair of factors.
 */
export function octaveCubics(values: usize, matrix: usize, segments: i32, out: usize): void {
  for (let segment = 0; segment < segments; segment += 2) {
    let c0 = f64x2.splat(0);
    let c1 = f64x2.splat(0);
    let c2 = f64x2.splat(0);
    let c3 = f64x2.splat(0);
    let error = f64x2.splat(0);
    for (let k: usize = 0; k < POINTS; k++) {
      const value = v128.load64_splat(values + (k << 3));
      c0 = f64x2.add(c0, f64x2.mul(v128.load(matrix), value));
      c1 = f64x2.add(c1, f64x2.mul(v128.load(matrix, 16), value));
      c2 = f64x2.add(c2, f64x2.mul(v128.load(matrix, 32), value));
      c3 = f64x2.add(c3, f64x2.mul(v128.load(matrix, 48), value));
      error = f64x2.add(error, f64x2.mul(v128.load(matrix, 64), value));
      matrix += NUMBERS << 4;
    }
    v128.store(out, v128.shuffle<i64>(c0, c1, 0, 2));
    v128.store(out, v128.shuffle<i64>(c2, c3, 0, 2), 16);
    v128.store64_lane(out, error, 0, 32);
    v128.store(out, v128.shuffle<i64>(c0, c1, 1, 3), 40);
    v128.store(out, v128.shuffle<i64>(c2, c3, 1, 3), 56);
    v128.store64_lane(out, error, 1, 72);
    out += (2 * NUMBERS) << 3;
  }
}
