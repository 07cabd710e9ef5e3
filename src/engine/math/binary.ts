/** Access to the exponent of a float64 without rounding. Assumes little-endian words, as WebAssembly does. */
const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

const SMALLEST_NORMAL = 2.2250738585072014e-308;
/** 2^k at k + 1022, for the normal powers of two: written word by word they would be waited for. */
const POWERS = normalPowers();

function normalPowers(): Float64Array {
  const powers = new Float64Array(2046);
  for (let i = 0, power = SMALLEST_NORMAL; i < powers.length; i++, power *= 2) powers[i] = power;
  return powers;
}

/** x · 2^k, exact unless the result leaves the range of normal numbers. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return scaleByPowerOfTwo(x * 2 ** 1023, k - 1023);
  if (k < -1022) return k < -2200 ? 0 * x : scaleByPowerOfTwo(x * 2 ** -1022, k + 1022);
  return x * POWERS[k + 1022]!;
}

/** Integer k with x = m · 2^k and m in [√½, √2); x positive and normal. */
export function centredExponent(x: number): number {
  float[0] = x;
  const high = words[1]!;
  const exponent = (high >>> 20) - 1023;
  return (high & 0xfffff) >= SQRT2_FRACTION ? exponent + 1 : exponent;
}

/** First 20 fraction bits of √2. */
const SQRT2_FRACTION = 0x6a09e;
